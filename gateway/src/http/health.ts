/** `/health/live` and `/health/ready`: is the process up, and could it answer now? */
import type { FastifyInstance } from 'fastify';
import type { Subgraph } from '../subgraphs/subgraph.js';

/** Milliseconds for which an answer about readiness is reused: those who ask often must not multiply into calls to the subgraphs. */
const REUSED_MS = 1_000;
const PROBE_MS = 2_500;

export interface Readiness {
  readonly ready: boolean;
  /** False while the gateway is stopping. */
  readonly accepting: boolean;
  /** Whether each subgraph would answer, by name. */
  readonly subgraphs: Readonly<Record<string, boolean>>;
}

/**
 * Adds the two routes. The supergraph is loaded before the server listens, so what may be missing is a subgraph.
 * @param isAccepting false once the process has been told to stop
 */
export function addHealth(
  http: FastifyInstance,
  subgraphs: ReadonlyMap<string, Subgraph>,
  isAccepting: () => boolean,
): void {
  let last: { at: number; probe: Promise<Readonly<Record<string, boolean>>> } | undefined;

  http.get('/health/live', async () => ({ live: true }));

  http.get('/health/ready', async (_request, reply) => {
    const now = performance.now();
    if (!last || now - last.at > REUSED_MS) last = { at: now, probe: probeAll(subgraphs) };
    const states = await last.probe;
    const accepting = isAccepting();
    const readiness: Readiness = {
      ready: accepting && Object.values(states).every(Boolean),
      accepting,
      subgraphs: states,
    };
    return reply
      .code(readiness.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness);
  });
}

async function probeAll(subgraphs: ReadonlyMap<string, Subgraph>): Promise<Readonly<Record<string, boolean>>> {
  const probes = [...subgraphs].map(async ([name, subgraph]) => [name, await probe(subgraph)] as const);
  return Object.fromEntries(await Promise.all(probes));
}

async function probe(subgraph: Subgraph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PROBE_MS, false);
  });
  try {
    return await Promise.race([subgraph.ready(), late]);
  } finally {
    clearTimeout(timer);
  }
}
