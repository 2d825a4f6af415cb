/** Which account the server runs as: PostgreSQL refuses root, so root starts it as somebody else. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function accounts(): Map<string, Account> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).filter((line) => line.length > 3);
  return new Map(fields.map(([name, , uid, gid]) => [name ?? '', { uid: Number(uid), gid: Number(gid) }]));
}

function ownerOf(path: string): Account | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { uid: stats.uid, gid: stats.gid };
}

/**
 * The account that owns the cluster and runs the server; undefined means: whoever we are, nothing to change.
 *
 * Root gives the server to the owner of an existing cluster, else to the owner of the folder that the data will be in
 * (so that `sudo` in somebody's checkout leaves nothing that this person cannot use), else to `nobody`.
 * initdb wants an account with a name; a bare number from a mounted volume therefore does not count as an owner.
 *
 * @throws EmbeddedPostgresError (FORBIDDEN) when the cluster belongs to another user, or there is no `nobody`
 */
export function serverAccount(dataFolder: string, user = process.getuid?.()): Account | undefined {
  const cluster = ownerOf(join(dataFolder, 'cluster'));
  if (user !== 0) {
    if (!cluster || cluster.uid === user) return undefined;
    throw new EmbeddedPostgresError(
      'EMBEDDED_POSTGRES_FORBIDDEN',
      `The database in ${dataFolder} belongs to user id ${cluster.uid} (was it first started as root?), and this is user id ${user}. ` +
        `Name another folder with DATA_DIR, a server with DATABASE_URL, or delete the folder as root.`,
    );
  }
  if (cluster && cluster.uid !== 0) return cluster;
  const known = accounts();
  for (let folder = dataFolder; ; folder = dirname(folder)) {
    const owner = ownerOf(folder);
    const named = owner && owner.uid !== 0 && [...known.values()].find(({ uid }) => uid === owner.uid);
    if (named) return named;
    if (owner) break;
  }
  const nobody = known.get('nobody');
  if (nobody) return nobody;
  throw new EmbeddedPostgresError(
    'EMBEDDED_POSTGRES_FORBIDDEN',
    'PostgreSQL does not run as root, and there is no account "nobody" to give it to. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether every user may pass through all folders down to this path, and into it (or run it, for a program). */
export function isOpenToAll(path: string): boolean {
  let place = realpathSync(path);
  while ((statSync(place).mode & 0o001) !== 0) {
    if (dirname(place) === place) return true;
    place = dirname(place);
  }
  return false;
}
