import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runContractCommand } from './command.js';
import type { ContractDefinition } from './contract.js';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
const colours =
  'type Query { colour(id: ID!): Colour } type Colour @key(fields: "id") { id: ID! name: String! seenOn: Day } scalar Day';
const sizes = 'type Colour @key(fields: "id") { id: ID! size: Int }';

let folder: string;
let lines: string[];

function definition(...sdl: string[]): ContractDefinition {
  return {
    folder,
    subgraphs: sdl.map((text, index) => ({
      name: `part${index}`,
      url: `http://localhost:900${index}/graphql`,
      schema: buildSubgraphSchema(parse(`${federation}\n${text}`)),
    })),
    pages: { 'errors.md': '# Error codes\n', 'rules.md': '# Rules\n' },
    scalars: { Day: 'string' },
  };
}

const run = (args: string[] = [], made = definition(colours, sizes)) =>
  runContractCommand(made, args, (line) => lines.push(line));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
  lines = [];
  folder = join(mkdtempSync(join(tmpdir(), 'contract-')), 'schema');
  mkdirSync(join(folder, 'operations/readers'), { recursive: true });
  writeFileSync(
    join(folder, 'operations/readers/colour.graphql'),
    'query ColourById($id: ID!) {\n  colour(id: $id) {\n    size\n    name\n    seenOn\n  }\n}\n',
  );
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

describe('Writing the contract', () => {
  it('makes every file, and the check then finds no difference', async () => {
    expect(await run()).toBe(true);
    expect(read('part0.graphql')).toContain('type Colour');
    expect(read('supergraph.graphql')).toContain('@join__graph(name: "part1", url: "http://localhost:9001/graphql")');
    expect(read('api.graphql')).toBe(
      'type Colour {\n  id: ID!\n  name: String!\n  seenOn: Day\n  size: Int\n}\n\nscalar Day\n\ntype Query {\n  colour(id: ID!): Colour\n}\n',
    );
    expect(read('errors.md')).toBe('# Error codes\n');
    expect(read('rules.md')).toBe('# Rules\n');
    expect(read('breaking-changes.json')).toBe('[]\n');
    expect(await run(['--check'])).toBe(true);
  });

  it('types the operations and lists them by the hash of their text', async () => {
    await run();
    expect(read('operations/generated/graphql.ts')).toContain('export type ColourByIdQuery = ');
    expect(read('operations/generated/graphql.ts')).toContain('seenOn: string | null');
    const manifest = JSON.parse(read('operations/generated/persisted-documents.json')) as Record<string, string>;
    expect(Object.keys(manifest)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(Object.values(manifest)[0]).toMatch(/^query ColourById/);
  });

  it('does not depend on the order of the files or of the subgraphs, in what clients see', async () => {
    await run();
    const api = read('api.graphql');
    await run([], definition(sizes, colours));
    expect(read('api.graphql')).toBe(api);
  });

  it('takes away what it no longer makes, and leaves what people write', async () => {
    writeFileSync(join(folder, 'old.graphql'), 'type Old');
    writeFileSync(join(folder, 'README.md'), 'by hand');
    await run();
    expect(() => read('old.graphql')).toThrow('ENOENT');
    expect(read('README.md')).toBe('by hand');
    expect(read('operations/readers/colour.graphql')).toContain('ColourById');
  });

  it('stops at subgraphs that contradict one another', async () => {
    const clash = definition(colours, 'type Colour @key(fields: "id") { id: ID! name: Int! }');
    await expect(run([], clash)).rejects.toThrow(/Colour\.name/);
  });

  it('stops at an operation that does not fit', async () => {
    writeFileSync(join(folder, 'operations/readers/wrong.graphql'), 'query Wrong { colour(id: 1) { weight } }');
    await expect(run()).rejects.toThrow(/weight/);
  });

  it('stops at a scalar without a TypeScript type', async () => {
    await expect(run([], { ...definition(colours, sizes), scalars: {} })).rejects.toThrow(/Day/);
  });

  it('refuses to break clients, and writes nothing then, until somebody says why', async () => {
    await run();
    const smaller = definition(colours, 'type Colour @key(fields: "id") { id: ID! girth: Int }');
    writeFileSync(join(folder, 'operations/readers/colour.graphql'), 'query ColourById { colour(id: 1) { name } }');
    expect(await run([], smaller)).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining('Colour.size'));
    expect(read('api.graphql')).not.toContain('girth');
    expect(await run(['--accept-breaking', 'nobody measures'], smaller)).toBe(true);
    expect(read('api.graphql')).toContain('girth');
    expect(read('breaking-changes.json')).toContain('nobody measures');
    await expect(run(['--accept-breaking', ' '], smaller)).rejects.toThrow('needs a reason');
  });
});

describe('The check', () => {
  beforeEach(() => run());

  it.each([
    'part0.graphql',
    'supergraph.graphql',
    'api.graphql',
    'errors.md',
    'rules.md',
    'operations/generated/graphql.ts',
  ])('names %s when one byte of it differs', async (path) => {
    writeFileSync(join(folder, path), `${read(path)}\n`);
    expect(await run(['--check'])).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`schema/${path} differs from line \\d+ on`)));
  });

  it('names a file that is missing, and one that is left over', async () => {
    rmSync(join(folder, 'part1.graphql'));
    writeFileSync(join(folder, 'operations/generated/old.ts'), '');
    expect(await run(['--check'])).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining('part1.graphql is missing'));
    expect(lines).toContainEqual(expect.stringContaining('operations/generated/old.ts is not generated any more'));
  });

  it('changes nothing on disk', async () => {
    rmSync(join(folder, 'api.graphql'));
    await run(['--check']);
    expect(() => read('api.graphql')).toThrow('ENOENT');
  });
});

describe('A remark of composition', () => {
  const described = definition.bind(
    null,
    '"of light" type Colour @key(fields: "id") { id: ID! } type Query { colour: Colour }',
  );
  const otherwise = '"of paint" type Colour @key(fields: "id") { id: ID! }';

  beforeEach(() => {
    rmSync(join(folder, 'operations'), { recursive: true });
  });

  it('fails until it is explained', async () => {
    expect(await run([], described(otherwise))).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining('Composition remarks INCONSISTENT_DESCRIPTION at "Colour"'));
    const explanation = [{ code: 'INCONSISTENT_DESCRIPTION', coordinate: 'Colour', reason: 'each team says its own' }];
    writeFileSync(join(folder, 'hints.json'), JSON.stringify(explanation));
    expect(await run(['--check'], described(otherwise))).toBe(true);
  });

  it('that is gone leaves no explanation behind', async () => {
    writeFileSync(join(folder, '../x'), '');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'hints.json'),
      JSON.stringify([{ code: 'GONE', coordinate: 'Colour', reason: 'was so' }]),
    );
    expect(await run()).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining('hints.json explains GONE'));
  });
});
