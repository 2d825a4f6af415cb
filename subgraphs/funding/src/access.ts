/** Who sees which rows of this subgraph: in the repositories (`access`), and once more in the database (`rowSecurity`). */
import { fileIsSeen, isOfProject, projectIsSeen } from '@innovation-sante/access/project-policies';
import { fileSeen, ofProject, projectSeen } from '@innovation-sante/access/project-scope';
import { fundingReach } from '@innovation-sante/access/reach';
import { rolesThatSeeAll, tokenRoles } from '@innovation-sante/access/roles';
import { type Access, type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass, TablePolicy } from '@innovation-sante/kit/definition';
import { asking } from '@innovation-sante/kit/session';
import { AnnualAllocation } from './annual-allocation/annual-allocation.entity.js';
import { Commitment } from './commitment/commitment.entity.js';
import { Fund } from './fund/fund.entity.js';
import { FundingLine } from './funding-line/funding-line.entity.js';
import { Payment } from './payment/payment.entity.js';
import { ProjectDepartement, ProjectProjection } from './project/project-projection.entity.js';
import { StatedAmount } from './stated-amount/stated-amount.entity.js';

const projects = 'funding.project_projection';

/** Money: for those who see the money of the project's file. */
const money: RowScope = (principal) => ofProject(projects, 't.project_id', fileSeen(principal, 'p', fundingReach));

/** What is published, and where the project runs: for those who see the project. */
const ofSeenProject: RowScope = (principal) => ofProject(projects, 't.project_id', projectSeen(principal, 'p'));

export const access: Access = {
  roles: tokenRoles,
  seeAll: rolesThatSeeAll(fundingReach),
  rows: new Map<EntityClass, RowScope>([
    [Fund, everyone],
    [AnnualAllocation, everyone],
    [ProjectProjection, (principal) => projectSeen(principal, 't')],
    [ProjectDepartement, ofSeenProject],
    [StatedAmount, ofSeenProject],
    [FundingLine, money],
    [Commitment, money],
    [Payment, money],
  ]),
};

/** A table of money: an ARS, alone of those who do not see all, writes, and only what its own region's FIR holds. */
const moneyPolicy = (table: string): TablePolicy => {
  const visible = isOfProject(projects, `${table}.project_id`, fileIsSeen('p', fundingReach));
  return {
    table,
    visible,
    writable: `${asking.role} = 'ARS' AND ${table}.fund_code = 'FIR' AND ${asking.regions} @> ARRAY[${table}.region_code] AND ${visible}`,
  };
};

const projectPolicy = (table: string): TablePolicy => ({
  table,
  visible: isOfProject(projects, `${table}.project_id`, projectIsSeen('p')),
  writable: 'false',
});

export const rowSecurity: readonly TablePolicy[] = [
  { table: 'annual_allocation', visible: 'true', writable: 'false' },
  moneyPolicy('commitment'),
  { table: 'fund', visible: 'true', writable: 'false' },
  moneyPolicy('funding_line'),
  moneyPolicy('payment'),
  projectPolicy('project_departement'),
  { table: 'project_projection', visible: projectIsSeen('project_projection'), writable: 'false' },
  projectPolicy('stated_amount'),
];
