/**
 * `npm run bench:graph`: how long each named operation takes, all in one process and one process each, beside the same
 * answer made by one hand-written SQL statement. Nothing is asserted of times; answers must be equal before they count.
 */
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { type Mode, type RunningGraph, startGraph, subgraphNames } from '../../support/graph.js';
import { administrator } from '../../support/identity.js';
import { type NamedOperation, namedOperations } from '../../support/named-operations.js';
import { loadWorld } from '../world.js';
import { type GraphClient, graphClient } from './client.js';
import { firstDifference, withoutCursors } from './difference.js';
import { measure } from './measure.js';
import { type BenchOptions, readOptions } from './options.js';
import { answerOf, handWritten, openSession } from './sql-answer.js';
import { tableLines } from './table.js';

const heading = ['operation', 'kB', 'all in one', 'p95', '× SQL', 'one each', 'p95', '× SQL', 'SQL', 'p95'];
const modes: readonly Mode[] = ['all in one', 'one process each'];
const say = (line: string) => process.stderr.write(`${line}\n`);

type Clients = Readonly<Record<Mode, GraphClient>>;
type Session = Awaited<ReturnType<typeof openSession>>;

/** Makes every process of a graph use one database that is there already. */
function environmentOver(url: string): NodeJS.ProcessEnv {
  const own = subgraphNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, url]);
  return { DATABASE_URL: url, ...Object.fromEntries(own) } as NodeJS.ProcessEnv;
}

/** Why the two graphs or the statement do not give the same answer; undefined where they do. */
async function disagreement(
  operation: NamedOperation,
  clients: Clients,
  session: Session,
): Promise<string | undefined> {
  const [left = '', right = ''] = await Promise.all(
    modes.map((mode) => clients[mode].send(operation.text, operation.variables)),
  );
  const answer = JSON.parse(left) as { data?: unknown; errors?: unknown };
  if (answer.errors !== undefined) return `the graph answers ${JSON.stringify(answer.errors)}`;
  const between = firstDifference(answer, JSON.parse(right));
  if (between !== undefined) return `${modes.join(' and ')}: ${between}`;
  const byHand = JSON.parse(await answerOf(session, handWritten(operation))) as unknown;
  const difference = firstDifference(withoutCursors(answer.data), byHand);
  return difference === undefined ? undefined : `the graph and the statement: ${difference}`;
}

/** One row of the table. */
async function rowOf(operation: NamedOperation, rounds: number, clients: Clients, session: Session): Promise<string[]> {
  const statement = handWritten(operation);
  const send = (mode: Mode) => () => clients[mode].send(operation.text, operation.variables);
  const size = Buffer.byteLength(await send('all in one')());
  const times = await measure(
    { local: send('all in one'), remote: send('one process each'), sql: () => answerOf(session, statement) },
    rounds,
  );
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
  const ratio = (value: number) => (value / times.sql.median).toFixed(1);
  const graph = ({ median, p95 }: { median: number; p95: number }) => [ms(median), ms(p95), ratio(median)];
  return [
    operation.path,
    (size / 1_024).toFixed(1),
    ...graph(times.local),
    ...graph(times.remote),
    ms(times.sql.median),
    ms(times.sql.p95),
  ];
}

/** Runs everything at one size. @returns how many operations were not measured */
async function runAt(times: number, { rounds, only = '' }: BenchOptions): Promise<number> {
  const database = await createTestDatabase();
  const graphs: RunningGraph[] = [];
  let faults = 0;
  try {
    await loadWorld(database.url, times, say);
    for (const mode of modes) graphs.push(await startGraph(mode, environmentOver(database.url)));
    const [local, remote] = (await Promise.all(
      graphs.map(async ({ url, tokenOf }) => graphClient(url, await tokenOf(administrator))),
    )) as [GraphClient, GraphClient];
    const clients = { 'all in one': local, 'one process each': remote };
    const session = await openSession(database.url);
    const rows = [heading];
    for (const operation of namedOperations().filter(({ path }) => path.includes(only))) {
      const fault = await disagreement(operation, clients, session);
      if (fault === undefined) rows.push(await rowOf(operation, rounds, clients, session));
      else {
        faults += 1;
        say(`${operation.path}: not measured: ${fault}`);
      }
    }
    console.log(`\n${times}× the data; milliseconds, medians of ${rounds} rounds`);
    for (const line of tableLines(rows)) console.log(line);
    await Promise.all([local.stop(), remote.stop(), session.end()]);
  } finally {
    await Promise.all(graphs.map((graph) => graph.stop()));
    await database.drop();
  }
  return faults;
}

const options = readOptions(process.argv.slice(2));
let faults = 0;
for (const times of options.times) faults += await runAt(times, options);
process.exitCode = faults === 0 ? 0 : 1;
