/** Where the project stands on disk, for tests that read its files or run its tools. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, found from this file upwards: the same from the source and from its compiled form. */
export const projectRoot = find(import.meta.dirname);

function find(folder: string): string {
  if (existsSync(join(folder, 'turbo.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('turbo.json, which marks the root of the project, is nowhere above this file');
  return find(parent);
}
