/** The TypeScript files that people write here: generated and built ones left out. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../support/workspace.js';

const notWritten = new Set(['node_modules', 'dist', '.build', '.turbo', '.data', '.git', 'generated', 'coverage']);

/** Paths relative to the project, in order. */
export function sourceFiles(folder = projectRoot): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return notWritten.has(entry.name) ? [] : sourceFiles(path);
      return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [relative(projectRoot, path)] : [];
    })
    .toSorted();
}
