/** The funding subgraph: funds, allocations, funding lines, commitments and payments. Its table of contents. */
import 'reflect-metadata';
import {
  type RunningSubgraph,
  type StartOptions,
  type SubgraphDefinition,
  startSubgraph,
} from '@innovation-sante/kit/subgraph';
import { access, rowSecurity } from './access.js';
import { AnnualAllocation } from './annual-allocation/annual-allocation.entity.js';
import { Commitment } from './commitment/commitment.entity.js';
import { Fund } from './fund/fund.entity.js';
import { FundingLine } from './funding-line/funding-line.entity.js';
import { load } from './load.js';
import { Funds1700000000001 } from './migrations/0001-funds.js';
import { ProjectProjection1700000000002 } from './migrations/0002-project-projection.js';
import { Lines1700000000003 } from './migrations/0003-lines.js';
import { Commands1700000000004 } from './migrations/0004-commands.js';
import { Payment } from './payment/payment.entity.js';
import { followProjects } from './project/project.follower.js';
import { ProjectDepartement, ProjectProjection } from './project/project-projection.entity.js';
import { schema } from './schema.js';
import { StatedAmount } from './stated-amount/stated-amount.entity.js';

export const funding: SubgraphDefinition = {
  name: 'funding',
  schema: 'funding',
  graph: schema,
  entities: [
    Fund,
    AnnualAllocation,
    ProjectProjection,
    ProjectDepartement,
    StatedAmount,
    FundingLine,
    Commitment,
    Payment,
  ],
  migrations: [Funds1700000000001, ProjectProjection1700000000002, Lines1700000000003, Commands1700000000004],
  load,
  access,
  rowSecurity,
  followers: [followProjects],
};

export const start = (options: StartOptions = {}): Promise<RunningSubgraph> => startSubgraph(funding, options);
