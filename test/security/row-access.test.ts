/**
 * Nobody sees a row that is not theirs, by whatever operation: random operations over the whole graph, held against an oracle
 * that shares no code with the product. With both nets, with row-level security alone, and with none, which must show.
 */
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { type GraphQLObjectType, buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askersOf } from './asker.js';
import { operations, seed } from './config.js';
import { readDataset } from './dataset.js';
import { checkHiddenKeys } from './hidden-keys.js';
import { askedFields } from './operations.js';
import { Oracle } from './oracle.js';
import { type Rehearsed, asking, firstMismatch, mismatchesOf, rehearse } from './rehearsal.js';
import { printOperation } from './selection.js';
import { report } from './shrink.js';
import { type Nets, type World, readSchema, startWorld, writeSmallCounts } from './world.js';

/** Types of rows that belong to no project, and are shown to everyone. */
const ofEveryone = [
  'AnnualAllocation',
  'CallForProjects',
  'LawReference',
  'Organisation',
  'PublishedFigure',
  'Role',
  'Rule',
  'Seat',
];

const minutes = 60_000;
const oracle = new Oracle(readDataset());
const askers = askersOf(oracle.dataset);

const api = buildSchema(await readSchema('api'));
const query = api.getType('Query') as GraphQLObjectType;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let rehearsed: Rehearsed[];

beforeAll(async () => {
  database = await createTestDatabase();
  const world = await startWorld(database.url, 'BOTH');
  await writeSmallCounts(database.url, oracle.dataset.smallCounts);
  rehearsed = await rehearse(world, oracle, seed, operations);
  await world.stop();
});
afterAll(() => database.drop());

/** A world for the tests of one group; the database stays. */
function worldGuardedBy(nets: Nets): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await startWorld(database.url, nets);
  });
  afterAll(() => world?.stop());
  return () => {
    if (!world) throw new Error('the world has not started');
    return world;
  };
}

describe('the random operations', () => {
  it('are answered to an administrator, nearly all without an error', () => {
    const failed = rehearsed.filter(({ whole }) => whole.reading.errors.length > 0);
    expect(failed.length).toBeLessThan(operations / 15);
    const faults = failed
      .map(({ root, whole }) => ({ ask: printOperation(root), error: whole.reading.errors[0] }))
      .filter(({ error }) => error?.extensions?.code !== 'BAD_USER_INPUT');
    expect(faults).toEqual([]);
  });

  it('ask every field of the root', () => {
    const asked = new Set(rehearsed.map(({ root }) => root.field));
    expect([...new Set(askedFields(query).map(({ name }) => name))].filter((name) => !asked.has(name))).toEqual([]);
  });

  it('are about no type of row that the oracle does not know', () => {
    const rows = Object.values(api.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());
    const known = new Set([...oracle.types, ...ofEveryone, 'Person', 'ProjectEvent', 'AwaitedItem']);
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('hide most of the rows of each kind from somebody, and show some', () => {
    for (const type of [
      'Project',
      'LetterOfIntent',
      'Opinion',
      'StateEvent',
      'FundingLine',
      'Report',
      'IndicatorValue',
    ]) {
      const keys = oracle.keysOf(type);
      const seen = askers.map((who) => keys.filter((key) => oracle.sightOf(who).sees(type, key)).length);
      expect(Math.min(...seen), type).toBeLessThan(keys.length * 0.8);
      expect(Math.max(...seen), type).toBe(keys.length);
    }
  });
});

describe('with the conditions of the repositories and row-level security', () => {
  const world = worldGuardedBy('BOTH');

  it('nobody is answered more or less than the oracle says', { timeout: 5 * minutes }, async () => {
    const found = await mismatchesOf(world(), oracle, asking(rehearsed, askers, seed));
    expect(found.map((mismatch) => report(mismatch, seed))).toEqual([]);
  });

  it('what is hidden is answered as what does not exist, in as many statements', { timeout: 2 * minutes }, async () => {
    let asked = 0;
    for (const who of askers) {
      const check = await checkHiddenKeys(world(), oracle, who);
      expect(check.faults).toEqual([]);
      asked += check.asked;
    }
    expect(asked).toBeGreaterThan(200);
  });
});

describe('with row-level security alone', () => {
  const world = worldGuardedBy('ROW_SECURITY_ALONE');

  it('the answers are the same', { timeout: 5 * minutes }, async () => {
    const found = await mismatchesOf(world(), oracle, asking(rehearsed, askers, seed + 1));
    expect(found.map((mismatch) => report(mismatch, seed))).toEqual([]);
  });
});

describe('without either', () => {
  const world = worldGuardedBy('NONE');
  const guarded = askers.filter(({ kind }) => kind !== 'ADMINISTRATOR');

  it.each([...new Set(guarded.map(({ kind }) => kind))])('%s is answered too much, and that shows', async (kind) => {
    const who = guarded.find((asker) => asker.kind === kind);
    const mismatch = who && (await firstMismatch(world(), oracle, rehearsed, who));
    expect(mismatch?.what).toMatch(/hidden row|expected/);
  });
});
