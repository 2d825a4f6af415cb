/** What the commands about money have in common: how they run, find and lock what they change. */
import { type CommandName, rolesOf } from '@innovation-sante/access/commands';
import { type Reading, from } from '@innovation-sante/kit/access';
import { type Command, type Outcome, runCommand } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { type RefusalShape, Refused, conflict, notFound } from '@innovation-sante/kit/refusal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';

/** What a command made or changed: the answer is read by its id. */
export interface Done {
  readonly id: string;
}

/** Runs a command on what is known once everything is followed that others told before it. */
export function runMoneyCommand(
  context: RequestContext,
  name: CommandName,
  input: object & { readonly idempotencyKey?: string | null },
  work: (command: Command) => Promise<Done>,
): Promise<Outcome<Done>> {
  return runCommand(context, name, rolesOf(name), input, work, { upToDate: true });
}

async function rowOf<Row extends object>(
  reading: Reading,
  entity: EntityClass<Row>,
  id: string,
  lock: boolean,
): Promise<Row | undefined> {
  const { database } = reading;
  const columns = raw(database.columns(entity, 't'));
  const table = lock ? raw(database.tableOf(entity)) : from(reading, entity);
  const [row] = await database.select(
    entity,
    sql`SELECT ${columns} FROM ${table} t WHERE t.id = ${id}::uuid ${raw(lock ? 'FOR UPDATE' : '')}`,
  );
  return row;
}

/**
 * A row that the principal sees.
 *
 * @param field the input field that names it
 * @throws Refused (NOT_FOUND) when there is none, or none for the principal; BadInput for an id that is none
 */
export async function demandRow<Row extends object>(
  reading: Reading,
  entity: EntityClass<Row>,
  field: string,
  id: string,
): Promise<Row> {
  const row = await rowOf(reading, entity, demandUuid(field, id), false);
  if (!row) throw notFound(field);
  return row;
}

/**
 * A row as it is once nobody else changes it any more, until the transaction ends. It is asked for once the principal is
 * known to see it and to be competent for it. A line is locked before what is entered on it, and a commitment before its
 * payments, so that no two commands wait for one another.
 *
 * @param version the one that the command was decided on; absent where it adds to the row, and changes none of its facts
 * @throws Refused (NOT_FOUND, CONFLICT)
 */
export async function lockRow<Row extends { readonly id: string; readonly version: number }>(
  reading: Reading,
  entity: EntityClass<Row>,
  field: string,
  id: string,
  version?: number,
): Promise<Row> {
  const row = await rowOf(reading, entity, id, true);
  if (!row) throw notFound(field);
  if (version !== undefined && version !== row.version) throw conflict(row.version);
  return row;
}

/** Ends the command where anything speaks against it. @throws Refused with all of it */
export function demandNone(refusals: readonly RefusalShape[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}
