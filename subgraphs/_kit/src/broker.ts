/**
 * Carries the event log from one database to another, over NATS JetStream: each subgraph publishes its own events and
 * writes those of the others into the log of its database, where its followers find them as if they had happened there.
 *
 * Nothing is lost: an event is published after its commit, its place is remembered after the broker has it, and a message
 * is acknowledged after it is committed here. What comes twice is known by its id and written once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, type JetStreamClient, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect } from '@nats-io/transport-node';
import pg from 'pg';
import type { Logger } from 'pino';
import { completeBelow } from './event-log.js';

export interface RelayOptions {
  /** `nats://host:port/STREAM`: the stream is shared by all who exchange events; INNOVATION where none is named. */
  readonly broker: string;
  /** The database of the log, for the role `innovation_relay`. */
  readonly logUrl: string;
  readonly subgraph: string;
  readonly logger: Logger;
}

/** The columns of an event that travel: all but its place in its own log. */
const columns = `id, subgraph, kind, noun, noun_id, project_id, happened_on, recorded_at, actor_subject, actor_role,
  actor_organisation_id, reason, document, act_id, changes, facts, audience`;
const types = `id uuid, subgraph text, kind text, noun text, noun_id text, project_id uuid, happened_on date,
  recorded_at timestamptz, actor_subject text, actor_role text, actor_organisation_id uuid, reason text, document text,
  act_id uuid, changes jsonb, facts jsonb, audience text`;

const batchSize = 200;
/** Milliseconds between two looks at the log, and how long a fetch of messages waits. */
const patience = 500;

interface OutgoingEvent {
  readonly xid: string;
  readonly position: string;
  readonly id: string;
  /** As JSON. */
  readonly event: string;
}

function addressOf(broker: string): { servers: string; stream: string } {
  const { host, pathname } = new URL(broker);
  return { servers: host, stream: pathname.slice(1) || 'INNOVATION' };
}

/** Two loops over one connection to the broker, which is found again whenever it was lost. */
export class Relay {
  readonly #options: RelayOptions;
  readonly #stream: string;
  readonly #pool: pg.Pool;
  readonly #stopped = new AbortController();
  #loops: Promise<void>[] = [];
  #connection: NatsConnection | undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#stream = addressOf(options.broker).stream;
    this.#pool = new pg.Pool({ connectionString: options.logUrl, max: 2, connectionTimeoutMillis: 3_000 });
    // A session that is lost while nobody uses it is none of anybody's business.
    this.#pool.on('error', () => {});
  }

  /** Begins; a broker that is not there yet is waited for. */
  start(): void {
    this.#loops = [this.#run()];
  }

  /** Lets what is under way end, for two seconds: what was received and is not acknowledged would have to come again. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.race([Promise.allSettled(this.#loops), wait(2_000)]);
    await this.#connection?.close().catch(() => undefined);
    await Promise.allSettled(this.#loops);
    await this.#pool.end();
  }

  get #ended(): boolean {
    return this.#stopped.signal.aborted;
  }

  #sleep(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }

  /** Connects, and works until the connection is lost for good; then again. */
  async #run(): Promise<void> {
    const { subgraph, logger, broker } = this.#options;
    for (let failures = 0; !this.#ended;) {
      try {
        const connection = await connect({
          servers: addressOf(broker).servers,
          name: `innovation-${subgraph}`,
          timeout: 3_000,
          maxReconnectAttempts: 10,
        });
        this.#connection = connection;
        await this.#prepare(connection);
        failures = 0;
        const client = jetstream(connection, { timeout: 5_000 });
        const alive = () => !this.#ended && !connection.isClosed();
        await Promise.all([this.#publish(client, alive), this.#receive(client, alive)]);
      } catch (err) {
        if (this.#ended) return;
        failures += 1;
        logger.error({ err }, 'the broker of events cannot be used; it is tried again');
      }
      await this.#connection?.close().catch(() => undefined);
      if (failures > 0) await this.#sleep(Math.min(patience * 2 ** failures, 30_000));
    }
  }

  async #prepare(connection: NatsConnection): Promise<void> {
    const { subgraph } = this.#options;
    const manager = await jetstreamManager(connection);
    const name = this.#stream;
    await manager.streams.add({ name, subjects: [`${name}.>`] }).catch(async (error: unknown) => {
      // Somebody else made it; whatever else is wrong shows when it is asked for.
      await manager.streams.info(name).catch(() => {
        throw error;
      });
    });
    await manager.consumers.add(name, {
      durable_name: subgraph,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      max_ack_pending: batchSize,
      // What a process took and did not acknowledge before it was killed is given to the next one.
      ack_wait: 5_000_000_000,
    });
    await this.#pool.query('INSERT INTO events.reader (name, subgraph) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      `${subgraph}.broker`,
      subgraph,
    ]);
  }

  async #publish(client: JetStreamClient, alive: () => boolean): Promise<void> {
    while (alive()) {
      if (!(await this.#publishNext(client))) await this.#sleep(patience);
    }
  }

  /**
   * Publishes what was committed next; false when there was nothing. No transaction stands open meanwhile, since it would
   * hold up all followers: two processes of one subgraph may publish the same event, and the broker keeps one.
   */
  async #publishNext(client: JetStreamClient): Promise<boolean> {
    const { subgraph } = this.#options;
    const reader = `${subgraph}.broker`;
    const { rows } = await this.#pool.query<OutgoingEvent>(
      `SELECT e.xid::text AS xid, e.position::text AS position, e.id, (to_jsonb(e) - 'xid' - 'position')::text AS event
       FROM events.reader r, events.event e
       WHERE r.name = $1 AND e.subgraph = $2 AND (e.xid, e.position) > (r.last_xid, r.last_position)
         AND e.xid < ${completeBelow}
       ORDER BY e.xid, e.position LIMIT ${batchSize}`,
      [reader, subgraph],
    );
    const last = rows.at(-1);
    if (!last) return false;
    await Promise.all(rows.map(({ id, event }) => client.publish(`${this.#stream}.${subgraph}`, event, { msgID: id })));
    await this.#pool.query(
      `UPDATE events.reader SET last_xid = $2::xid8, last_position = $3, read_at = now()
       WHERE name = $1 AND (last_xid, last_position) < ($2::xid8, $3::bigint)`,
      [reader, last.xid, last.position],
    );
    return true;
  }

  async #receive(client: JetStreamClient, alive: () => boolean): Promise<void> {
    const { subgraph } = this.#options;
    const consumer = await client.consumers.get(this.#stream, subgraph);
    while (alive()) {
      const messages = await consumer.fetch({ max_messages: batchSize, expires: 1_000 });
      const batch = [];
      for await (const message of messages) batch.push(message);
      const foreign = batch.filter(({ subject }) => subject !== `${this.#stream}.${subgraph}`);
      if (foreign.length > 0) {
        // One statement, one transaction: an event that is in the log already stays as it is.
        await this.#pool.query(
          `INSERT INTO events.event (${columns}) SELECT ${columns}
           FROM jsonb_to_recordset($1::jsonb) AS e(${types}) ON CONFLICT (id) DO NOTHING`,
          [`[${foreign.map((message) => message.string()).join(',')}]`],
        );
      }
      for (const message of batch) message.ack();
    }
  }
}
