/** The built page of the explorer: where it is, and what kind each of its files is. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts the page; the same from `src` and from `dist`. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/explorer/page', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  /** Path on disk. */
  readonly file: string;
  readonly type: string;
}

/** The page's HTML, and its other files by their path below the page; undefined if the explorer was not built. */
export async function readPage(): Promise<{ html: string; files: ReadonlyMap<string, PageFile> } | undefined> {
  let html: string;
  try {
    html = await readFile(join(PAGE_FOLDER, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
  const files = new Map<string, PageFile>();
  // A list made once: no request can name a file that is not on it.
  for (const entry of await readdir(PAGE_FOLDER, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined || entry.name === 'index.html') continue;
    const file = join(entry.parentPath, entry.name);
    files.set(relative(PAGE_FOLDER, file).replaceAll('\\', '/'), { file, type });
  }
  return { html, files };
}
