/** Prepares a database for one subgraph: its schema, its role that owns nothing, and its migrations. */
import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseDefinition } from './definition.js';
import { prepareEventLog, relayRole } from './event-log.js';
import { roleOf } from './roles.js';
import { applyRowSecurity, isSecure } from './row-security.js';

/** One lock for all subgraphs of a database: four processes start at once. */
const provisionLock = 5_100_051;

const quoted = pg.escapeIdentifier;

/**
 * The URL of the same database for a subgraph's own role.
 *
 * Its password is derived from the administrator's, so that one variable configures four roles and every replica
 * knows the same password without storing it.
 */
export function urlForRole(adminUrl: string, role: string): { url: string; password: string | undefined } {
  const url = new URL(adminUrl);
  const password = url.password && createHmac('sha256', decodeURIComponent(url.password)).update(role).digest('hex');
  url.username = role;
  url.password = password;
  return { url: url.href, password: password || undefined };
}

/**
 * What a role's sessions start with: its own schema first, and pages that cost as much out of order as in order, as they
 * do in memory and on flash. With the server's default, made for turning disks, whole tables are read where an index is
 * ready.
 */
const settingsOf = (schema: string) => ({ search_path: `${quoted(schema)}, public`, random_page_cost: '1.1' });

async function setRole(client: pg.Client, schema: string, password: string | undefined): Promise<void> {
  const { login, scoped, all } = roleOf(schema);
  const role = quoted(login);
  const { rows } = await client.query<{ settings: string[] | null }>(
    'SELECT rolconfig AS settings FROM pg_roles WHERE rolname = $1',
    [login],
  );
  const nothing = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';
  // NOINHERIT: it has the rights of the other two only once it has become one of them.
  if (rows.length === 0) await client.query(`CREATE ROLE ${role} LOGIN NOINHERIT ${nothing}`);
  for (const other of [scoped, all]) {
    const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [other]);
    if (found.rowCount === 0) await client.query(`CREATE ROLE ${quoted(other)} NOLOGIN ${nothing}`);
    await client.query(`GRANT ${quoted(other)} TO ${role}`);
  }
  if (password) await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(password)}`);
  for (const [name, value] of Object.entries(settingsOf(schema))) {
    if (!rows[0]?.settings?.some((setting) => setting.startsWith(`${name}=`))) {
      await client.query(`ALTER ROLE ${role} SET ${name} TO ${value}`);
    }
  }
}

async function setRelayRole(client: pg.Client, password: string | undefined): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [relayRole]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${relayRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
  if (password) await client.query(`ALTER ROLE ${relayRole} PASSWORD ${pg.escapeLiteral(password)}`);
}

/** What two say who change one role at once; roles belong to a whole cluster, and the lock only to one database. */
const isRoleRace = ({ code, message }: { code?: string; message?: string }) =>
  code === '42710' || code === '23505' || message === 'tuple concurrently updated';

/** Changes roles, again if another process does so at the same moment. */
async function prepareRole(set: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await set();
    } catch (error) {
      if (attempt === 10 || !isRoleRace(error as Error)) throw error;
      await setTimeout(attempt * 20);
    }
  }
}

/** `command` remembers what was done for each idempotency key; see `command.ts`. */
async function prepareSchema(client: pg.Client, schema: string): Promise<void> {
  const roles = Object.values(roleOf(schema)).map(quoted).join(', ');
  const name = quoted(schema);
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ${name};
    GRANT USAGE ON SCHEMA ${name} TO ${roles};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name} TO ${roles};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${name} TO ${roles};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${roles};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT USAGE ON SEQUENCES TO ${roles};
    CREATE TABLE IF NOT EXISTS ${name}.dataset_load (
      part text PRIMARY KEY, amount integer NOT NULL, loaded_at timestamptz(3) NOT NULL DEFAULT now());
    CREATE TABLE IF NOT EXISTS ${name}.command (
      subject text NOT NULL, key text NOT NULL, name text NOT NULL, input_hash text NOT NULL, result jsonb,
      recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (subject, key));
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
  `);
}

async function isCurrent(client: pg.Client, definition: DatabaseDefinition): Promise<boolean> {
  const { schema, migrations } = definition;
  const { rows } = await client.query<{ known: boolean; roles: number }>(
    'SELECT to_regclass($1) IS NOT NULL AS known, (SELECT count(*)::int FROM pg_roles WHERE rolname = ANY($2)) AS roles',
    [`${quoted(schema)}.migrations`, Object.values(roleOf(schema))],
  );
  if (!rows[0]?.known || rows[0].roles < 3) return false;
  const { rows: done } = await client.query<{ name: string }>(`SELECT name FROM ${quoted(schema)}.migrations`);
  const names = new Set(done.map(({ name }) => name));
  return migrations.every((migration) => names.has(migration.name)) && isSecure(client, definition);
}

/**
 * Brings the subgraph's part of the database up to date and gives the URL of its own role.
 *
 * @param adminUrl a role that may create roles and schemas
 * @throws when a table has no policy; the server's error when it may not, or when a migration fails (the whole migration is then undone)
 */
export async function provision(adminUrl: string, definition: DatabaseDefinition): Promise<string> {
  const { schema, migrations } = definition;
  const { url, password } = urlForRole(adminUrl, roleOf(schema).login);
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    if (await isCurrent(client, definition)) return url;
    await client.query('SELECT pg_advisory_lock($1)', [provisionLock]);
    await prepareRole(() => setRole(client, schema, password));
    await prepareRole(() => setRelayRole(client, urlForRole(adminUrl, relayRole).password));
    await prepareSchema(client, schema);
    await prepareEventLog(client, schema);
    const source = new DataSource({
      type: 'postgres',
      url: adminUrl,
      schema,
      migrations: [...migrations],
      migrationsTransactionMode: 'each',
      installExtensions: false,
    });
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    await applyRowSecurity(client, definition);
    return url;
  } finally {
    await client.end(); // ends the session, and its lock with it
  }
}

/**
 * Gathers the planner's statistics of a schema after much was written, and marks its pages as seen by all, without which
 * no index is read alone (counts, sums); only an owner may.
 */
export async function analyse(adminUrl: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1`,
      [schema],
    );
    if (rows.length > 0) await client.query(`VACUUM (ANALYZE) ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}
