/**
 * A real PostgreSQL in a folder, started from the binaries that npm installed.
 *
 * One server serves every process that names the same data folder. The first starts it, the others adopt it, and the
 * last to leave stops it, whichever that is; users that were killed do not count. A server whose users were all killed
 * runs on until the next one adopts it; one that was killed itself is started again, and recovers, by the next call.
 */
import type { SocketAddress } from './connection-url.js';
import { adminUrl, ensureDatabase } from './databases.js';
import { type Home, prepareHome } from './home.js';
import { SharedServer } from './shared-server.js';

/** One use of a server. */
export interface EmbeddedPostgres extends SocketAddress {
  /** For the superuser; `connection-url.ts` says its form, and makes it for other users and databases. */
  readonly url: string;
  readonly database: string;
  /** The data folder without symbolic links; the server's log is its `server.log`. */
  readonly dataFolder: string;
  /** Ends this use, and the server with the last use of any process. Calling it again does nothing more. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made when it is missing. Of a relative path, the working folder decides. */
  readonly dataFolder: string;
  /** Created when it is missing; `postgres` by default. */
  readonly database?: string;
  /** False only for tests: a kill of the server loses its last moments, a fall of the machine perhaps everything. */
  readonly durable?: boolean;
  /** Told, in English and by the line, of what takes long and of where the data is. */
  readonly onProgress?: (line: string) => void;
}

const servers = new Map<string, SharedServer>();

function sharedServer(home: Home): SharedServer {
  const known = servers.get(home.folder);
  if (known) return known;
  if (servers.size === 0) process.on('exit', leaveAll);
  const server = new SharedServer(home);
  servers.set(home.folder, server);
  return server;
}

function leaveAll(): void {
  for (const server of servers.values()) server.leaveAtExit();
}

/**
 * Starts the server of a data folder, or adopts the one that runs.
 *
 * A process may call it often: all calls for one folder share one server, and each has to be stopped. A process that
 * exits without doing so stops what it used last all the same, unless a signal kills it.
 *
 * @throws EmbeddedPostgresError, whose `code` says why there can be no server here
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'postgres', durable = true, onProgress = () => {} } = options;
  const home = prepareHome(options.dataFolder);
  const shared = sharedServer(home);
  const { socketDirectory, port } = await shared.join({ durable, onProgress });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= shared.leave());
  try {
    await ensureDatabase({ socketDirectory, port }, database);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = adminUrl({ socketDirectory, port }, database);
  return { url, socketDirectory, port, database, dataFolder: home.folder, stop };
}
