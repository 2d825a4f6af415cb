/**
 * What must be the same in several subgraphs, compared in SQL as nobody but the database's administrator can: row by row,
 * all columns of the copy. A column that is added to a copy and not told here is a difference.
 */
import { organisationId } from '@innovation-sante/scheme/ids';
import type pg from 'pg';

/** A row that is not the same, or stands on one side only (null on the other). */
export interface Difference {
  readonly id: string;
  readonly truth: Readonly<Record<string, unknown>> | null;
  readonly copy: Readonly<Record<string, unknown>> | null;
}

/** A copy in one subgraph of what another owns: two selects with the same columns, one of them `id`. */
export interface CopiedTable {
  readonly truth: string;
  /** Where the owner's rows are: the subgraph whose database holds them. */
  readonly owner: 'projects' | 'evaluation';
  readonly copy: string;
  readonly copiedBy: 'projects' | 'funding' | 'evaluation';
}

/** Lists whose order says nothing. */
const sorted = (column: string, as: string) => `ARRAY(SELECT unnest(${column}) ORDER BY 1) AS ${as}`;

const actIds = 'ARRAY(SELECT a.id FROM projects.legal_act a WHERE a.project_id = p.id ORDER BY a.id)';
const authorising = (condition: string) => `EXISTS (SELECT FROM projects.legal_act a WHERE a.project_id = p.id
  AND a.purpose = 'AUTHORISATION' AND (${condition}))`;
const authority = `CASE WHEN ${authorising(`a.kind = 'ARRETE_MINISTERIEL'`)} THEN 'MINISTERS'
  WHEN ${authorising(`a.region_code IS NOT NULL OR a.kind IN ('ARRETE_DG_ARS', 'DECISION')`)}
    OR p.competent_region_code IS NOT NULL THEN 'ARS'
  WHEN p.competent_authority_id = '${organisationId('ministres')}' THEN 'MINISTERS' END`;
const inBoth = `p.id, p.version, p.slug, p.provenance, p.state, p.scope, p.themes, p.populations, p.payment_models,
  p.porteur_ids, p.region_codes, p.is_public, p.authorised_on`;

/** A copy as it is, with its lists of acts in one order. */
const copyOf = (table: string, left: readonly string[] = []) => `
  SELECT (c.r ->> 'id')::uuid AS id, c.r - '{${['act_ids', ...left].join(',')}}'::text[] || jsonb_build_object('act_ids',
    ARRAY(SELECT a FROM jsonb_array_elements_text(c.r -> 'act_ids') a ORDER BY 1)) AS row
  FROM (SELECT to_jsonb(t) AS r FROM ${table} t) c`;
const asRows = (select: string) => `SELECT t.id, to_jsonb(t) AS row FROM (${select}) t`;

export const copiedTables: Readonly<Record<string, CopiedTable>> = {
  'funding.project_projection': {
    owner: 'projects',
    copiedBy: 'funding',
    truth: asRows(
      `SELECT ${inBoth}, p.referred_to, ${authority} AS authority, ${actIds} AS act_ids FROM projects.project p`,
    ),
    copy: copyOf('funding.project_projection'),
  },
  'funding.project_departement': {
    owner: 'projects',
    copiedBy: 'funding',
    truth: asRows(`SELECT p.id, ${sorted('p.departement_codes', 'departements')} FROM projects.project p`),
    // The region of a département is known without the project.
    copy: asRows(`SELECT p.id, ARRAY(SELECT d.departement_code FROM funding.project_departement d
      WHERE d.project_id = p.id ORDER BY 1) AS departements FROM funding.project_projection p`),
  },
  'evaluation.project_projection': {
    owner: 'projects',
    copiedBy: 'evaluation',
    truth: asRows(`SELECT ${inBoth}, p.referred_to AS file_referred_to, ${authority} AS authority, ${actIds} AS act_ids,
      p.departement_codes, p.state_since, p.first_inclusion_on, p.ends_on,
      CASE WHEN p.state = 'SUSPENDU' THEN p.state_since END AS suspended_on FROM projects.project p`),
    // What is the copier's own, and what the database makes of the rest.
    copy: copyOf('evaluation.project_projection', ['generalisation_referred_to', 'referred_to', 'run']),
  },
  'projects.evaluation_progress': {
    owner: 'evaluation',
    copiedBy: 'projects',
    truth: asRows(`SELECT e.project_id AS id, e.version,
      EXISTS (SELECT FROM evaluation.protocol r WHERE r.evaluation_id = e.id AND r.status = 'VALIDATED') AS protocol_validated,
      e.evaluator_ids[1] AS evaluator_id,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'dueOn', r.due_on) ORDER BY r.due_on, r.kind), '[]')
        FROM evaluation.report r WHERE r.evaluation_id = e.id AND NOT r.delivered) AS awaited_reports,
      ARRAY(SELECT DISTINCT o.body FROM evaluation.generalisation_opinion o WHERE o.evaluation_id = e.id
        AND o.body IS NOT NULL AND coalesce(o.given_on::text, o.given_around, o.verdict) IS NOT NULL ORDER BY 1)
        AS generalisation_opinions,
      ARRAY(SELECT DISTINCT o.body FROM evaluation.generalisation_opinion o WHERE o.evaluation_id = e.id
        AND o.body IS NOT NULL ORDER BY 1) AS generalisation_referred_to,
      (SELECT min(o.requested_on) FROM evaluation.generalisation_opinion o WHERE o.evaluation_id = e.id)
        AS generalisation_referred_on,
      (SELECT max(r.delivered_from) FROM evaluation.report r WHERE r.evaluation_id = e.id AND r.kind = 'FINAL')
        AS final_report_on,
      t.starts_on AS transition_starts_on, t.ends_on AS transition_ends_on, t.act_id AS transition_act_id,
      o.kind AS outcome, o.decided_on AS outcome_on
      FROM evaluation.evaluation e LEFT JOIN evaluation.transition_period t ON t.evaluation_id = e.id
        LEFT JOIN evaluation.outcome o ON o.evaluation_id = e.id`),
    copy: `SELECT id, row - 'project_id' || jsonb_build_object('id', id) AS row FROM (
      SELECT t.project_id AS id, to_jsonb(t) || jsonb_build_object(
        'awaited_reports', (SELECT coalesce(jsonb_agg(r ORDER BY (r ->> 'dueOn'), r ->> 'kind'), '[]')
          FROM jsonb_array_elements(t.awaited_reports) r),
        'generalisation_opinions', ARRAY(SELECT unnest(t.generalisation_opinions) ORDER BY 1),
        'generalisation_referred_to', ARRAY(SELECT unnest(t.generalisation_referred_to) ORDER BY 1)) AS row
      FROM projects.evaluation_progress t) c`,
  },
};

/** A database's administrator. */
export type Administrator = Pick<pg.Client, 'query'>;

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (administrator: Administrator, select: string): Promise<Map<string, Row>> => {
  const { rows } = await administrator.query<{ id: string; row: Row }>(select);
  return new Map(rows.map(({ id, row }) => [id, row]));
};
/** Keys in one order, so that texts can be compared. */
const text = (row: Row | null) => row && JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The rows of a copy that differ from what its owner has, and how many were compared. */
export async function compare(
  table: CopiedTable,
  administrators: Readonly<Record<'projects' | 'funding' | 'evaluation', Administrator>>,
): Promise<{ compared: number; differences: Difference[] }> {
  const truths = await rowsOf(administrators[table.owner], table.truth);
  const copies = await rowsOf(administrators[table.copiedBy], table.copy);
  const differences = [...new Set([...truths.keys(), ...copies.keys()])]
    .map((id): Difference => ({ id, truth: truths.get(id) ?? null, copy: copies.get(id) ?? null }))
    .filter(({ truth, copy }) => text(truth) !== text(copy));
  return { compared: truths.size, differences };
}
