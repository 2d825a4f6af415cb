/** Asks PostgreSQL for the plans of statements, as the role that a subgraph works with. */
import { roleOf, urlForRole } from '@innovation-sante/kit/provision';
import pg from 'pg';
import { type PlanNode, type WholeReading, wholeReadings } from './plan.js';

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

/** The address of a database for the role of a subgraph: its settings decide the plan too. */
export const urlOfSubgraph = (adminUrl: string, schema: string) => urlForRole(adminUrl, roleOf(schema)).url;

/** What statements read whole of the tables that are large. */
export async function wholeReadingsOf(
  explainer: Explainer,
  statements: readonly Statement[],
  isLarge: (table: string) => boolean,
): Promise<(WholeReading & { readonly statement: string })[]> {
  const found: (WholeReading & { statement: string })[] = [];
  for (const statement of statements) {
    const readings = wholeReadings(await explainer.planOf(statement), isLarge);
    found.push(...readings.map((reading) => ({ ...reading, statement: statement.text })));
  }
  return found;
}

/** How many rows each table of a schema has, by `schema.name`. */
export async function tableSizes(client: pg.Client, schemas: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; rows: number }>(
    `SELECT n.nspname || '.' || c.relname AS name, greatest(c.reltuples, 0)::float8 AS rows
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = ANY($1)`,
    [schemas],
  );
  return new Map(rows.map(({ name, rows: size }) => [name, size]));
}
