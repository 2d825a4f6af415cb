/** Our engine, with its subgraphs in this process: handed objects, the texts that would go over the wire, or such texts oddly written. */
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { createEngine } from '@innovation-sante/gateway/engine';
import { plannerInThisThread } from '@innovation-sante/gateway/planning/inline-planner';
import type { Planner } from '@innovation-sante/gateway/planning/planner';
import type { Subgraph } from '@innovation-sante/gateway/subgraphs/subgraph';
import type { ExecutionResult } from 'graphql';
import { exactJson } from '../data/exact-number.js';
import type { SubgraphQuery, SubgraphServer } from '../data/subgraph-server.js';
import type { World } from '../supergraph/world.js';
import type { Answer, Executor, Operation } from './executor.js';
import { InProcessSubgraphs } from './in-process-subgraphs.js';
import { oddJson } from './odd-json.js';

export const TRANSPORTS = ['objects', 'text', 'odd text'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** So many errors that none is left out of what is compared. */
const MOST_ERRORS = 100_000;

/** A planner that remembers its plans, so that several engines of one world plan once, and a reader can see them. */
export class KeptPlans {
  private readonly plans = new Map<string, Promise<QueryPlan>>();
  private planner: Promise<Planner> | undefined;

  constructor(private readonly start: (sdl: string) => Promise<Planner> = plannerInThisThread) {}

  readonly makePlanner = async (sdl: string): Promise<Planner> => {
    this.planner ??= this.start(sdl);
    const planner = await this.planner;
    return { apiSdl: planner.apiSdl, plan: (text) => this.plan(planner, text), stop: async () => {} };
  };

  async stop(): Promise<void> {
    await (await this.planner)?.stop();
  }

  /** The plans that were made, for a reader. */
  async print(): Promise<string> {
    const printed = [...this.plans].map(async ([text, plan]) => `${text}\n${prettyFormatQueryPlan(await plan)}`);
    return (await Promise.allSettled(printed))
      .map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))
      .join('\n');
  }

  private plan(planner: Planner, text: string): Promise<QueryPlan> {
    const known = this.plans.get(text) ?? planner.plan(text);
    this.plans.set(text, known);
    return known;
  }
}

/** @param altered what becomes of a subgraph's reply on its way */
export async function engineExecutor(
  world: World,
  transport: Transport,
  plans = new KeptPlans(),
  altered?: (reply: ExecutionResult) => ExecutionResult,
): Promise<Executor> {
  const isExact = transport === 'text';
  const subgraphs = new InProcessSubgraphs(world, isExact, altered);
  const make = (server: SubgraphServer): Subgraph =>
    transport === 'objects'
      ? objectSubgraph(server, subgraphs)
      : textSubgraph(server, subgraphs, transport === 'text' ? exactJson : oddJson);
  const engine = await createEngine({
    supergraphSdl: world.supergraphSdl,
    subgraphs: new Map([...subgraphs.servers].map(([name, server]) => [name, make(server)])),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    makePlanner: plans.makePlanner,
    mostErrors: MOST_ERRORS,
  });
  return {
    name: `ours, ${transport}`,
    isExact,
    async execute({ document, operationName, variables }: Operation): Promise<Answer> {
      subgraphs.begin();
      const { data, errors } = await engine.execute({ document, operationName, variables });
      // How a value was written may show; what is compared is what it says.
      const said = transport === 'odd text' && data !== undefined ? JSON.stringify(JSON.parse(data)) : data;
      return { data: said, errors: errors.map(({ message, path }) => ({ message, path })) };
    },
    takeComplaints: () => subgraphs.takeComplaints(),
    explain: async () => `${await plans.print()}\n${subgraphs.lastExchanges()}`,
    async stop() {
      await engine.stop();
      await plans.stop();
    },
  };
}

function objectSubgraph(server: SubgraphServer, subgraphs: InProcessSubgraphs): Subgraph {
  return {
    name: server.name,
    async send(request) {
      const { data, errors } = subgraphs.answer(server, request);
      return { data, errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })) };
    },
    ready: async () => true,
    async stop() {},
  };
}

function textSubgraph(
  server: SubgraphServer,
  subgraphs: InProcessSubgraphs,
  write: (reply: unknown) => string,
): Subgraph {
  const exchange = async (body: string): Promise<{ status: number; text: string }> => {
    const request = JSON.parse(body) as SubgraphQuery;
    return { status: 200, text: write(subgraphs.answer(server, request)) };
  };
  return {
    name: server.name,
    exchange,
    async send({ query, variables, operationName }) {
      const { text } = await exchange(JSON.stringify({ query, variables, operationName }));
      return JSON.parse(text) as Awaited<ReturnType<Subgraph['send']>>;
    },
    ready: async () => true,
    async stop() {},
  };
}
