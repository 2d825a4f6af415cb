/** The house keeps its order: the top level, what files look like, and what packages say of one another. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';
import { sourceFiles } from './source-files.js';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const manifestOf = (folder: string) => JSON.parse(read(`${folder}/package.json`)) as Manifest;
const packages = ['gateway', ...readdirSync(join(projectRoot, 'subgraphs')).map((name) => `subgraphs/${name}`), 'test'];
const files = sourceFiles();

/** Names of workspaces that the package's sources import. */
function workspacesUsedBy(folder: string): Set<string> {
  const texts = files.filter((path) => path.startsWith(`${folder}/`)).map(read);
  const names = texts.flatMap((text) => [
    ...text.matchAll(/(?:from|import|import\()\s*'(@innovation-sante\/[a-z]+)\//g),
  ]);
  return new Set(names.flatMap(([, name]) => name ?? []).filter((name) => name !== manifestOf(folder).name));
}

describe('The top level', () => {
  it('shows nothing but what belongs there', () => {
    const visible = readdirSync(projectRoot).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    expect(visible.toSorted()).toEqual(
      [
        'README.md',
        'codegen.ts',
        'compose.yaml',
        'gateway',
        'package-lock.json',
        'package.json',
        'schema',
        'subgraphs',
        'test',
        'tsconfig.json',
        'turbo.json',
      ].toSorted(),
    );
  });
});

describe('A source file', () => {
  const written = files.filter((path) => !path.endsWith('.test.ts'));

  it('opens with a sentence that says what it is for', () => {
    const opening = /^(#!.*\n)?\/\*\*\s[\s\S]*?\p{L}{2,}[\s\S]*?[.:!][\s\S]*?\*\//u;
    expect(written.filter((path) => !opening.test(read(path)))).toEqual([]);
  });

  it('is neither a barrel nor a drawer', () => {
    expect(files.filter((path) => /(^|\/)(index|utils?|helpers?|common|types|misc)\.tsx?$/.test(path))).toEqual([]);
  });
});

describe.each(packages)('The package %s', (folder) => {
  const { dependencies, devDependencies } = manifestOf(folder);
  const declared = { ...dependencies, ...devDependencies };

  it('declares every workspace that it imports', () => {
    expect([...workspacesUsedBy(folder)].filter((name) => !(name in declared))).toEqual([]);
  });

  it('is built after the workspaces that it imports', () => {
    const { references = [] } = JSON.parse(read(`${folder}/tsconfig.json`)) as { references?: { path: string }[] };
    const built = new Set(references.map(({ path }) => join(folder, path)));
    const folderOf = (name: string) => packages.find((one) => manifestOf(one).name === name) ?? name;
    expect([...workspacesUsedBy(folder)].map(folderOf).filter((one) => !built.has(one))).toEqual([]);
  });

  it('names the exact version of everything', () => {
    expect(
      Object.entries(declared).filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  it('is part of the build, and so are its tests', () => {
    const { references, files: listed } = JSON.parse(read('tsconfig.json')) as {
      references: { path: string }[];
      files: string[];
    };
    expect(references.map(({ path }) => path)).toContain(folder);
    expect(listed).toContain(`${folder}/vitest.config.ts`);
  });
});

describe('A script that runs a service', () => {
  it('is replaced by it, so that a signal to npm stops the service and leaves nothing behind', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const services = Object.entries(scripts).filter(([name]) =>
      /^(start|gateway|start:.+|dev:serve|generate|bench:graph)$/.test(name),
    );
    expect(services.length).toBeGreaterThan(6);
    expect(services.filter(([, command]) => !command.startsWith('exec node '))).toEqual([]);
  });
});

describe('The tests', () => {
  it('are all where their package looks for them', () => {
    const lost = files.filter(
      (path) => path.endsWith('.test.ts') && !/^(test\/|(gateway|subgraphs\/[^/]+)\/src\/)/.test(path),
    );
    expect(lost).toEqual([]);
    expect(
      new Set(files.filter((path) => path.endsWith('.test.ts')).map((path) => dirname(path))).size,
    ).toBeGreaterThan(5);
  });
});
