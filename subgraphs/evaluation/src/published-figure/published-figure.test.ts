/** Published figures are given as stated, and in force until a later one of the same measure. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { PublishedFigureFacts } from '@innovation-sante/scheme/facts/national-facts';
import { publishedFigures } from '@innovation-sante/scheme/reference/figures';
import { PublishedMeasure } from '@innovation-sante/scheme/vocabulary/published-figure';
import { start } from '../subgraph.js';
import { inOrder, wholeList } from '../testing.js';

const all = publishedFigures();
const ids = (rows: readonly PublishedFigureFacts[]) => rows.map(({ id }) => id).toSorted();

function inForce(at: string): PublishedFigureFacts[] {
  const subject = ({ measure, regionCode, theme, population }: PublishedFigureFacts) =>
    [measure, regionCode, theme, population].join();
  const published = all.filter(({ asOf }) => asOf <= at);
  return published.filter(
    (figure) => !published.some((later) => subject(later) === subject(figure) && later.asOf > figure.asOf),
  );
}

const filters: [filter: Record<string, unknown>, keeps: (figure: PublishedFigureFacts) => boolean][] = [
  [
    { measures: ['PROJECTS_AUTHORISED', 'LETTERS_FILED'] },
    ({ measure }) => measure === 'PROJECTS_AUTHORISED' || measure === 'LETTERS_FILED',
  ],
  [{ asOfFrom: '2022-01-01', asOfTo: '2022-12-31' }, ({ asOf }) => asOf.startsWith('2022')],
  [{ national: true }, ({ regionCode }) => regionCode === null],
  [{ national: false }, ({ regionCode }) => regionCode !== null],
  [
    { regions: ['11'], themes: ['OBESITE', 'CHIRURGIE'] },
    ({ regionCode, theme }) => regionCode === '11' && theme === 'CHIRURGIE',
  ],
  [{ inForceAt: '2022-09-15' }, (figure) => inForce('2022-09-15').includes(figure)],
];

describe('published figures', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start, { dataset: 'real' });
  });
  afterAll(() => tested.stop());

  it.each(filters)('filtered by %j are those that the sources state', async (filter, keeps) => {
    const kept = ids(all.filter(keeps));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect((await wholeList(tested, 'publishedFigures', { filter })).toSorted()).toEqual(kept);
  });

  it.each(['ASC', 'DESC'] as const)('are in the order asked for, %s', async (direction) => {
    const read = (field: string) => wholeList(tested, 'publishedFigures', { orderBy: { field, direction } }, 7);
    expect(await read('AS_OF')).toEqual(inOrder(all, ({ asOf }) => asOf, direction));
    expect(await read('MEASURE')).toEqual(inOrder(all, ({ measure }) => measure, direction));
  });

  it('say what the source says, of which day, in which words', async () => {
    const fields = [
      'id',
      'measure',
      'value',
      'unit',
      'qualifier',
      'asOf',
      'asOfPrecision',
      'asOfStatement',
      'theme',
      'population',
      'statement',
      'provenance',
      'source',
      'confidence',
    ] as const;
    const { data } = await tested.run(
      `{ publishedFigures(first: 100) { nodes { ${fields.join(' ')} label region { code } nationalIndicators { asOf } } } }`,
    );
    const { nodes } = (data as { publishedFigures: { nodes: { id: string }[] } }).publishedFigures;
    expect(nodes).toHaveLength(all.length);
    for (const figure of all) {
      expect(nodes.find(({ id }) => id === figure.id)).toEqual({
        ...Object.fromEntries(fields.map((field) => [field, figure[field]])),
        label: PublishedMeasure.codes[figure.measure].label,
        region: figure.regionCode === null ? null : { code: figure.regionCode },
        nationalIndicators: { asOf: figure.asOf },
      });
    }
  });

  it.each(['2018-01-01', '2019-12-30', '2019-12-31', '2022-08-31', '2026-06-30'])(
    'of the whole country in force on %s stand beside the graph’s own counters',
    async (asOf) => {
      const { data } = await tested.run(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on NationalIndicators { publishedFigures { id } } } }`,
        { of: [{ __typename: 'NationalIndicators', asOf }] },
      );
      const [found] = (data as { _entities: { publishedFigures: PublishedFigureFacts[] }[] })._entities;
      expect(ids(found!.publishedFigures)).toEqual(ids(inForce(asOf).filter(({ regionCode }) => regionCode === null)));
    },
  );

  it('quote the last count of authorised projects, and both figures where two sources state two', async () => {
    const figures = inForce('2022-09-15').filter(({ measure }) => measure === 'LETTERS_FILED');
    expect(new Set(figures.map(({ value }) => value))).toEqual(new Set([1000, 1073]));
    expect(inForce('2026-06-30').find(({ measure }) => measure === 'PROJECTS_AUTHORISED')?.value).toBe(164);
  });
});
