/**
 * This process's part in the server of one data folder: it joins, and leaves when its last user does.
 *
 * Whoever uses the server has a lease, a file that counts as long as its process lives. Leases and the server change
 * only under the folder's lock, so a server is never stopped between another's look at it and that other's lease.
 */
import { usableBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { tryLock, withLock } from './lock.js';
import { isServerOf } from './pid-file.js';
import { announce, present, withdraw } from './presence.js';
import { type RunningServer, ensureServer, livingServer, stopServer } from './server.js';
import type { StartOptions } from './settings.js';

export class SharedServer {
  readonly #home: Home;
  #users = 0;
  #lease: string | undefined;
  #running: Promise<RunningServer> | undefined;

  constructor(home: Home) {
    this.#home = home;
  }

  /**
   * One more user. Calls that come together share one start; a server that has died since is started again.
   *
   * @throws EmbeddedPostgresError; the user is then not counted
   */
  async join(options: StartOptions): Promise<RunningServer> {
    this.#users += 1;
    const earlier = this.#running;
    this.#running = this.#check(earlier, options);
    try {
      const running = await this.#running;
      if (!options.durable || running.durable) return running;
      throw new EmbeddedPostgresError(
        'EMBEDDED_POSTGRES_NOT_DURABLE',
        `The server of ${this.#home.folder} was started without durability, as for tests, and is in use. Name another folder.`,
      );
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  /** One user less. The last of this process gives up the lease, and the last lease takes the server with it. */
  async leave(): Promise<void> {
    this.#users -= 1;
    if (this.#users > 0 || this.#lease === undefined) return;
    await withLock(this.#home.claims, async () => {
      if (this.#users > 0) return; // somebody joined while we waited
      this.#withdraw();
      if (present(this.#home.leases).length === 0) await stopServer(this.#home);
    });
  }

  /** The same for a process that exits without a word: it cannot wait, so the server is told to stop, not watched. */
  leaveAtExit(): void {
    if (this.#lease === undefined) return;
    const unlock = tryLock(this.#home.claims);
    this.#withdraw();
    const server = livingServer(this.#home);
    if (unlock && server && present(this.#home.leases).length === 0) process.kill(server.pid, 'SIGINT');
    unlock?.();
  }

  async #check(earlier: Promise<RunningServer> | undefined, options: StartOptions): Promise<RunningServer> {
    const running = await earlier?.catch(() => undefined);
    if (running && this.#lease !== undefined && isServerOf(this.#home.cluster, running.pid)) return running;
    return withLock(this.#home.claims, () => this.#ensure(options));
  }

  async #ensure(options: StartOptions): Promise<RunningServer> {
    const programs = usableBinaries(this.#home.account, this.#home.folder, options.onProgress);
    const start = async () => {
      await ensureCluster(this.#home, programs, options);
      return ensureServer(this.#home, programs, options);
    };
    let server = await start();
    if (options.durable && !server.durable && present(this.#home.leases).length === 0) {
      await stopServer(this.#home); // left behind by tests that were killed
      server = await start();
    }
    this.#lease ??= announce(this.#home.leases);
    return server;
  }

  #withdraw(): void {
    if (this.#lease !== undefined) withdraw(this.#home.leases, this.#lease);
    this.#lease = undefined;
  }
}
