/** The statements that count projects. */
import { valueWhereFileSeen } from '@innovation-sante/access/project-scope';
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { Project } from '../project/project.entity.js';
import type { ProjectFilter } from '../project/project.filter.js';
import { projectConditions } from '../project/project.where.js';
import { finishedStates, transposedStates } from '../state/phases.rules.js';
import type { ProjectCount, ProjectGroup } from './project-count.js';
import type { ProjectDimension } from './project-dimension.js';

/** An axis: the column that holds its value or values, and the field of a group that shows one. */
interface Axis {
  readonly field: keyof ProjectGroup;
  readonly value?: Sql;
  /** The array column of an axis of which a project may have several. */
  readonly values?: Sql;
  /** What the field shows for a code, where it is not the code. */
  readonly show?: (code: string) => unknown;
  /** Whether only the file of a project says the value: it is unknown for whoever does not see the file. */
  readonly ofFile?: true;
}

const one = (field: keyof ProjectGroup, value: string): Axis => ({ field, value: raw(`t.${value}`) });
const many = (field: keyof ProjectGroup, values: string): Axis => ({ field, values: raw(`t.${values}`) });
const year = (field: keyof ProjectGroup, date: string): Axis => ({
  field,
  value: raw(`extract(year FROM t.${date})::integer`),
});
const place = (field: keyof ProjectGroup, values: string): Axis => ({
  ...many(field, values),
  show: (code: string) => ({ code }),
});

const axes: Readonly<Record<ProjectDimension, Axis>> = {
  STATE: one('state', 'state'),
  SCOPE: one('scope', 'scope'),
  DECLARED_SCOPE: { ...one('declaredScope', 'declared_scope'), ofFile: true },
  DECIDED_SCOPE: one('decidedScope', 'decided_scope'),
  REGION: place('region', 'region_codes'),
  DEPARTEMENT: place('departement', 'departement_codes'),
  THEME: many('theme', 'themes'),
  POPULATION: many('population', 'populations'),
  PAYMENT_MODEL: many('paymentModel', 'payment_models'),
  OBJECTIVE: many('objective', 'objectives'),
  DEROGATION_KIND: many('derogationKind', 'derogation_kinds'),
  DEROGATION_CODE: many('derogationCode', 'derogation_codes'),
  PORTEUR_KIND: many('porteurKind', 'porteur_kinds'),
  ORIGIN: one('origin', 'origin'),
  YEAR: year('year', 'authorised_latest'),
  FILING_YEAR: { ...year('filingYear', 'filed_on'), ofFile: true },
  END_YEAR: year('endYear', 'ends_latest'),
  PROVENANCE: one('provenance', 'provenance'),
};

/** More rows would be a copy of the table, not a count. */
const mostRows = 5_000;

/** How many projects pass a filter, each once. @throws BadInput, Forbidden */
export async function countProjects(
  context: RequestContext,
  filter: ProjectFilter | null | undefined,
): Promise<number> {
  const where = join([sql`true`, ...projectConditions(context, filter)], ' AND ');
  const [row] = await context.database.rows<{ count: number }>(
    sql`SELECT count(*) AS count FROM ${from(context, Project)} t WHERE ${where}`,
  );
  return row?.count ?? 0;
}

type GroupRow = Record<`axis_${number}`, string | number | null> &
  Pick<ProjectCount, 'count' | 'fictional' | 'finished' | 'transposed'>;

/**
 * The groups of the projects that pass a filter; a project is in one group for each of its values along an axis.
 *
 * @param field the argument that names the axes, for the message
 * @throws BadInput when there are too many groups; Forbidden
 */
export async function groupProjects(
  context: RequestContext,
  field: string,
  dimensions: readonly ProjectDimension[],
  filter: ProjectFilter | null | undefined,
): Promise<ProjectCount[]> {
  const chosen = dimensions.map((dimension, index) => ({ ...axes[dimension], name: `axis_${index}` as const }));
  const joined = chosen.map(({ values, name }) =>
    values ? sql` LEFT JOIN LATERAL unnest(${values}) AS ${raw(name)}(value) ON true` : sql``,
  );
  const values = chosen.map(({ value, ofFile, name }) => {
    const own = value ?? raw(`${name}.value`);
    return sql`${ofFile ? valueWhereFileSeen(context.principal, 't', own) : own} AS ${raw(name)}`;
  });
  const positions = raw(chosen.map((_, index) => index + 1).join(', '));
  const where = join([sql`true`, ...projectConditions(context, filter)], ' AND ');
  const rows = await context.database.rows<GroupRow>(sql`
    SELECT ${join(values, ', ')}, count(*) AS count,
      count(*) FILTER (WHERE t.provenance = 'DEMO') AS fictional,
      count(*) FILTER (WHERE t.state = ANY(${finishedStates})) AS finished,
      count(*) FILTER (WHERE t.state = ANY(${transposedStates})) AS transposed
    FROM ${from(context, Project)} t${join(joined, '', '', '')} WHERE ${where}
    GROUP BY ${positions} ORDER BY ${positions} LIMIT ${mostRows + 1}`);
  if (rows.length > mostRows)
    throw new BadInput(field, `gives more than ${mostRows} groups: count by less, or narrow the filter`);
  return rows.map((row) => {
    const group = chosen.map(({ field: shown, name, show }) => {
      const value = row[name] ?? null;
      return [shown, value !== null && show ? show(String(value)) : value] as const;
    });
    const { count, fictional, finished, transposed } = row;
    return { ...(Object.fromEntries(group) as ProjectGroup), count, fictional, finished, transposed };
  });
}

/** The field of a group that shows an axis. */
export const fieldOf = (dimension: ProjectDimension): keyof ProjectGroup => axes[dimension].field;
