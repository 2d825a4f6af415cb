/** Databases of an embedded server: asked what it is, given a database, cloned from a template. */
import pg from 'pg';
import { type SocketAddress, connectionUrl } from './connection-url.js';
import { systemCode } from './embedded-postgres-error.js';

const superuser = 'postgres';

/** The URL of one of the server's databases for its superuser. */
export const adminUrl = ({ socketDirectory, port }: SocketAddress, database = 'postgres') =>
  connectionUrl({ socketDirectory, port, user: superuser, database });

async function withClient<Result>(
  server: SocketAddress,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: adminUrl(server), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the statement that runs reports it; without a listener it would end the process
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Not listening (ENOENT, ECONNREFUSED), hanging up (ECONNRESET, EPIPE), or starting or stopping (57P..). */
const comingOrGoing = /^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|57P0.)$/;

/** Whether the server keeps what it acknowledged when the machine falls; undefined while it does not answer. */
export async function askDurability(server: SocketAddress): Promise<boolean | undefined> {
  try {
    const { rows } = await withClient(server, (client) => client.query<{ fsync: string }>('SHOW fsync'));
    return rows[0]?.fsync === 'on';
  } catch (error) {
    const ended = error instanceof Error && error.message.startsWith('Connection terminated');
    if (ended || comingOrGoing.test(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Creates the database unless it exists; callers may come at the same time. */
export async function ensureDatabase(server: SocketAddress, database: string): Promise<void> {
  if (database === 'postgres') return;
  await withClient(server, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} STRATEGY FILE_COPY`);
    } catch (error) {
      const known = ['42P04', '23505']; // it exists; or it came to exist while we created it
      if (!known.includes(systemCode(error) ?? '')) throw error;
    }
  });
}

/**
 * Makes `database` a copy of `template`, to which nobody may be connected, and gives its URL for the superuser.
 *
 * Copying files is the fastest strategy where fsync is off, as in tests (half the time of writing the copy to the log).
 *
 * @throws pg.DatabaseError 55006 while the template is in use, 42P04 when the database exists
 */
export async function cloneDatabase(
  server: SocketAddress,
  { template, database }: { readonly template: string; readonly database: string },
): Promise<string> {
  const [copy, original] = [pg.escapeIdentifier(database), pg.escapeIdentifier(template)];
  await withClient(server, (client) => client.query(`CREATE DATABASE ${copy} TEMPLATE ${original} STRATEGY FILE_COPY`));
  return adminUrl(server, database);
}
