import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announcement } from './announcement.js';

const folder = mkdtempSync(join(tmpdir(), 'gateway-announcement-'));
mkdirSync(join(folder, 'readers'));
writeFileSync(join(folder, 'long.graphql'), `query Long { ${'books { id } '.repeat(20)} }`);
writeFileSync(
  join(folder, 'readers/one.graphql'),
  "# A reader: one book,\n# l'un.\nquery One($id: ID!) {\n  book(id: $id) { id }\n}\n",
);
writeFileSync(join(folder, 'readers/one.variables.json'), '{ "id": "l\'un" }');
writeFileSync(join(folder, 'readers/all.graphql'), 'query All { books { id } }\n');
writeFileSync(join(folder, 'readers/notes.txt'), 'not an operation');
writeFileSync(join(folder, 'two.graphql'), 'query Two { books(first: 2) { id } }\n');

it('says where things are, and gives commands for the shortest examples', async () => {
  const text = await announcement(
    'http://127.0.0.1:4000',
    { explorer: true, explorerOperations: folder, identity: undefined },
    1234,
  );
  expect(text).toContain('http://127.0.0.1:4000/graphql');
  expect(text).toContain('http://127.0.0.1:4000/explorer');
  expect(text).toContain('1.2 s');
  expect(text).toContain("# readers/one\n  # A reader: one book,\n  # l'un.\n");
  expect(text).toContain(
    String.raw`-d '{"query":"query One($id:ID!){book(id:$id){id}}","variables":{"id":"l'\''un"}}'`,
  );
  expect(text).toContain('# readers/all');
  expect(text).toContain('# two');
  expect(text).not.toContain('Long');
  expect(text).toContain('1 more');
});

it('says nothing of an explorer or of examples that are not there', async () => {
  const text = await announcement(
    'http://127.0.0.1:4000',
    { explorer: false, explorerOperations: undefined, identity: undefined },
    1234,
  );
  expect(text).not.toMatch(/explorer|try/);
});
