/** Generated files as a value, so that the same generation can be written to a folder or compared with it. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts by their path below a folder, with `/` between names. */
export type Files = ReadonlyMap<string, string>;

/** Whether a path below the folder belongs to the generator: a file there that it did not make is a stray one. */
export type Ownership = (path: string) => boolean;

/** Makes the owned part of a folder exactly these files. */
export function writeFiles(folder: string, files: Files, owns: Ownership): void {
  for (const stray of strays(folder, files, owns)) rmSync(join(folder, stray));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A sentence for each file of the owned part that differs from what is generated: missing, other, or stray. */
export function differences(folder: string, files: Files, owns: Ownership): string[] {
  const changed = [...files].flatMap(([path, text]) => {
    const present = readText(join(folder, path));
    if (present === undefined) return [`${path} is missing.`];
    return present === text ? [] : [`${path} differs from line ${firstDifference(present, text)} on.`];
  });
  return [...changed, ...strays(folder, files, owns).map((path) => `${path} is not generated any more.`)];
}

/** The file's text; undefined where there is no such file. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The paths of all files below a folder, in order; none where the folder is not. */
export function pathsBelow(folder: string, prefix = ''): string[] {
  let entries;
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) =>
      entry.isDirectory() ? pathsBelow(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    )
    .toSorted();
}

function strays(folder: string, files: Files, owns: Ownership): string[] {
  return pathsBelow(folder).filter((path) => owns(path) && !files.has(path));
}

function firstDifference(a: string, b: string): number {
  const left = a.split('\n');
  const right = b.split('\n');
  return left.findIndex((line, index) => line !== right[index]) + 1 || left.length + 1;
}
