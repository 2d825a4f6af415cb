/**
 * Small counts of people are withheld (secret statistique): whoever is outside of a project sees no count of fewer than
 * eleven people, nor what would give one back.
 *
 * The database marks such rows (`indicator_value.suppressed`) and keeps beside them what outsiders see of the values by
 * which lists are ordered (`shown_value`, `shown_difference`). Every statement reads values through this select list
 * (`kit/access`), so that there is no other way to them.
 */
import type { Principal } from '@innovation-sante/kit/principal';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';

/** The smallest count of people that is shown to everyone. */
export const smallestShownCount = 11;

/** The columns that are for everyone who sees the row. */
const open = [
  'id',
  'evaluation_id',
  'project_id',
  'indicator_code',
  'report_id',
  'period_start',
  'period_end',
  'comparison',
  'provenance',
  'source',
  'confidence',
  'version',
  'published',
  'counts_people',
  'measured',
  'suppressed',
  'shown_value',
  'shown_difference',
];

const smallest = raw(String(smallestShownCount));

/** What an outsider sees of the others. The width of an interval gives back the number of people, as their rate does. */
const shown: readonly (readonly [column: string, expression: Sql])[] = [
  ['value', sql`t.shown_value`],
  ['difference', sql`t.shown_difference`],
  ['reference', sql`CASE WHEN t.counts_people AND t.reference < ${smallest} THEN NULL ELSE t.reference END`],
  ['n', sql`CASE WHEN t.n < ${smallest} THEN NULL ELSE t.n END`],
  ['n_reference', sql`CASE WHEN t.n_reference < ${smallest} THEN NULL ELSE t.n_reference END`],
  ['ci_low', sql`CASE WHEN t.suppressed THEN NULL ELSE t.ci_low END`],
  ['ci_high', sql`CASE WHEN t.suppressed THEN NULL ELSE t.ci_high END`],
  ['statement', sql`CASE WHEN t.suppressed THEN NULL ELSE t.statement END`],
];

/** Whether a principal is inside of the project of row `t`: always (undefined), sometimes, or never (null). */
function insider({ role, organisation, mandates }: Principal, projects: string): Sql | null | undefined {
  switch (role) {
    case 'ADMINISTRATOR':
    case 'SYSTEM':
      return undefined;
    case 'EVALUATOR':
      return sql`t.project_id = ANY(${[...mandates]}::uuid[])`;
    case 'PORTEUR':
      return organisation === null
        ? null
        : sql`EXISTS (SELECT FROM ${raw(projects)} p
            WHERE p.id = t.project_id AND p.porteur_ids @> ARRAY[${organisation}::uuid])`;
    default:
      return null;
  }
}

/**
 * The select list by which a principal sees values, as `t`; undefined for who sees them as they are.
 *
 * @param projects the table of projects, with its schema
 */
export function shownColumns(principal: Principal, projects: string): Sql | undefined {
  const inside = insider(principal, projects);
  if (inside === undefined) return undefined;
  const withheld = shown.map(([column, expression]) => {
    const name = raw(column);
    if (inside === null) return sql`${expression} AS ${name}`;
    return sql`CASE WHEN NOT t.suppressed OR ${inside} THEN t.${name} ELSE ${expression} END AS ${name}`;
  });
  return join([raw(open.map((column) => `t.${column}`).join(', ')), ...withheld], ', ');
}
