/** The one statement behind every sum of funding lines: which groups, which joins, which conditions. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Sql, empty, join, raw, sql } from '@innovation-sante/kit/sql';
import type { FundingGroup } from './funding-group.js';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { ProjectDepartement, ProjectProjection } from '../project/project-projection.entity.js';
import { among, conditionsOf, departementsOf } from './summary.conditions.js';
import type { FundingSummaryFilter, SummaryQuery } from './summary.filter.js';

/** Where a group's value is found: on the line, or on its project, whose facts are joined to the sums of its lines. */
type Source = 'line' | 'project' | 'theme' | 'paymentModel' | 'departement';

interface Grouping {
  /** The property of the row, and the column of the statement. */
  readonly property: string;
  readonly source: Source;
  /** In terms of the lines `t`, or of what is joined to their sums. */
  readonly value: Sql;
}

const groupings: Readonly<Record<FundingGroup, Grouping>> = {
  REGION: { property: 'regionCode', source: 'line', value: sql`t.region_code` },
  DEPARTEMENT: { property: 'departementCode', source: 'departement', value: sql`d.departement_code` },
  FUND: { property: 'fundCode', source: 'line', value: sql`t.fund_code` },
  NATURE: { property: 'nature', source: 'line', value: sql`t.nature` },
  STATE: { property: 'state', source: 'project', value: sql`p.state` },
  THEME: { property: 'theme', source: 'theme', value: sql`theme.code` },
  YEAR: { property: 'year', source: 'line', value: sql`t.year` },
  PAYMENT_MODEL: { property: 'paymentModel', source: 'paymentModel', value: sql`model.code` },
  PROVENANCE: { property: 'provenance', source: 'line', value: sql`t.provenance` },
};

/** What is joined to the sums of each project's lines, `s`. */
const joins: Readonly<Record<Source, (context: RequestContext, filter: FundingSummaryFilter) => Sql>> = {
  line: () => empty,
  project: (context) => sql`JOIN ${from(context, ProjectProjection)} p ON p.id = s.project_id`,
  theme: (_, { themes }) => sql`LEFT JOIN unnest(p.themes) AS theme(code) ON ${among(sql`theme.code`, themes)}`,
  paymentModel: (_, { paymentModels }) =>
    sql`LEFT JOIN unnest(p.payment_models) AS model(code) ON ${among(sql`model.code`, paymentModels)}`,
  departement: (context, { departements }) =>
    sql`LEFT JOIN ${from(context, ProjectDepartement)} d ON ${departementsOf(sql`s`)} AND ${among(sql`d.departement_code`, departements)}`,
};

const sourceOrder: readonly Source[] = ['project', 'theme', 'paymentModel', 'departement'];

function joinsOf(context: RequestContext, groups: readonly Grouping[], filter: FundingSummaryFilter): Sql {
  const sources = new Set(groups.map(({ source }) => source));
  if (sources.has('theme') || sources.has('paymentModel')) sources.add('project');
  const wanted = sourceOrder.filter((source) => sources.has(source)).map((source) => joins[source](context, filter));
  return wanted.length === 0 ? empty : join(wanted, ' ');
}

/** Codes in the order of their bytes: the same in every database, whatever its language. */
const ordered = (column: Sql, isYear: boolean) => (isYear ? column : sql`${column} COLLATE "C"`);

const named = (property: string) => raw(`"${property}"`);
const listed = (parts: readonly Sql[]) => (parts.length === 0 ? empty : sql`${join(parts, ', ')},`);

/**
 * The rows of a summary of what the principal sees. The lines of each project are summed first, then joined to the project's facts: a project with
 * three themes costs three rows, not three times its lines. Amounts are added in bigint and numeric, never as floats.
 *
 * @param limit how many rows at most
 * @param regionCodes sums apart for each of these regions (the column `parent`), over the lines that they hold
 */
export function summaryStatement(
  context: RequestContext,
  query: SummaryQuery,
  limit: number,
  regionCodes?: readonly string[],
): Sql {
  const { groupBy, filter } = query;
  const groups = groupBy.map((group) => groupings[group]);
  const conditions = conditionsOf(context, query);
  if (regionCodes) conditions.unshift(sql`t.region_code = ANY(${regionCodes})`);
  // The columns that lines are first summed by, each once, beside their project.
  const kept = new Map(
    groups.filter(({ source }) => source === 'line').map(({ property, value }) => [property, value]),
  );
  const needsRegion = regionCodes !== undefined || groupBy.includes('DEPARTEMENT');
  const keptColumns = [...(needsRegion ? [sql`t.region_code`] : []), ...kept.values()];
  const keptNames = [...kept].map(([property, value]) => sql`${value} AS ${named(property)}`);

  // A project is then in one row of `s` for each row that it counts in, unless regions are kept apart for the départements alone.
  const projectRepeats = needsRegion && regionCodes === undefined && !kept.has('regionCode');

  const shown = groups.map(({ property, source, value }) => (source === 'line' ? sql`s.${named(property)}` : value));
  const columns = [...(regionCodes ? [sql`s.region_code`] : []), ...shown];
  const order = shown.map((column, index) => ordered(column, groupBy[index] === 'YEAR'));
  const names = [
    ...(regionCodes ? [sql`s.region_code AS parent`] : []),
    ...groups.map(({ property }, index) => sql`${shown[index]} AS ${named(property)}`),
  ];
  return sql`
    SELECT ${listed(names)}
      sum(s.authorised)::bigint AS sum_authorised, sum(s.committed)::bigint AS sum_committed, sum(s.paid)::bigint AS sum_paid,
      count(${projectRepeats ? sql`DISTINCT s.project_id` : sql`*`}) AS projects, sum(s.lines)::bigint AS lines,
      bool_or(s.is_real) AS is_real, bool_or(s.is_demo) AS is_demo
    FROM (
      SELECT t.project_id, ${listed([...(needsRegion ? [sql`t.region_code`] : []), ...keptNames])}
        sum(t.authorised_cents)::bigint AS authorised, sum(t.committed_cents)::bigint AS committed, sum(t.paid_cents)::bigint AS paid,
        count(*) AS lines, bool_or(t.provenance = 'REAL') AS is_real, bool_or(t.provenance = 'DEMO') AS is_demo
      FROM ${from(context, FundingLine)} t ${conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`}
      GROUP BY ${listed(keptColumns)} t.project_id
    ) s ${joinsOf(context, groups, filter)}
    ${columns.length === 0 ? empty : sql`GROUP BY ${join(columns, ', ')}`}
    HAVING count(*) > 0
    ${order.length === 0 ? empty : sql`ORDER BY ${join(order, ', ')}`}
    LIMIT ${limit}`;
}
