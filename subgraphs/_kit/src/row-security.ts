/**
 * The net below the repositories: row-level security of PostgreSQL, forced on every table of a subgraph.
 *
 * A policy says which rows a principal sees and may write who does not see them all; the conditions read the session's
 * settings (`session.ts`). They are not migrations: whenever they differ from those in the database they are made anew.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DatabaseDefinition, TablePolicy } from './definition.js';
import { roleOf } from './roles.js';
import { asking } from './session.js';

/** The tables that every subgraph has. */
const own: readonly TablePolicy[] = [
  { table: 'migrations', visible: 'false' },
  { table: 'dataset_load', visible: 'false' },
  { table: 'command', visible: `command.subject = ${asking.subject}` },
];

const policiesOf = ({ rowSecurity }: DatabaseDefinition) => [...own, ...rowSecurity];
const hashOf = (definition: DatabaseDefinition) =>
  createHash('sha256')
    .update(JSON.stringify([policiesOf(definition), definition.eventsVisible]))
    .digest('hex');

/** Whether the database's policies are those of the definition: their hash is the comment on the schema. */
export async function isSecure(client: pg.Client, definition: DatabaseDefinition): Promise<boolean> {
  const { rows } = await client.query<{ hash: string | null }>(
    `SELECT obj_description(oid, 'pg_namespace') AS hash FROM pg_namespace WHERE nspname = $1`,
    [definition.schema],
  );
  return rows[0]?.hash === hashOf(definition);
}

/** Makes the policies, in one transaction. @throws when a table of the schema has none, or a policy no table */
export async function applyRowSecurity(client: pg.Client, definition: DatabaseDefinition): Promise<void> {
  const { schema } = definition;
  const policies = policiesOf(definition);
  const { rows } = await client.query<{ table: string }>(
    'SELECT tablename AS table FROM pg_tables WHERE schemaname = $1',
    [schema],
  );
  const named = new Set(policies.map(({ table }) => table));
  const forgotten = rows.filter(({ table }) => !named.has(table)).map(({ table }) => table);
  if (forgotten.length > 0) throw new Error(`no policy says who sees the rows of ${schema}: ${forgotten.join(', ')}`);
  const { scoped, all } = roleOf(schema);
  const statements = policies.map(({ table, visible, writable = visible }) => {
    const name = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
    return `
      ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      DROP POLICY IF EXISTS every_row ON ${name};
      DROP POLICY IF EXISTS seen ON ${name};
      DROP POLICY IF EXISTS added ON ${name};
      DROP POLICY IF EXISTS changed ON ${name};
      DROP POLICY IF EXISTS removed ON ${name};
      CREATE POLICY every_row ON ${name} TO ${pg.escapeIdentifier(all)} USING (true) WITH CHECK (true);
      CREATE POLICY seen ON ${name} FOR SELECT TO ${pg.escapeIdentifier(scoped)} USING (${visible});
      CREATE POLICY added ON ${name} FOR INSERT TO ${pg.escapeIdentifier(scoped)} WITH CHECK (${writable});
      CREATE POLICY changed ON ${name} FOR UPDATE TO ${pg.escapeIdentifier(scoped)} USING (${writable});
      CREATE POLICY removed ON ${name} FOR DELETE TO ${pg.escapeIdentifier(scoped)} USING (${writable});`;
  });
  const shows = pg.escapeIdentifier(`${schema}_shows`);
  statements.push(`DROP POLICY IF EXISTS ${shows} ON events.event;`);
  if (definition.eventsVisible !== undefined) {
    statements.push(
      `CREATE POLICY ${shows} ON events.event FOR SELECT TO ${pg.escapeIdentifier(scoped)} USING (${definition.eventsVisible});`,
    );
  }
  const hash = pg.escapeLiteral(hashOf(definition));
  await client.query(
    `BEGIN; ${statements.join('')} COMMENT ON SCHEMA ${pg.escapeIdentifier(schema)} IS ${hash}; COMMIT;`,
  );
}
