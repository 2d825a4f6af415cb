/** Pages of rows in memory are those of a table: each row once, in both directions. */
import { describe, expect, it } from 'vitest';
import { cursorOf } from './cursor.js';
import { pageOfRows } from './page-of-rows.js';
import type { PageArguments } from './page.js';

const rows = Array.from({ length: 23 }, (_, index) => ({ id: `R-${index}` }));
const page = (wanted: PageArguments) => pageOfRows(rows, 'ROWS', wanted);

describe('pages of rows in memory', () => {
  it('give every row once, in their order, forwards and backwards', () => {
    const forwards: { id: string }[] = [];
    const backwards: { id: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = page({ first: 5, after });
      forwards.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    for (let before: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = page({ last: 5, before });
      backwards.unshift(...nodes);
      [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
    }
    expect(forwards).toEqual(rows);
    expect(backwards).toEqual(rows);
  });

  it('have twenty rows if nothing is said, and count all', async () => {
    const { nodes, edges, pageInfo, totalCount } = page({});
    expect(nodes).toEqual(rows.slice(0, 20));
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await totalCount()).toBe(23);
  });

  it('may be empty', () => {
    const { nodes, pageInfo } = page({ after: cursorOf({ order: 'ROWS', value: 'R-22', id: 'R-22' }) });
    expect(nodes).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  it.each([
    [{ first: 0 }, 'first: must be from 1 to 100'],
    [{ first: 1, before: 'x' }, 'before: goes with last, not with first'],
    [{ after: 'x' }, 'after: is not a cursor'],
    [{ after: cursorOf({ order: 'OTHER', value: 'R-1', id: 'R-1' }) }, 'after: is a cursor of a list in another order'],
    [{ before: cursorOf({ order: 'ROWS', value: 'R-99', id: 'R-99' }) }, 'before: is not a cursor of this list'],
  ])('refuse %o', (wanted, message) => {
    expect(() => page(wanted)).toThrow(message);
  });
});
