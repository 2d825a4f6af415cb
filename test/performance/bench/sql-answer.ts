/** The same answer as an operation's, made by one statement that a person wrote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../support/workspace.js';
import type { NamedOperation } from '../../support/named-operations.js';

/** A statement with its parameters in order; `name` lets the server keep its plan. */
export interface HandWritten {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A parameter, `:region`; a cast, `::text`, is none. */
const parameter = /(?<![:\w]):([a-z]\w*)/gi;

/** Puts numbered parameters in the place of named ones. @throws when a variable has no value */
export function withNumbers(text: string, variables: Readonly<Record<string, unknown>>): Omit<HandWritten, 'name'> {
  const names: string[] = [];
  const numbered = text.replaceAll(parameter, (_match, name: string) => {
    if (!(name in variables)) throw new Error(`the statement asks for :${name}, which is no variable of the operation`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: numbered, values: names.map((name) => variables[name]) };
}

/** The statement of `sql/<path>.sql`. */
export function handWritten({ path, name, variables }: NamedOperation): HandWritten {
  const file = join(projectRoot, 'test/performance/sql', `${path}.sql`);
  return { name, ...withNumbers(readFileSync(file, 'utf8'), variables) };
}

/** A session that may read all schemas, and gives each column as the text in which it came. */
export async function openSession(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (text: string) => text } });
  await client.connect();
  return client;
}

/** The one value of a statement's one row: the `data` of the answer, as JSON. */
export async function answerOf(client: pg.Client, statement: HandWritten): Promise<string> {
  const { rows } = await client.query<Record<string, string>>({ ...statement, values: [...statement.values] });
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${statement.name}: ${rows.length} rows where one was expected`);
  return Object.values(row)[0] ?? 'null';
}
