/**
 * For whom a database session works: the role that PostgreSQL gives it and the settings by which row-level security judges.
 *
 * A session that says nothing has the subgraph's own role, for which no policy lets a row through: unset scope, no rows.
 */
import type pg from 'pg';
import type { Principal } from './principal.js';
import { roleOf } from './roles.js';

/** What a session is told before its first statement. */
export interface Session {
  /** One text for each principal: a session that has it already is told nothing. */
  readonly key: string;
  readonly settings: readonly (readonly [name: string, value: string])[];
}

const list = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`;

/**
 * @param all whether every row of the subgraph is for this principal
 */
export function sessionOf(schema: string, principal: Principal, all: boolean): Session {
  const settings = [
    ['role', all ? roleOf(schema).all : roleOf(schema).scoped],
    ['app.subject', principal.subject ?? ''],
    ['app.role', principal.role],
    ['app.organisation', principal.organisation ?? ''],
    ['app.regions', list(principal.regions)],
    ['app.mandates', list(principal.mandates)],
  ] as const;
  return { key: JSON.stringify(settings), settings };
}

/** The session of nobody: it sees no row. */
export const nobody: Session = { key: '', settings: [['role', 'none']] };

const told = new WeakMap<pg.ClientBase, string>();

/** Tells a session for whom it works, unless it was told before. */
export async function enter(client: pg.ClientBase, session: Session): Promise<void> {
  if ((told.get(client) ?? '') === session.key) return;
  told.delete(client);
  const calls = session.settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, false)`);
  // Of a session that is half told nothing may be believed: its key is remembered only when the server has answered.
  told.set(client, 'unknown');
  await client.query(`SELECT ${calls.join(', ')}`, session.settings.flat());
  told.set(client, session.key);
}

/** What the policies of row-level security read of the session, as SQL that is reckoned once a statement. */
export const asking = {
  subject: `(SELECT current_setting('app.subject', true))`,
  role: `(SELECT current_setting('app.role', true))`,
  organisation: `(SELECT nullif(current_setting('app.organisation', true), '')::uuid)`,
  regions: `(SELECT coalesce(nullif(current_setting('app.regions', true), ''), '{}')::text[])`,
  mandates: `(SELECT coalesce(nullif(current_setting('app.mandates', true), ''), '{}')::uuid[])`,
} as const;
