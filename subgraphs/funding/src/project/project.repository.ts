/** Every statement about the money of projects as a whole. */
import { fileSeen } from '@innovation-sante/access/project-scope';
import { fundingReach } from '@innovation-sante/access/reach';
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { sql } from '@innovation-sante/kit/sql';
import type { ExpenseNature, FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { ProjectFundTotals, ProjectFunding, ProjectNatureTotals } from './project-funding.entity.js';
import { ProjectProjection } from './project-projection.entity.js';

/** A sum of a project's lines: of all of them, of a fund's, or of those of a fund and a nature. */
interface SumRow {
  readonly project_id: string;
  readonly level: 'PROJECT' | 'FUND' | 'NATURE';
  readonly fund_code: FundCode;
  readonly nature: ExpenseNature;
  readonly unknown: boolean;
  readonly authorised: number | null;
  readonly committed: number | null;
  readonly paid: number | null;
}

const centsOf = ({ authorised, committed, paid }: SumRow) => ({
  authorisedCents: authorised ?? 0,
  committedCents: committed ?? 0,
  paidCents: paid ?? 0,
});

function fundingOf(projectId: string, rows: readonly SumRow[]): ProjectFunding | null {
  const whole = rows.find(({ level }) => level === 'PROJECT');
  if (!whole) return null;
  const natures = rows.filter(({ level }) => level === 'NATURE');
  const byFund = rows
    .filter(({ level }) => level === 'FUND')
    .map((fund) =>
      Object.assign(new ProjectFundTotals(), centsOf(fund), {
        fundCode: fund.fund_code,
        byNature: natures
          .filter(({ fund_code }) => fund_code === fund.fund_code)
          .map((row) => Object.assign(new ProjectNatureTotals(), centsOf(row), { nature: row.nature })),
      }),
    );
  const amounts = whole.unknown ? { authorisedCents: null, committedCents: null, paidCents: null } : centsOf(whole);
  return Object.assign(new ProjectFunding(), amounts, { projectId, byFund });
}

/**
 * The money of a project; null when the project is not known here, or not for the principal; its amounts are null when its
 * money is not. Sums are made in bigint: exact, or an error.
 */
export const fundingOfProject = defineLoader<string, ProjectFunding | null>(async (projectIds, context) => {
  const moneySeen = fileSeen(context.principal, 'p', fundingReach);
  const rows = await context.database.rows<SumRow>(sql`
    SELECT p.id AS project_id, l.fund_code, l.nature,
      CASE grouping(l.fund_code, l.nature) WHEN 3 THEN 'PROJECT' WHEN 1 THEN 'FUND' ELSE 'NATURE' END AS level,
      p.provenance = 'REAL' AND count(l.id) = 0 OR NOT p.money_seen AS unknown,
      sum(l.authorised_cents)::bigint AS authorised,
      sum(l.committed_cents)::bigint AS committed,
      sum(l.paid_cents)::bigint AS paid
    FROM (SELECT p.id, p.provenance, ${moneySeen} AS money_seen FROM ${from(context, ProjectProjection)} p
      WHERE p.id = ANY(${projectIds}::uuid[])) p
    LEFT JOIN ${from(context, FundingLine)} l ON l.project_id = p.id
    GROUP BY GROUPING SETS ((p.id, p.provenance, p.money_seen), (p.id, p.provenance, p.money_seen, l.fund_code),
      (p.id, p.provenance, p.money_seen, l.fund_code, l.nature))
    HAVING grouping(l.fund_code, l.nature) = 3 OR count(l.id) > 0
    ORDER BY l.fund_code, l.nature`);
  return manyPerKey(projectIds, rows, ({ project_id }) => project_id).map((found, index) =>
    fundingOf(projectIds[index] as string, found),
  );
});
