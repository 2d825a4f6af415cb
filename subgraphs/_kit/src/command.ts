/**
 * Runs a command: one transaction in which it is judged, done, told to the event log and remembered.
 *
 * A command with an idempotency key is done once for each person and key: when it is sent again, the answer of the first
 * time is given again. A refused command leaves nothing behind, so that the same key may be tried again.
 */
import { createHash } from 'node:crypto';
import { Field, InputType, Int } from 'type-graphql';
import { type RequestContext, today } from './context.js';
import type { Database } from './database.js';
import { BadInput, Forbidden } from './errors.js';
import { type NewEvent, appendEvents } from './events.js';
import { type RefusalShape, Refused, plainRefusal } from './refusal.js';
import { sql } from './sql.js';

/** What every command takes. */
@InputType()
export abstract class CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time.',
  })
  readonly idempotencyKey?: string | null;
}

/** What every command on something that is there already takes. */
@InputType()
export abstract class VersionedInput extends CommandInput {
  @Field(() => Int, {
    description:
      'The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one.',
  })
  readonly version!: number;
}

/** What a command works with, within its transaction. */
export interface Command extends Omit<RequestContext, 'catchUp'> {
  /** The transaction. */
  readonly database: Database;
  /** 'YYYY-MM-DD', in Paris. */
  readonly today: string;
  /** Tells the event log, in this transaction. */
  tell(...events: readonly NewEvent[]): Promise<void>;
  /** What does not forbid the command but should be known. */
  warn(...refusals: readonly RefusalShape[]): void;
}

/** What became of a command. */
export type Outcome<Result> =
  | { readonly done: true; readonly result: Result; readonly warnings: readonly RefusalShape[] }
  | { readonly done: false; readonly errors: readonly RefusalShape[] };

/** What PostgreSQL says of a transaction that might succeed when it is tried again: serialization, deadlock. */
const mayBeTriedAgain = (error: unknown) => /^(40001|40P01)$/.test(String((error as { code?: unknown }).code));
const attempts = 5;

interface Remembered<Result> {
  readonly result: Result;
  readonly warnings: readonly RefusalShape[];
}

const hashOf = (name: string, input: object) => {
  const { idempotencyKey: _, ...rest } = input as { idempotencyKey?: unknown };
  return createHash('sha256')
    .update(`${name} ${JSON.stringify(rest)}`)
    .digest('hex');
};

/** Takes the key, waiting for whoever holds it; what was done with it before, or undefined when it is new. */
async function takeKey<Result>(
  { database, principal, now }: Command,
  key: string,
  name: string,
  hash: string,
): Promise<Remembered<Result> | undefined> {
  const taken = await database.rows(sql`
    INSERT INTO command (subject, key, name, input_hash, recorded_at)
    VALUES (${principal.subject}, ${key}, ${name}, ${hash}, ${now}) ON CONFLICT DO NOTHING RETURNING key`);
  if (taken.length > 0) return undefined;
  const [known] = await database.rows<{ hash: string; result: Remembered<Result> }>(
    sql`SELECT input_hash AS hash, result FROM command WHERE subject = ${principal.subject} AND key = ${key}`,
  );
  if (known?.hash === hash) return known.result;
  throw new Refused([
    plainRefusal(
      'IDEMPOTENCY_KEY_REUSED',
      'input.idempotencyKey',
      'This idempotency key was used for another command: take a new one.',
    ),
  ]);
}

/**
 * Runs a command.
 *
 * @param name of the mutation
 * @param roles who may give it at all; whether they may give it for this project is for the work to judge
 * @param work judges and does it. Its result must survive JSON: ids, by which the answer is read afterwards.
 *   Throws `Refused` to end it.
 * @param options `upToDate`: it judges by what other subgraphs have told, and is refused (BEHIND) where that is not known
 * @throws Forbidden for a principal of another role; BadInput for a key that is none
 */
export async function runCommand<Result extends object>(
  context: RequestContext,
  name: string,
  roles: readonly string[],
  input: object & { readonly idempotencyKey?: string | null },
  work: (command: Command) => Promise<Result>,
  options: { readonly upToDate?: boolean } = {},
): Promise<Outcome<Result>> {
  const { principal, now, subgraph } = context;
  if (principal.subject === null || !roles.includes(principal.role)) {
    throw new Forbidden(name, `may be given by ${roles.join(', ')}; you ask as ${principal.role}`);
  }
  const key = input.idempotencyKey ?? null;
  if (key !== null && (key.length === 0 || key.length > 100 || key.includes('\0')))
    throw new BadInput('input.idempotencyKey', 'must have 1 to 100 characters');
  for (let attempt = 1; ; attempt++) {
    const warnings: RefusalShape[] = [];
    try {
      if (options.upToDate) await context.catchUp();
      const remembered = await context.database.transaction(async (database) => {
        const command: Command = {
          ...context,
          database,
          loaders: new Map(),
          today: today(context),
          tell: (...events) => appendEvents(database, subgraph, principal, now, events),
          warn: (...refusals) => void warnings.push(...refusals),
        };
        const known = key === null ? undefined : await takeKey<Result>(command, key, name, hashOf(name, input));
        if (known) return known;
        const done = { result: await work(command), warnings };
        if (key !== null) {
          await database.rows(
            sql`UPDATE command SET result = ${JSON.stringify(done)}::jsonb WHERE subject = ${principal.subject} AND key = ${key}`,
          );
        }
        return done;
      });
      context.loaders.clear();
      return { done: true, ...remembered };
    } catch (error) {
      if (error instanceof Refused) {
        context.loaders.clear();
        return { done: false, errors: error.refusals };
      }
      if (attempt === attempts || !mayBeTriedAgain(error)) throw error;
    }
  }
}
