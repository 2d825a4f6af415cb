/** The subgraphs of a world, as the executors reach them: each executor has its own, with its own count of changes. */
import { Data } from '../data/data.js';
import type { Moment } from '../data/ref.js';
import { SubgraphServer } from '../data/subgraph-server.js';
import type { World } from '../supergraph/world.js';

export class InProcessSubgraphs {
  readonly servers: ReadonlyMap<string, SubgraphServer>;
  moment: Moment;

  constructor(
    world: World,
    private readonly isExact: boolean,
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
  }

  takeWrongRequests(): string[] {
    return [...this.servers.values()].flatMap(({ name, wrongRequests }) =>
      wrongRequests.splice(0).map((request) => `${name}: ${request}`),
    );
  }
}
