/** Every statement about letters of intent. */
import { demandOwnRegions } from '@innovation-sante/access/demands';
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Connection, Listing } from '@innovation-sante/kit/page';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { LetterOfIntent } from './letter-of-intent.entity.js';
import type { LetterListArgs, LetterOfIntentFilter } from './letter-of-intent.filter.js';
import type { LetterOutcomeCount, LettersSummary } from './letters-summary.js';

const listing = new Listing(LetterOfIntent, {
  DEPOSITED_ON: { expression: sql`t.deposited_on`, type: 'date' },
  NUMBER: { expression: sql`t.number`, type: 'text' },
});

/** A letter that is not decided comes last in both directions. */
const decidedOn = {
  ASC: { expression: sql`coalesce(t.decided_on, 'infinity'::date)`, type: 'date' },
  DESC: { expression: sql`coalesce(t.decided_on, '-infinity'::date)`, type: 'date' },
} as const;

/** @throws BadInput, or Forbidden when it names regions that are not the asker's */
function conditionsOf(context: RequestContext, filter: LetterOfIntentFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  demandRange('filter.to', filter.from, filter.to);
  const {
    regions,
    receivers,
    from,
    to,
    outcomes,
    declaredScopes,
    channels,
    exclusionGrounds,
    callForProjects,
    provenance,
  } = filter;
  demandOwnRegions(context, 'filter.regions', regions);
  const conditions: Sql[] = [];
  if (regions != null) conditions.push(sql`t.region_code = ANY(${regions}::text[])`);
  if (receivers != null) {
    const ids = receivers.map((id) => demandUuid('filter.receivers', id));
    conditions.push(sql`t.receiver_id = ANY(${ids}::uuid[])`);
  }
  if (from != null) conditions.push(sql`t.deposited_on >= ${from}::date`);
  if (to != null) conditions.push(sql`t.deposited_on <= ${to}::date`);
  if (outcomes != null) conditions.push(sql`t.outcome = ANY(${outcomes}::text[])`);
  if (declaredScopes != null) conditions.push(sql`t.declared_scope = ANY(${declaredScopes}::text[])`);
  if (channels != null) conditions.push(sql`t.channel = ANY(${channels}::text[])`);
  if (exclusionGrounds != null) conditions.push(sql`t.exclusion_grounds && ${exclusionGrounds}::text[]`);
  if (callForProjects != null) {
    conditions.push(sql`t.call_id = ${demandUuid('filter.callForProjects', callForProjects)}::uuid`);
  }
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

/** A page of the letters. @throws BadInput, Forbidden */
export function listLetters(context: RequestContext, list: LetterListArgs): Promise<Connection<LetterOfIntent>> {
  const { filter, orderBy, first, after, last, before } = list;
  const order = orderBy?.field ?? 'DEPOSITED_ON';
  const direction = orderBy?.direction ?? 'ASC';
  const query = { where: conditionsOf(context, filter), order, direction, page: { first, after, last, before } };
  return listing.page(context, order === 'DECIDED_ON' ? { ...query, orderValue: decidedOn[direction] } : query);
}

interface SummaryRow {
  /** Null in the rows about all quarters. */
  readonly quarter: string | null;
  /** Null in the rows about all outcomes. */
  readonly outcome: LetterOutcome | null;
  readonly count: number;
  readonly decided: number;
  readonly medianDays: number | null;
}

const outcomeOrder = codesOf(LetterOutcome);
const byOutcome = (rows: readonly SummaryRow[]) =>
  (rows.filter(({ outcome }) => outcome !== null) as (SummaryRow & LetterOutcomeCount)[]).toSorted(
    (a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome),
  );

/** Counts and median times to decide of the letters that pass a filter, in one statement. @throws BadInput, Forbidden */
export async function summariseLetters(
  context: RequestContext,
  filter: LetterOfIntentFilter | null | undefined,
): Promise<LettersSummary> {
  const conditions = conditionsOf(context, filter);
  const rows = await context.database.rows<SummaryRow>(sql`
    WITH letter AS (
      SELECT date_trunc('quarter', t.deposited_on::timestamp)::date AS quarter, t.outcome, t.days_to_decide
      FROM ${from(context, LetterOfIntent)} t WHERE ${join([sql`true`, ...conditions], ' AND ')})
    SELECT quarter, outcome, count(*) AS count, count(days_to_decide) AS decided,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY days_to_decide) AS "medianDays"
    FROM letter GROUP BY GROUPING SETS ((quarter, outcome), (quarter), (outcome)) ORDER BY quarter`);
  const quarters = rows.filter((row) => row.quarter !== null && row.outcome === null);
  return {
    byOutcome: byOutcome(rows.filter(({ quarter }) => quarter === null)),
    byQuarter: quarters.map((row) => ({
      startsOn: row.quarter as string,
      label: labelOf(row.quarter as string),
      count: row.count,
      decided: row.decided,
      medianDays: row.medianDays,
      byOutcome: byOutcome(rows.filter(({ quarter }) => quarter === row.quarter)),
    })),
  };
}

const labelOf = (quarter: string) => `${quarter.slice(0, 4)}-T${(Number(quarter.slice(5, 7)) + 2) / 3}`;

function letterBy(column: 'number' | 'projectId', type: 'text' | 'uuid') {
  return defineLoader<string, LetterOfIntent | null>(async (keys, context) => {
    const { database } = context;
    const name = raw(database.columnNames(LetterOfIntent, [column]).join());
    const letters = await database.select(
      LetterOfIntent,
      sql`SELECT ${raw(database.columns(LetterOfIntent, 't'))} FROM ${from(context, LetterOfIntent)} t WHERE t.${name} = ANY(${keys.filter((key) => !key.includes('\0'))}::${raw(type)}[])`,
    );
    return onePerKey(keys, letters, (letter) => letter[column]);
  });
}

export const letterByNumber = letterBy('number', 'text');
export const letterOfProject = letterBy('projectId', 'uuid');
