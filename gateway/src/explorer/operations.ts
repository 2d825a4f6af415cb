/** Reads the example operations that the explorer shows in its tabs and that a start prints to try. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface ExampleOperation {
  /** The file's path below the folder, without its ending. */
  readonly name: string;
  readonly query: string;
  /** JSON text, from a file of the same name that ends in `.variables.json`. */
  readonly variables?: string;
}

/** The operations of a folder and of the folders below it, by name; none when there is no folder. */
export async function readOperations(folder: string | undefined): Promise<ExampleOperation[]> {
  if (folder === undefined) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).slice(0, -ENDING.length))
    .toSorted();
  return Promise.all(names.map((name) => readOperation(folder, name)));
}

const ENDING = '.graphql';

async function readOperation(folder: string, name: string): Promise<ExampleOperation> {
  const [query, variables] = await Promise.all([
    readFile(join(folder, `${name}${ENDING}`), 'utf8'),
    readFile(join(folder, `${name}.variables.json`), 'utf8').catch(() => undefined),
  ]);
  return { name, query, ...(variables === undefined ? {} : { variables }) };
}
