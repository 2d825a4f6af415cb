/** Creates the cluster of a data folder, whole or not at all. */
import { execFile } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type Home, handOver, pathForServer } from './home.js';
import { type StartOptions, clusterOptions } from './settings.js';

/** All that PostgreSQL's programs get of our environment: nothing. TZ spares initdb the search for the time zone. */
export const programEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const unfinishedPrefix = '.unfinished-';

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(unfinishedPrefix))) {
    // The initdb of a process that was killed may still be writing there; then the next start finishes the work.
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Puts a renamed folder's new name on the disk, as PostgreSQL does with its own files. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Creates the cluster unless there is one. The caller holds the lock of the data folder.
 *
 * @param programs the folder of PostgreSQL's bin, lib and share
 * @throws EmbeddedPostgresError (FAILED) with initdb's last words
 */
export async function ensureCluster(
  home: Home,
  programs: string,
  { durable, onProgress }: StartOptions,
): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  onProgress(`PostgreSQL: creating a database in ${home.cluster}, once`);
  removeUnfinished(home.folder);
  const unfinished = mkdtempSync(join(home.folder, unfinishedPrefix));
  handOver(unfinished, home.account);
  const options = [`--pgdata=${pathForServer(unfinished, home.account)}`, ...clusterOptions];
  try {
    await promisify(execFile)(join(programs, 'bin', 'initdb'), durable ? options : [...options, '--no-sync'], {
      cwd: unfinished,
      env: programEnvironment,
      ...home.account,
    });
    renameSync(unfinished, home.cluster);
    if (durable) flushFolder(home.folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
    const { message, stderr = '' } = error as Error & { stderr?: string };
    const reason = stderr.trim() === '' ? message : stderr.trim();
    throw new EmbeddedPostgresError(
      'EMBEDDED_POSTGRES_FAILED',
      `PostgreSQL could not create a database in ${home.cluster}: ${reason}`,
      { cause: error },
    );
  }
}
