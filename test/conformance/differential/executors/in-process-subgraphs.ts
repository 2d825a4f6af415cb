/** The subgraphs of a world, as the executors reach them: each executor has its own, with its own count of changes. */
import type { ExecutionResult } from 'graphql';
import { Data } from '../data/data.js';
import { exactJson } from '../data/exact-number.js';
import type { Moment } from '../data/ref.js';
import { SubgraphServer, type SubgraphQuery } from '../data/subgraph-server.js';
import type { World } from '../supergraph/world.js';

export class InProcessSubgraphs {
  readonly servers: ReadonlyMap<string, SubgraphServer>;
  private moment: Moment;
  private readonly exchanges: string[] = [];

  /** @param altered what becomes of a reply on its way */
  constructor(
    world: World,
    private readonly isExact: boolean,
    private readonly altered: (reply: ExecutionResult) => ExecutionResult = (reply) => reply,
  ) {
    const data = new Data(world.fullSchema, world.facts);
    this.servers = new Map(
      world.subgraphs.map(({ name, schema }) => [name, new SubgraphServer(name, schema, data, world.facts)]),
    );
    this.moment = { changes: 0, isExact };
  }

  /** Before each operation: nothing has been changed yet. */
  begin(): void {
    this.moment = { changes: 0, isExact: this.isExact };
    this.exchanges.length = 0;
  }

  answer(server: SubgraphServer, request: SubgraphQuery): ExecutionResult {
    const result = this.altered(server.answer(request, this.moment));
    const asked = [
      `-> ${server.name}: ${request.query.replaceAll(/\s+/g, ' ')}`,
      JSON.stringify(request.variables ?? {}),
    ];
    this.exchanges.push(asked.join(' '), `<- ${server.name}: ${exactJson(result)}`);
    return result;
  }

  /** Requests and replies of the last operation. */
  lastExchanges(): string {
    return this.exchanges.join('\n');
  }

  takeComplaints(): string[] {
    return [...this.servers.values()].flatMap(({ complaints }) => complaints.splice(0));
  }
}
