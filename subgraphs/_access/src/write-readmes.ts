/** Writes the table of who sees what into the README of each subgraph: `node subgraphs/_access/dist/write-readmes.js`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessPage } from './access-page.js';
import { withSection } from './readme-section.js';
import { subgraphNames } from './reads.js';

for (const name of subgraphNames) {
  const path = join(import.meta.dirname, '../..', name, 'README.md');
  writeFileSync(path, withSection(readFileSync(path, 'utf8'), accessPage(name)));
}
