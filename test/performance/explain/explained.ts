/** Asks PostgreSQL for the plans of statements, as the role that a subgraph works with. */
import { urlForRole } from '@innovation-sante/kit/provision';
import { roleOf } from '@innovation-sante/kit/roles';
import pg from 'pg';
import { type Catalogue, type PlanNode, type WholeReading, wholeReadings } from './plan.js';

/** A statement as a subgraph sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A session that explains. */
export interface Explainer {
  readonly client: pg.Client;
  planOf(statement: Statement): Promise<PlanNode>;
  stop(): Promise<void>;
}

/** Opens a session on a database. */
export async function openExplainer(url: string): Promise<Explainer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    client,
    async planOf({ text, values }) {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `EXPLAIN (FORMAT JSON, VERBOSE) ${text}`,
        [...values],
      );
      const [row] = rows;
      if (!row) throw new Error('EXPLAIN gave no plan');
      return row['QUERY PLAN'][0].Plan;
    },
    stop: () => client.end(),
  };
}

/** The address of a database for the role of a subgraph, as it works for those who see everything: its settings decide the plan too. */
export function urlOfSubgraph(adminUrl: string, schema: string): string {
  const { login, all } = roleOf(schema);
  const url = new URL(urlForRole(adminUrl, login).url);
  url.searchParams.set('options', `-c role=${all}`);
  return url.href;
}

/** What statements read whole of the tables that are large. */
export async function wholeReadingsOf(
  explainer: Explainer,
  statements: readonly Statement[],
  catalogue: Catalogue,
): Promise<(WholeReading & { readonly statement: string })[]> {
  const found: (WholeReading & { statement: string })[] = [];
  for (const statement of statements) {
    const readings = wholeReadings(await explainer.planOf(statement), catalogue);
    found.push(...readings.map((reading) => ({ ...reading, statement: statement.text })));
  }
  return found;
}

/**
 * Does the work while a schema lacks the indexes of a definition; nothing of it remains.
 *
 * @param definition as `pg_indexes` prints it, from the table's name on: `project USING gin (themes)`
 */
export async function withoutIndex<Result>(
  { client }: Explainer,
  schema: string,
  definition: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, indexname) AS name FROM pg_indexes WHERE schemaname = $1 AND strpos(indexdef, $2) > 0`,
    [schema, ` ON ${schema}.${definition}`],
  );
  if (rows.length === 0) throw new Error(`there is no index ${schema}.${definition}`);
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL search_path TO ${schema}, public`);
    await client.query(`DROP INDEX ${rows.map(({ name }) => name).join(', ')}`);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** The tables of some schemas with their numbers of rows, as the planner knows them, and what indexes are partial. */
export async function readCatalogue(client: pg.Client, schemas: readonly string[], largeFrom: number) {
  const tables = await client.query<{ name: string; rows: number }>(
    `SELECT n.nspname || '.' || c.relname AS name, greatest(c.reltuples, 0)::float8 AS rows
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = ANY($1)`,
    [schemas],
  );
  const partial = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indpred IS NOT NULL`,
  );
  const sizes = new Map(tables.rows.map(({ name, rows }) => [name, rows]));
  const partialNames = new Set(partial.rows.map(({ name }) => name));
  return {
    sizes,
    isLarge: (table: string) => (sizes.get(table) ?? 0) >= largeFrom,
    isPartial: (index: string) => partialNames.has(index),
  };
}
