/** Each named operation takes a known number of SQL statements, the same for one row as for fifty, and answers rightly. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDifference, withoutCursors } from './bench/difference.js';
import { answerOf, handWritten, openSession } from './bench/sql-answer.js';
import { type NamedOperation, namedOperations } from '../support/named-operations.js';
import { statementCounts } from './statement-counts.js';
import { type Answer, type GatewayOfWorld, type World, gatewayOf, onStatement, startWorld } from './world.js';

let world: World;
let gateway: GatewayOfWorld;
let session: Awaited<ReturnType<typeof openSession>>;

beforeAll(async () => {
  world = await startWorld(1);
  gateway = await gatewayOf(world);
  session = await openSession(world.adminUrl);
}, 120_000);

afterAll(async () => {
  await session?.end();
  await gateway?.stop();
  await world?.stop();
});

/** The answer to an operation, and how many statements it took. */
async function counted({ text, variables }: NamedOperation, page: Readonly<Record<string, unknown>> = {}) {
  let statements = 0;
  const forget = onStatement(world, () => (statements += 1));
  const answer = await gateway.ask(text, { ...variables, ...page }).finally(forget);
  expect(answer.errors).toBeUndefined();
  return { answer, statements };
}

const operations = namedOperations();

describe('The table of statement counts', () => {
  it('names the operations of schema/operations, and no other', () =>
    expect(Object.keys(statementCounts).toSorted()).toEqual(operations.map(({ path }) => path)));
});

describe.each(operations)('$path', (operation) => {
  it('is answered from the demonstration data', async () => {
    const { answer } = await counted(operation);
    expect(emptyRoots(answer)).toEqual([]);
  });

  it('answers as the one statement by hand does', async () => {
    const { answer } = await counted(operation);
    const byHand = JSON.parse(await answerOf(session, handWritten(operation))) as unknown;
    expect(firstDifference(withoutCursors(answer.data), byHand)).toBeUndefined();
  });

  it('takes as many statements as the table says', async () => {
    const { statements } = await counted(operation);
    expect(statements).toBe(statementCounts[operation.path]);
  });
});

describe.each(operations.filter(({ declares }) => declares.includes('first')))('$path', (operation) => {
  it('takes as many for one row that has everything as for fifty', async () => {
    const fifty = await counted(operation, { first: 50 });
    const ones = await eachRowAlone(operation);
    expect([Math.max(...ones), fifty.statements]).toEqual([fifty.statements, statementCounts[operation.path]]);
  });
});

/** How many statements each of the first rows takes on a page of its own: one that lacks something may take fewer. */
async function eachRowAlone(operation: NamedOperation, rows = 25): Promise<number[]> {
  const counts: number[] = [];
  let after: string | null | undefined = null;
  do {
    const { answer, statements } = await counted(operation, { first: 1, after });
    counts.push(statements);
    after = nextCursor(answer.data);
  } while (after != null && counts.length < rows);
  return counts;
}

/** Where the page after this one starts; undefined where there is none. */
function nextCursor(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pageInfo } = value as { pageInfo?: { hasNextPage: boolean; endCursor: string } };
  if (pageInfo) return pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  return Object.values(value)
    .map(nextCursor)
    .find((cursor) => cursor !== undefined);
}

/** The root fields of an answer that are null or hold an empty page. */
function emptyRoots({ data }: Answer): string[] {
  return Object.entries(data ?? {}).flatMap(([name, value]) => (isEmpty(value) ? [name] : []));
}

function isEmpty(value: unknown): boolean {
  if (value == null) return true;
  if (Array.isArray(value)) return value.length === 0;
  const { nodes } = value as { nodes?: readonly unknown[] };
  return nodes !== undefined && nodes.length === 0;
}
