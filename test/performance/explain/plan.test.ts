/** What counts as reading a table whole. */
import { describe, expect, it } from 'vitest';
import { type PlanNode, wholeReadings } from './plan.js';

const scan = (kind: string, condition?: string, index = 'sale_pkey'): PlanNode => ({
  'Node Type': kind,
  Schema: 'shop',
  'Relation Name': 'sale',
  'Index Name': index,
  ...(condition !== undefined && { 'Index Cond': condition }),
});
const below = (kind: string, ...plans: PlanNode[]): PlanNode => ({ 'Node Type': kind, Plans: plans });
const catalogue = {
  isLarge: (table: string) => table === 'shop.sale',
  isPartial: (index: string) => index === 'unpaid',
};
const readings = (plan: PlanNode) => wholeReadings(plan, catalogue).map(({ by }) => by);

describe('A plan reads a table whole', () => {
  it('by a sequential scan, even one that a LIMIT may stop', () =>
    expect(readings(below('Limit', scan('Seq Scan')))).toEqual(['Seq Scan']));
  it('along an index without a condition', () => expect(readings(scan('Index Scan'))).toEqual(['Index Scan']));
  it('where a sort stands between the index and the LIMIT', () =>
    expect(readings(below('Limit', below('Sort', scan('Index Only Scan'))))).toEqual(['Index Only Scan']));
  it('in a plan of its own below another', () =>
    expect(readings(below('Nested Loop', scan('Index Scan', 'id = 1'), below('Aggregate', scan('Seq Scan'))))).toEqual([
      'Seq Scan',
    ]));
});

describe('A plan does not read a table whole', () => {
  it('by a condition on an index', () => expect(readings(scan('Index Scan', 'id = 1'))).toEqual([]));
  it('along an index until a LIMIT is reached', () =>
    expect(readings(below('Limit', below('Nested Loop', scan('Index Scan'))))).toEqual([]));
  it('by a bitmap of an index', () => {
    const bitmap = {
      ...scan('Bitmap Heap Scan'),
      Plans: [{ 'Node Type': 'Bitmap Index Scan', 'Index Cond': 'a && b' }],
    };
    expect(readings(bitmap)).toEqual([]);
  });
  it('along an index that holds only what is looked for', () =>
    expect(readings(below('Aggregate', scan('Index Only Scan', undefined, 'unpaid')))).toEqual([]));
  it('when the table is small', () =>
    expect(wholeReadings(scan('Seq Scan'), { ...catalogue, isLarge: () => false })).toEqual([]));
});
