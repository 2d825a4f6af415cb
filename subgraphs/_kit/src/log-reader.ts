/**
 * Follows the event log: what other subgraphs tell becomes rows of this one, each event once and none left out.
 *
 * A *follower* turns events into rows. It reads in the order of (transaction, position), and only what lies below the
 * oldest transaction of this database that is still running: whoever began earlier and has not committed yet can then not
 * be overtaken. Its
 * place in the log and the rows that it wrote are one transaction. Several processes may run the same follower: one works,
 * the others find its place taken.
 *
 * Transactions that wait for one another may be read in another order than that in which they changed one noun: facts
 * carry a version, and a follower leaves alone what it knows in a later one.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from './database.js';
import { completeBelow } from './event-log.js';
import { raw, sql } from './sql.js';

/** An event as a follower reads it. */
export interface LoggedEvent {
  readonly position: number;
  readonly id: string;
  readonly subgraph: string;
  readonly kind: string;
  readonly noun: string;
  readonly nounId: string;
  readonly projectId: string | null;
  /** 'YYYY-MM-DD' */
  readonly happenedOn: string;
  readonly actId: string | null;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
}

export interface Follower {
  /** Unique in the database: the subgraph, a dot, and what is derived. */
  readonly name: string;
  /** Whose events it reads. */
  readonly follows: readonly string[];
  /** Writes what follows from the events, within the transaction that it is given. */
  apply(database: Database, events: readonly LoggedEvent[]): Promise<void>;
  /**
   * Makes ready for reading the whole log again: what is derived must not be believed any more, but stays there for
   * others until the transaction ends.
   */
  beginAgain(database: Database): Promise<void>;
  /** Removes what the whole log did not tell of. */
  endAgain(database: Database): Promise<void>;
}

/** How far a follower is behind. */
export interface Lag {
  readonly name: string;
  /** Events that are committed and not read yet. */
  readonly behind: number;
  /** When the oldest of them was recorded; null where there is none. */
  readonly since: Date | null;
}

const batchSize = 500;
/** Milliseconds after which the log is looked at without having been woken: a transaction that ran long has ended by then. */
const patience = 1_000;
const shortPatience = 25;

interface Place {
  readonly xid: string;
  readonly position: number;
}

interface ReadEvent extends LoggedEvent {
  readonly xid: string;
}

/** @param all also what a running transaction may still come before: for looking, not for reading */
const after = ({ xid, position }: Place, { follows }: Follower, all = false) => sql`
  e.subgraph = ANY(${[...follows]}) AND (e.xid, e.position) > (${xid}::xid8, ${position}::bigint)
  ${raw(all ? '' : `AND e.xid < ${completeBelow}`)}`;

async function readAfter(database: Database, follower: Follower, place: Place): Promise<ReadEvent[]> {
  return database.rows<ReadEvent>(sql`
    SELECT e.xid::text AS xid, e.position, e.id, e.subgraph, e.kind, e.noun, e.noun_id AS "nounId",
      e.project_id AS "projectId", e.happened_on AS "happenedOn", e.act_id AS "actId", e.reason, e.facts
    FROM events.event e WHERE ${after(place, follower)} ORDER BY e.xid, e.position LIMIT ${batchSize}`);
}

/** Runs the followers of one subgraph. */
export class LogReader {
  readonly #database: Database;
  readonly #followers: readonly Follower[];
  readonly #subgraph: string;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  /** Those who sleep until an event comes. */
  readonly #sleepers = new Set<() => void>();
  #loops: Promise<void>[] = [];

  /** @param database for the service itself (`asSystem`) */
  constructor(database: Database, subgraph: string, followers: readonly Follower[], logger: Logger) {
    this.#database = database;
    this.#subgraph = subgraph;
    this.#followers = followers;
    this.#logger = logger;
  }

  /**
   * Begins to follow.
   *
   * @param url of the subgraph's own role; a session of its own listens for what is appended
   */
  async start(url: string): Promise<void> {
    if (this.#followers.length === 0) return;
    for (const { name } of this.#followers) {
      await this.#database.rows(
        sql`INSERT INTO events.reader (name, subgraph) VALUES (${name}, ${this.#subgraph}) ON CONFLICT DO NOTHING`,
      );
    }
    this.#loops = [this.#listen(url), ...this.#followers.map((follower) => this.#follow(follower))];
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.allSettled(this.#loops);
  }

  /**
   * Reads on until nothing that was committed before the call is unread.
   *
   * @returns whether that was reached in the time given (milliseconds)
   */
  async catchUp(timeoutMs = 5_000): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    const [last] = await this.#database.rows<{ position: number | null }>(
      sql`SELECT max(position) AS position FROM events.event`,
    );
    for (const follower of this.#followers) {
      while (await this.#isBehind(follower, last?.position ?? 0)) {
        if (performance.now() > deadline) return false;
        if (!(await this.#step(follower))) await wait(shortPatience);
      }
    }
    return true;
  }

  /** How far each follower is behind. */
  async lag(): Promise<Lag[]> {
    return Promise.all(
      this.#followers.map(async (follower) => {
        const [row] = await this.#database.rows<{ behind: number; since: Date | null }>(sql`
          SELECT count(*) AS behind, min(e.recorded_at) AS since FROM events.event e
          WHERE ${after(await this.#placeOf(follower), follower, true)}`);
        return { name: follower.name, behind: row?.behind ?? 0, since: row?.since ?? null };
      }),
    );
  }

  /**
   * Derives everything again from the first event on, in one transaction: until it ends, whoever reads sees what was there
   * before, and the follower goes on from there.
   */
  async rebuild(name: string): Promise<void> {
    const follower = this.#followers.find((each) => each.name === name);
    if (!follower) throw new Error(`there is no follower ${name}`);
    await this.#database.transaction(async (transaction) => {
      await transaction.rows(sql`SELECT FROM events.reader WHERE name = ${name} FOR UPDATE`);
      await follower.beginAgain(transaction);
      let place: Place = { xid: '0', position: 0 };
      for (;;) {
        const events = await readAfter(transaction, follower, place);
        if (events.length > 0) await follower.apply(transaction, events);
        place = events.at(-1) ?? place;
        if (events.length < batchSize) break;
      }
      await follower.endAgain(transaction);
      await this.#remember(transaction, follower, place);
    });
  }

  async #placeOf({ name }: Follower): Promise<Place> {
    const [place] = await this.#database.rows<Place>(
      sql`SELECT last_xid::text AS xid, last_position AS position FROM events.reader WHERE name = ${name}`,
    );
    return place ?? { xid: '0', position: 0 };
  }

  async #isBehind(follower: Follower, position: number): Promise<boolean> {
    const [row] = await this.#database.rows<{ behind: boolean }>(sql`
      SELECT EXISTS (SELECT FROM events.event e WHERE ${after(await this.#placeOf(follower), follower, true)}
        AND e.position <= ${position}) AS behind`);
    return row?.behind ?? false;
  }

  async #remember(database: Database, { name }: Follower, { xid, position }: Place): Promise<void> {
    await database.rows(sql`UPDATE events.reader SET last_xid = ${xid}::xid8, last_position = ${position}, read_at = now()
      WHERE name = ${name}`);
  }

  /** Reads and applies the next events; false when there were none, or another process is at work. */
  async #step(follower: Follower): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      const [place] = await transaction.rows<Place>(sql`
        SELECT last_xid::text AS xid, last_position AS position FROM events.reader
        WHERE name = ${follower.name} FOR UPDATE SKIP LOCKED`);
      if (!place) return false;
      const events = await readAfter(transaction, follower, place);
      const last = events.at(-1);
      if (!last) return false;
      await follower.apply(transaction, events);
      await this.#remember(transaction, follower, last);
      return true;
    });
  }

  /** Sleeps until it is woken, but never long. */
  async #sleep(milliseconds: number): Promise<void> {
    let wakeUp = () => {};
    const woken = new Promise<void>((resolve) => {
      wakeUp = resolve;
    });
    this.#sleepers.add(wakeUp);
    const awake = new AbortController();
    const signal = AbortSignal.any([this.#stopped.signal, awake.signal]);
    await Promise.race([woken, wait(milliseconds, undefined, { signal }).catch(() => undefined)]);
    awake.abort();
    this.#sleepers.delete(wakeUp);
  }

  async #follow(follower: Follower): Promise<void> {
    let failures = 0;
    while (!this.#stopped.signal.aborted) {
      try {
        const worked = await this.#step(follower);
        failures = 0;
        if (!worked) await this.#sleep(patience);
      } catch (err) {
        if (this.#stopped.signal.aborted) return;
        failures += 1;
        this.#logger.error({ err, follower: follower.name }, 'the event log cannot be followed; it is tried again');
        await this.#sleep(Math.min(patience * 2 ** failures, 30_000));
      }
    }
  }

  async #listen(url: string): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
      const ended = new Promise<void>((resolve) => {
        client.once('end', resolve).once('error', () => resolve());
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      try {
        await client.connect();
        client.on('notification', () => this.#wakeAll());
        await client.query('LISTEN innovation_events');
        this.#wakeAll();
        await ended;
      } catch {
        // Unreachable: until it is back, the log is looked at from time to time.
      }
      await client.end().catch(() => undefined);
      await wait(patience, undefined, { signal }).catch(() => undefined);
    }
  }

  #wakeAll(): void {
    for (const wakeUp of this.#sleepers) wakeUp();
  }
}
