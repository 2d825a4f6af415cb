/** Starts, adopts and stops the server of a data folder. Every caller holds the lock of that folder. */
import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programEnvironment } from './cluster.js';
import type { SocketAddress } from './connection-url.js';
import { askDurability } from './databases.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type Home, pathForServer } from './home.js';
import { type PidFile, isServerOf, isTaken, readPidFile } from './pid-file.js';
import { type StartOptions, serverSettings } from './settings.js';
import { openSocketFolder, removeSocketFolder, socketPort } from './socket-folder.js';

/** A server that answers. */
export interface RunningServer extends SocketAddress {
  readonly pid: number;
  readonly durable: boolean;
}

const glance = 4;
/** Recovery after a crash replays what was written since the last checkpoint, at most a gigabyte or so of log. */
const startPatience = 120_000;
const stopPatience = 30_000;
const longestLog = 5_000_000;

/** The server of this cluster that is alive, in whatever state. */
export function livingServer({ cluster }: Home): PidFile | undefined {
  const file = readPidFile(cluster);
  return file && isServerOf(cluster, file.pid) ? file : undefined;
}

/** Opens the log to be written to; `offset` is where new words will stand. */
function openLog({ log: path, account }: Home): { log: number; offset: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && size <= longestLog) return { log: openSync(path, 'a'), offset: size };
  rmSync(path, { force: true });
  const log = openSync(path, 'ax', 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return { log, offset: 0 };
}

interface Launch {
  readonly hasEnded: () => boolean;
  /** What the server has written to its log since it was launched. */
  readonly words: () => string;
}

/**
 * Launches the server in a session of its own: it outlives a terminal's Ctrl-C and this process's death, and does not
 * keep this process alive.
 */
function launch(home: Home, programs: string, durable: boolean): Launch {
  const predecessor = readPidFile(home.cluster);
  // PostgreSQL would take another process that has the dead server's number by now for that server.
  if (predecessor && isTaken(predecessor.pid)) rmSync(join(home.cluster, 'postmaster.pid'));
  const settings = {
    ...serverSettings(durable),
    unix_socket_directories: openSocketFolder(home),
    port: String(socketPort),
  };
  const { log, offset } = openLog(home);
  let end: string | undefined;
  const path = pathForServer(home.cluster, home.account);
  const child = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', path, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: home.cluster, env: programEnvironment, detached: true, stdio: ['ignore', log, log], ...home.account },
  );
  closeSync(log);
  child.on('error', (error) => (end = error.message));
  child.on('exit', (status, signal) => (end ??= `ended with ${signal ?? `status ${status}`}`));
  child.unref();
  return {
    hasEnded: () => end !== undefined,
    words: () => `${end}\n${readFileSync(home.log).subarray(offset).toString().trim()}`,
  };
}

/**
 * The server of this home: the one that runs, or else a new one.
 *
 * @throws EmbeddedPostgresError (FAILED) with the server's last words; (BUSY) when it is not ready after two minutes
 */
export async function ensureServer(
  home: Home,
  programs: string,
  { durable, onProgress }: StartOptions,
): Promise<RunningServer> {
  const begin = performance.now();
  let launched: Launch | undefined;
  while (performance.now() - begin < startPatience) {
    const server = livingServer(home);
    if (server?.status === 'ready') {
      const asked = await askDurability(server);
      if (asked !== undefined) {
        const verb = launched ? 'started' : 'using the running server';
        onProgress(`PostgreSQL: ${verb} in ${Math.round(performance.now() - begin)} ms, data in ${home.cluster}`);
        return { ...server, durable: asked };
      }
    }
    if (!server && (!launched || launched.hasEnded())) {
      // The children of a killed server notice its death, but a busy one takes its time.
      if (launched && !launched.words().includes('shared memory block')) {
        const words = launched.words().slice(-2000);
        removeSocketFolder(home);
        throw new EmbeddedPostgresError('EMBEDDED_POSTGRES_FAILED', `PostgreSQL did not start (${home.log}): ${words}`);
      }
      if (launched) await pause(50);
      launched = launch(home, programs, durable);
    }
    await pause(glance);
  }
  throw new EmbeddedPostgresError(
    'EMBEDDED_POSTGRES_BUSY',
    `PostgreSQL in ${home.cluster} is still not ready; ${home.log} says why.`,
  );
}

/** Stops the server, if there is one: ends every session, undoes what they had not committed, writes all to disk. */
export async function stopServer(home: Home): Promise<void> {
  const server = livingServer(home);
  if (!server) return;
  const begin = performance.now();
  process.kill(server.pid, 'SIGINT'); // "fast shutdown"
  let patient = true;
  while (isServerOf(home.cluster, server.pid)) {
    if (patient && performance.now() - begin > stopPatience) {
      process.kill(server.pid, 'SIGQUIT'); // "immediate": the next start recovers from the log
      patient = false;
    }
    await pause(glance);
  }
  removeSocketFolder(home);
}
