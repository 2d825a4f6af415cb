/** Sums of funding lines, for the whole country or for many regions at once. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { loaderFor, manyPerKey } from '@innovation-sante/kit/loader';
import { FundingSummaryRow } from './summary.entity.js';
import { type FundingSummaryArgs, type SummaryQuery, checkedSummary } from './summary.filter.js';
import { summaryStatement } from './summary.statement.js';

/** More rows than this are no summary, and are refused rather than cut. */
const maximumRows = 5_000;

/** The groups' values under the names of the row's properties, and the sums under their own. */
interface SummaryRow extends Partial<FundingSummaryRow> {
  readonly parent?: string;
  readonly sum_authorised: number;
  readonly sum_committed: number;
  readonly sum_paid: number;
  readonly projects: number;
  readonly lines: number;
  readonly is_real: boolean;
  readonly is_demo: boolean;
}

const withoutGroups = {
  regionCode: null,
  departementCode: null,
  fundCode: null,
  nature: null,
  state: null,
  theme: null,
  year: null,
  paymentModel: null,
  provenance: null,
} as const;

function rowOf(row: SummaryRow): FundingSummaryRow {
  const { parent: _, sum_authorised, sum_committed, sum_paid, projects, lines, is_real, is_demo, ...groups } = row;
  return Object.assign(new FundingSummaryRow(), withoutGroups, groups, {
    authorisedCents: sum_authorised,
    committedCents: sum_committed,
    paidCents: sum_paid,
    projectCount: projects,
    lineCount: lines,
    real: is_real,
    demo: is_demo,
  });
}

async function rowsOf(context: RequestContext, query: SummaryQuery, regionCodes?: readonly string[]) {
  const statement = summaryStatement(context, query, maximumRows + 1, regionCodes);
  const rows = await context.database.rows<SummaryRow>(statement);
  if (rows.length > maximumRows)
    throw new BadInput('groupBy', `gives more than ${maximumRows} rows: group by less, or filter`);
  return rows;
}

/** Sums over all lines that the arguments choose. @throws BadInput */
export async function summary(context: RequestContext, args: FundingSummaryArgs): Promise<FundingSummaryRow[]> {
  const rows = await rowsOf(context, checkedSummary(args));
  return rows.map(rowOf);
}

/** Sums over a region's own lines; those of all regions asked for at once are one statement. @throws BadInput */
export async function summaryOfRegion(context: RequestContext, regionCode: string, args: FundingSummaryArgs) {
  const query = checkedSummary(args);
  const loader = loaderFor<string, SummaryRow[]>(context, `summary ${JSON.stringify(query)}`, async (codes) =>
    manyPerKey(codes, await rowsOf(context, query, codes), ({ parent }) => parent as string),
  );
  return (await loader.load(regionCode)).map(rowOf);
}
