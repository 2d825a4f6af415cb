/** Writes the funding's part of the data: funds and allocations, then what each project has of money. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import { demoProject } from '@innovation-sante/scheme/demo/demo-project';
import { demoBlockSize, demoSeed } from '@innovation-sante/scheme/demo/world';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { realProjects } from '@innovation-sante/scheme/real/real-projects';
import { allocations } from '@innovation-sante/scheme/reference/allocations';
import { FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { AnnualAllocation } from './annual-allocation/annual-allocation.entity.js';
import { Commitment } from './commitment/commitment.entity.js';
import { Fund } from './fund/fund.entity.js';
import { FundingLine } from './funding-line/funding-line.entity.js';
import { Payment } from './payment/payment.entity.js';
import { loadedEvents } from './project/project.events.js';
import {
  commitmentRows,
  departementRows,
  lineRows,
  paymentRows,
  projectRow,
  statedAmountRows,
} from './project/project.rows.js';
import { ProjectDepartement, ProjectProjection, projectColumns } from './project/project-projection.entity.js';
import { sourcedColumns } from './sourced/sourced.entity.js';
import { StatedAmount } from './stated-amount/stated-amount.entity.js';

async function loadFunds(database: Database): Promise<void> {
  const funds = codesOf(FundCode).map((code) => ({
    code,
    name: FundCode.codes[code].label,
    role: FundCode.codes[code].description,
  }));
  await insertAll(database, Fund, ['code', 'name', 'role'], funds);
  await insertAll(
    database,
    AnnualAllocation,
    ['id', 'fundCode', 'year', 'forecastCents', 'finalCents', 'act', 'statement', ...sourcedColumns],
    allocations().map(({ fund: fundCode, ...rest }) => ({ ...rest, fundCode })),
  );
}

/** Parents before children; the sums on lines and commitments are the database's work. */
async function loadProjects(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
  const onLine = [
    'id',
    'lineId',
    'projectId',
    'fundCode',
    'nature',
    'regionCode',
    'beneficiaryId',
    'amountCents',
    ...sourcedColumns,
  ] as const;
  await insertAll(database, ProjectProjection, projectColumns, projects.map(projectRow));
  await insertAll(
    database,
    ProjectDepartement,
    ['projectId', 'departementCode', 'regionCode'],
    projects.flatMap(departementRows),
  );
  await insertAll(
    database,
    StatedAmount,
    [
      'id',
      'projectId',
      'statement',
      'amountCents',
      'qualifier',
      'fundCode',
      'natures',
      'year',
      'partOfId',
      ...sourcedColumns,
    ],
    projects.flatMap(statedAmountRows),
  );
  await insertAll(
    database,
    FundingLine,
    [
      'id',
      'projectId',
      'fundCode',
      'nature',
      'year',
      'regionCode',
      'authorisedCents',
      'rule',
      'actId',
      ...sourcedColumns,
    ],
    projects.flatMap(lineRows),
  );
  await insertAll(database, Commitment, [...onLine, 'reference', 'signedOn'], projects.flatMap(commitmentRows));
  await insertAll(database, Payment, [...onLine, 'commitmentId', 'paidOn'], projects.flatMap(paymentRows));
  await appendEvents(database, 'funding', systemPrincipal, new Date(), projects.flatMap(loadedEvents));
}

/** The projects of one step: the real ones, or whole sets of fictional ones. */
function projectsOf(step: LoadStep): readonly ProjectFacts[] {
  if (step.part === 'real') return realProjects();
  const first = step.from * demoBlockSize;
  return Array.from({ length: step.to * demoBlockSize - first }, (_, index) => demoProject(demoSeed, first + index));
}

export async function load(database: Database, step: LoadStep): Promise<void> {
  if (step.part === 'real') await loadFunds(database);
  await loadProjects(database, projectsOf(step));
}
