/** The data folder: what lies in it, whose it is, and how the server reaches it. */
import { existsSync, lchownSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, isOpenToAll, serverAccount } from './account.js';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';

/** One data folder, ready to be used. */
export interface Home {
  readonly folder: string;
  /** The cluster, PostgreSQL's own "data directory". */
  readonly cluster: string;
  /** Presence files of those who start or stop the server just now. */
  readonly claims: string;
  /** Presence files of those who use the server. */
  readonly leases: string;
  /** A link to the folder of the server's socket; `psql -h` takes it too. */
  readonly socketLink: string;
  /** What the server says; begun anew when it has grown beyond some megabytes. */
  readonly log: string;
  /** The account to start programs as; undefined for our own. */
  readonly account: Account | undefined;
}

/** Makes a folder, with the ones above it, and gives all that were missing to the account. */
function makeFolder(folder: string, account: Account | undefined): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), account);
  mkdirSync(folder, { recursive: true });
  handOver(folder, account);
}

/**
 * Prepares the data folder.
 *
 * @throws EmbeddedPostgresError (FORBIDDEN) when the folder is, or would be, another user's
 */
export function prepareHome(dataFolder: string): Home {
  const wanted = resolve(dataFolder);
  try {
    const account = serverAccount(wanted);
    makeFolder(wanted, account);
    const folder = realpathSync(wanted);
    const [claims, leases] = [join(folder, 'claims'), join(folder, 'leases')];
    makeFolder(claims, account);
    makeFolder(leases, account);
    const [cluster, socketLink, log] = [join(folder, 'cluster'), join(folder, 'socket'), join(folder, 'server.log')];
    return { folder, cluster, claims, leases, socketLink, log, account };
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
    throw new EmbeddedPostgresError(
      'EMBEDDED_POSTGRES_FORBIDDEN',
      `This user may not write to the data folder ${wanted}. Name another with DATA_DIR, or a server with DATABASE_URL.`,
      { cause: error },
    );
  }
}

/**
 * How a program started *in* this folder is told where it is.
 *
 * Below a folder that only root may enter, the server's account cannot follow the path; but a process stays in the
 * working folder that root put it into, and /proc/self/cwd leads there without a look at what lies above. So the data
 * stays where it was asked for, and survives as long as that place does.
 *
 * @throws EmbeddedPostgresError (FORBIDDEN) on systems without /proc
 */
export function pathForServer(folder: string, account: Account | undefined): string {
  if (!account || isOpenToAll(dirname(folder))) return folder;
  if (existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    'EMBEDDED_POSTGRES_FORBIDDEN',
    `${folder} lies below a folder that only root may enter, and PostgreSQL does not run as root. Name another with DATA_DIR.`,
  );
}

/** Gives a fresh folder of root's to the server's account. */
export function handOver(folder: string, account: Account | undefined): void {
  if (account) lchownSync(folder, account.uid, account.gid);
}
