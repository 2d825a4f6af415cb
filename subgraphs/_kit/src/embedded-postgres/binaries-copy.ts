/** Completes PostgreSQL's programs by the links that npm leaves out, and copies them to where others can run them. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOpenToAll } from './account.js';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';

/** `folder` holds bin, lib and share; `release` names version and platform ("18.4.0-linux-x64"). */
export interface Binaries {
  readonly folder: string;
  readonly release: string;
}

/** Makes the symbolic links to shared libraries that npm cannot pack, and that `--ignore-scripts` leaves out. */
export function completeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as Record<string, string>[];
  for (const { source = '', target = '' } of links) {
    const link = join(dirname(folder), target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error; // another process was faster
    }
  }
}

/** Copies what a server needs, readable by all whatever the umask of `npm ci` was. Links are made anew. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && !/^(pkgconfig|pgxs)$/.test(entry.name)) copyTree(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    copyFileSync(source, target);
    chmodSync(target, (statSync(source).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** The first folder in which root can keep programs that others run but cannot replace. */
export function rootCache(): string {
  for (const folder of ['/var/cache/embedded-postgres', '/tmp/embedded-postgres']) {
    try {
      if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755); // whatever the umask is
      const { uid, mode } = lstatSync(folder);
      if (uid === 0 && (mode & 0o170022) === 0o040000 && isOpenToAll(folder)) return folder;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
    }
  }
  throw new EmbeddedPostgresError(
    'EMBEDDED_POSTGRES_FORBIDDEN',
    'Root found no folder for programs that another account may run. Install in a place open to all, or set DATABASE_URL.',
  );
}

/** Copies the programs once per release; the rename makes a copy appear whole or not at all. */
export function copyAside({ folder, release }: Binaries, cache: string): string {
  const copy = join(cache, release);
  if (existsSync(copy)) return join(copy, 'native');
  const unfinished = mkdtempSync(join(cache, '.copy-'));
  chmodSync(unfinished, 0o755);
  copyTree(folder, join(unfinished, 'native'));
  completeLinks(join(unfinished, 'native'));
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was faster
  }
  return join(copy, 'native');
}
