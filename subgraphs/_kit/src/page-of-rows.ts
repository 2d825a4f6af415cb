/** A page of rows that are no table's: the rows of the code itself, in the order in which it lists them. */
import { cursorOf, placeOf } from './cursor.js';
import { BadInput } from './errors.js';
import { type Connection, type PageArguments, windowOf } from './page.js';

/**
 * One page of the rows.
 *
 * @param name of the list: a cursor of another one is refused
 * @throws BadInput for a wrong cursor or page size
 */
export function pageOfRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  name: string,
  page: PageArguments,
): Connection<Row> {
  const { size, backward, from, fromField } = windowOf(page);
  const beyond = from === undefined ? rows : rowsBeyond(rows, fromField, placeOf(fromField, from, name).id);
  const nodes = backward ? beyond.slice(-size) : beyond.slice(0, size);
  const more = beyond.length > size;
  const edges = nodes.map((node) => ({ node, cursor: cursorOf({ order: name, value: node.id, id: node.id }) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: backward ? from !== undefined : more,
      hasPreviousPage: backward ? more : from !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => Promise.resolve(rows.length),
  };
}

function rowsBeyond<Row extends { readonly id: string }>(
  rows: readonly Row[],
  field: 'after' | 'before',
  id: string,
): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id);
  if (index === -1) throw new BadInput(field, 'is not a cursor of this list');
  return field === 'after' ? rows.slice(index + 1) : rows.slice(0, index);
}
