/** An HTTP server that answers as the API of Démarches Simplifiées does: pages, token, throttle, and faults on demand. */
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { graphql } from 'graphql';
import { apiSchema } from './api-schema.js';
import { type SampleFile, demarcheNumber } from './sample-file.js';

/** A removed file, in one of the two lists. */
interface Removal {
  readonly number: number;
  readonly state: string;
  readonly reason: string;
  readonly dateSupression: string;
}

/** What the server does in place of an answer, or to it. */
export type ServerFault =
  | { readonly kind: 'STATUS'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'SLOW'; readonly milliseconds: number }
  | { readonly kind: 'BROKEN_JSON' }
  | { readonly kind: 'HUGE' }
  | { readonly kind: 'HANG_UP' };

/** A request as it was answered. */
export interface ServedRequest {
  readonly status: number;
  readonly at: number;
  readonly list: 'dossiers' | 'deletedDossiers' | 'pendingDeletedDossiers' | undefined;
  readonly variables: { readonly after?: string | null; readonly since?: string | null; readonly first?: number };
}

interface ListArguments {
  readonly after?: string | null;
  readonly first?: number | null;
  readonly updatedSince?: string | null;
  readonly deletedSince?: string | null;
  readonly archived?: boolean | null;
}

const largestPage = 100;
const cursorOf = (time: string, id: number) => Buffer.from(`(${time};${id})`).toString('base64');

function placeOf(cursor: string): readonly [time: string, id: number] {
  const match = /^\((.+);(\d+)\)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!match?.[1] || !match[2]) throw new Error('Invalid cursor');
  return [match[1], Number(match[2])];
}

/** A page by keyset: rows after the cursor's time and id, in their order. */
function connection<Row extends { readonly number: number }>(
  rows: readonly Row[],
  timeOf: (row: Row) => string,
  { after, first }: ListArguments,
) {
  const compare = (row: Row, [time, id]: readonly [string, number]) =>
    timeOf(row) === time ? row.number - id : timeOf(row) < time ? -1 : 1;
  const sorted = rows.toSorted((one, other) => compare(one, [timeOf(other), other.number]));
  const place = after == null ? undefined : placeOf(after);
  const rest = place ? sorted.filter((row) => compare(row, place) > 0) : sorted;
  const nodes = rest.slice(0, Math.min(first ?? largestPage, largestPage));
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(timeOf(node), node.number) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rest.length > nodes.length,
      hasPreviousPage: place !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How the server is set up. */
export interface ServerOptions {
  readonly token?: string;
  /** Requests that a token may send in a window of time: 400 a minute unless told. */
  readonly throttle?: { readonly requests: number; readonly milliseconds: number };
}

export class DemarchesServer {
  readonly token: string;
  /** Every request, in order. */
  readonly served: ServedRequest[] = [];
  /** Is told each request before it is answered. */
  onRequest: (() => void) | undefined;
  /** How long each answer is held back, in milliseconds. */
  delay = 0;
  readonly #files = new Map<number, SampleFile>();
  readonly #removed = { deletedDossiers: [] as Removal[], pendingDeletedDossiers: [] as Removal[] };
  readonly #faults: ServerFault[] = [];
  readonly #disguises = new Map<number, (node: Record<string, unknown>) => unknown>();
  readonly #throttle: { readonly requests: number; readonly milliseconds: number };
  readonly #app: FastifyInstance;
  #window = { begin: 0, count: 0 };

  private constructor({ token = 'a-token', throttle = { requests: 400, milliseconds: 60_000 } }: ServerOptions) {
    this.token = token;
    this.#throttle = throttle;
    this.#app = fastify({ forceCloseConnections: true });
    this.#app.post('/api/v2/graphql', (request, reply) =>
      this.#answer(request.headers.authorization, request.body as { query: string; variables: object }, reply),
    );
  }

  /** A server that listens on a free port of this machine. */
  static async start(options: ServerOptions = {}): Promise<DemarchesServer> {
    const server = new DemarchesServer(options);
    await server.#app.listen({ host: '127.0.0.1', port: 0 });
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#app.server.address() as AddressInfo).port}/api/v2/graphql`;
  }

  /** Puts files there, in place of those of the same number. */
  put(...files: readonly SampleFile[]): void {
    for (const file of files) this.#files.set(file.number, file);
  }

  /** Takes a file away, and lists it as removed. */
  remove(
    number: number,
    list: 'deletedDossiers' | 'pendingDeletedDossiers',
    dateSupression: string,
    reason = 'user_request',
  ): void {
    const file = this.#files.get(number);
    if (!file) throw new Error(`there is no file ${number}`);
    this.#files.delete(number);
    this.#removed[list].push({ number, state: file.state, reason, dateSupression });
  }

  /** Takes back a removal that was still pending. */
  restore(file: SampleFile): void {
    const { pendingDeletedDossiers } = this.#removed;
    pendingDeletedDossiers.splice(
      pendingDeletedDossiers.findIndex(({ number }) => number === file.number),
      1,
    );
    this.put(file);
  }

  /** The next requests meet these faults, one each. */
  fail(...faults: readonly ServerFault[]): void {
    this.#faults.push(...faults);
  }

  /** From now on the file is sent as the function makes it; null leaves a hole and an error. */
  disguise(number: number, change: (node: Record<string, unknown>) => unknown): void {
    this.#disguises.set(number, change);
  }

  /** Forgets files, removals, faults and requests. */
  clear(): void {
    this.#files.clear();
    this.#removed.deletedDossiers.length = 0;
    this.#removed.pendingDeletedDossiers.length = 0;
    this.#faults.length = 0;
    this.#disguises.clear();
    this.served.length = 0;
    this.onRequest = undefined;
    this.delay = 0;
  }

  async stop(): Promise<void> {
    await this.#app.close();
  }

  async #answer(
    authorization: string | undefined,
    { query, variables }: { readonly query: string; readonly variables: ServedRequest['variables'] },
    reply: FastifyReply,
  ): Promise<unknown> {
    this.onRequest?.();
    const list = /\b(dossiers|deletedDossiers|pendingDeletedDossiers)\(/.exec(query)?.[1] as ServedRequest['list'];
    const done = (status: number) => {
      this.served.push({ status, at: performance.now(), list, variables });
      return reply.code(status);
    };
    if (authorization !== `Bearer ${this.token}`) return done(401).send({ errors: [{ message: 'unauthorized' }] });
    const wait = this.#waitOfThrottle();
    if (wait !== undefined) return done(429).header('retry-after', String(wait)).send('Retry later\n');
    if (this.delay > 0) await setTimeout(this.delay);
    const fault = this.#faults.shift();
    switch (fault?.kind) {
      case 'STATUS':
        if (fault.retryAfter !== undefined) reply.header('retry-after', fault.retryAfter);
        return done(fault.status).send('a fault');
      case 'BROKEN_JSON':
        return done(200).type('application/json').send('{"data":{"demarche":{"doss');
      case 'HUGE':
        return done(200)
          .type('application/json')
          .send(`{"data":"${'x'.repeat(3_000_000)}"}`);
      case 'HANG_UP':
        reply.raw.destroy();
        return reply.hijack();
      case 'SLOW':
        await setTimeout(fault.milliseconds);
        break;
      case undefined:
        break;
    }
    return done(200).send(await this.#execute(query, variables));
  }

  /** A fixed window, as the real one has; seconds until the next when this one is full. */
  #waitOfThrottle(): number | undefined {
    const { requests, milliseconds } = this.#throttle;
    const now = performance.now();
    if (now - this.#window.begin >= milliseconds) this.#window = { begin: now, count: 0 };
    this.#window.count += 1;
    if (this.#window.count <= requests) return undefined;
    return Math.ceil((this.#window.begin + milliseconds - now) / 1_000);
  }

  async #execute(query: string, variables: object): Promise<unknown> {
    const result = await graphql({
      schema: apiSchema,
      source: query,
      variableValues: { ...variables },
      rootValue: {
        demarche: ({ number }: { number: number }) => {
          if (number !== demarcheNumber) throw new Error('Demarche not found');
          return this.#demarche();
        },
      },
    });
    const answer = JSON.parse(JSON.stringify(result)) as {
      data?: { demarche?: { dossiers?: { nodes: Record<string, unknown>[] } } };
      errors?: object[];
    };
    const nodes = answer.data?.demarche?.dossiers?.nodes ?? [];
    for (const [place, node] of nodes.entries()) {
      const disguise = this.#disguises.get(node.number as number);
      if (!disguise) continue;
      const changed = disguise(node);
      (nodes as unknown[])[place] = changed;
      if (changed === null)
        (answer.errors ??= []).push({
          message: 'a champ cannot be read',
          path: ['demarche', 'dossiers', 'nodes', place],
        });
    }
    return answer;
  }

  #demarche() {
    return {
      number: demarcheNumber,
      title: 'Lettre d’intention',
      dossiers: (list: ListArguments) => {
        const { updatedSince, archived } = list;
        const found = [...this.#files.values()].filter(
          (file) =>
            (updatedSince == null || Date.parse(file.dateDerniereModification) >= Date.parse(updatedSince)) &&
            (archived == null || file.archived === archived),
        );
        const timeOf = (file: SampleFile) => (updatedSince == null ? file.dateDepot : file.dateDerniereModification);
        return connection(found, timeOf, list);
      },
      deletedDossiers: (list: ListArguments) => this.#removals('deletedDossiers', list),
      pendingDeletedDossiers: (list: ListArguments) => this.#removals('pendingDeletedDossiers', list),
    };
  }

  #removals(list: 'deletedDossiers' | 'pendingDeletedDossiers', { deletedSince, ...page }: ListArguments) {
    const found = this.#removed[list].filter(
      ({ dateSupression }) => deletedSince == null || Date.parse(dateSupression) >= Date.parse(deletedSince),
    );
    return connection(found, ({ dateSupression }) => dateSupression, page);
  }
}
