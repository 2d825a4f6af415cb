/**
 * Keyset pages: a list is read from a place in its order, never by counting rows, so that the last page costs as much
 * as the first and no row is lost or repeated while others are written.
 *
 * A *listing* is a table with its orders. Its statements see the table as `t`. A list below many parents (the projects
 * of each of fifty organisations) is read for all of them in one statement, by a lateral join over their keys `k.key`.
 */
import { from } from './access.js';
import type { RequestContext } from './context.js';
import { cursorOf, placeOf } from './cursor.js';
import type { EntityClass } from './definition.js';
import { isDate } from './dates.js';
import { BadInput } from './errors.js';
import { loaderFor, manyPerKey } from './loader.js';
import { join, raw, sql, type Sql } from './sql.js';
import { isUuid } from './uuid.js';

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** The Relay arguments of a list. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A value to sort by: never null (use coalesce), of the PostgreSQL type to which a cursor's text is cast. */
export interface OrderValue {
  readonly expression: Sql;
  readonly type: 'text' | 'date' | 'bigint' | 'integer' | 'real' | 'numeric' | 'uuid' | 'timestamptz';
}

export type Direction = 'ASC' | 'DESC';

/** What is asked of a listing: which rows, in which order, which page. */
export interface ListQuery {
  readonly where?: readonly Sql[];
  readonly order: string;
  readonly direction?: Direction;
  readonly page: PageArguments;
  /** An order that depends on the request, such as the relevance of a search. */
  readonly orderValue?: OrderValue;
}

export interface PageInfoShape {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A Relay connection; `totalCount` is a statement of its own, run only when the client asks for it. */
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoShape;
  readonly totalCount: () => Promise<number>;
}

/** What the arguments of a page ask for. */
export interface Window {
  readonly size: number;
  readonly backward: boolean;
  readonly from: string | undefined;
  readonly fromField: 'after' | 'before';
}

/** @throws BadInput for arguments that contradict one another, or a size out of bounds */
export function windowOf({ first, after, last, before }: PageArguments): Window {
  if (first != null && last != null) throw new BadInput('first', 'cannot be combined with last');
  if (after != null && before != null) throw new BadInput('after', 'cannot be combined with before');
  const backward = last != null || (before != null && first == null);
  if (backward && after != null) throw new BadInput('after', 'goes with first, not with last');
  if (!backward && before != null) throw new BadInput('before', 'goes with last, not with first');
  const field = backward ? 'last' : 'first';
  const size = (backward ? last : first) ?? defaultPageSize;
  if (size < 1 || size > maximumPageSize) throw new BadInput(field, `must be from 1 to ${maximumPageSize}`);
  return { size, backward, from: (backward ? before : after) ?? undefined, fromField: backward ? 'before' : 'after' };
}

interface Plan {
  readonly window: Window;
  readonly orderName: string;
  readonly select: Sql;
}

/** A table and the orders in which its rows can be listed; every order ends with the id, so that it is total. */
export class Listing<Row extends { readonly id: string }> {
  constructor(
    private readonly entity: EntityClass<Row>,
    private readonly orders: Readonly<Record<string, OrderValue>>,
    private readonly id: Sql = sql`t.id`,
    private readonly idType = 'uuid',
  ) {}

  /** One page of the whole table. @throws BadInput for a wrong cursor or page size */
  async page(context: RequestContext, query: ListQuery): Promise<Connection<Row>> {
    const { database } = context;
    const { window, orderName, select } = this.#plan(context, query);
    const rows = await database.rows<Record<string, unknown>>(select);
    const condition = conditionOf(query.where);
    return this.#connection(context, rows, window, orderName, async () => {
      const [counted] = await database.rows<{ count: number }>(
        sql`SELECT count(*) AS count FROM ${from(context, this.entity)} t WHERE ${condition}`,
      );
      return counted?.count ?? 0;
    });
  }

  /**
   * One page of the rows that belong to a parent; the pages of all parents asked for at once are one statement.
   *
   * @param link the condition between `t` and the parent's key, which the statement sees as the text `k.key`
   */
  async pageOf(context: RequestContext, link: Sql, key: string, query: ListQuery): Promise<Connection<Row>> {
    const { database } = context;
    const { window, orderName, select } = this.#plan(context, query, link);
    const condition = conditionOf(query.where, link);
    const identity = `${select.text}\n${JSON.stringify(select.values)}`;
    const pages = loaderFor<string, readonly Record<string, unknown>[]>(context, `page ${identity}`, async (keys) => {
      const rows = await database.rows<Record<string, unknown>>(
        sql`SELECT k.key AS parent, r.* FROM unnest(${keys}::text[]) AS k(key) CROSS JOIN LATERAL (${select}) r`,
      );
      return manyPerKey<unknown, Record<string, unknown>>(keys, rows, ({ parent }) => parent);
    });
    const counts = loaderFor<string, number>(context, `count ${identity}`, async (keys) => {
      const table = from(context, this.entity);
      const rows = await database.rows<{ key: string; count: number }>(
        sql`SELECT k.key, (SELECT count(*) FROM ${table} t WHERE ${condition}) AS count FROM unnest(${keys}::text[]) AS k(key)`,
      );
      const byKey = new Map(rows.map((row) => [row.key, row.count]));
      return keys.map((wanted) => byKey.get(wanted) ?? 0);
    });
    return this.#connection(context, await pages.load(key), window, orderName, () => counts.load(key));
  }

  #plan(context: RequestContext, query: ListQuery, link?: Sql): Plan {
    const { database } = context;
    const window = windowOf(query.page);
    const value = query.orderValue ?? this.orders[query.order];
    if (!value) throw new Error(`this listing has no order ${query.order}`);
    const direction = query.direction ?? 'ASC';
    const orderName = `${query.order} ${direction}`;
    const conditions = [conditionOf(query.where, link)];
    const ascending = (direction === 'ASC') !== window.backward;
    if (window.from !== undefined) {
      const place = placeOf(window.fromField, window.from, orderName);
      const comparison = raw(ascending ? '>' : '<');
      demandCursorType(window.fromField, place.value, value.type);
      demandCursorType(window.fromField, place.id, this.idType);
      conditions.push(
        sql`(${value.expression}, ${this.id}) ${comparison} (${place.value}::${raw(value.type)}, ${place.id}::${raw(this.idType)})`,
      );
    }
    const way = raw(ascending ? 'ASC' : 'DESC');
    const select = sql`SELECT ${raw(database.columns(this.entity, 't'))}, (${value.expression})::text AS order_value, (${this.id})::text AS order_id
      FROM ${from(context, this.entity)} t WHERE ${join(conditions, ' AND ')}
      ORDER BY ${value.expression} ${way}, ${this.id} ${way} LIMIT ${window.size + 1}`;
    return { window, orderName, select };
  }

  #connection(
    { database }: RequestContext,
    found: readonly Record<string, unknown>[],
    window: Window,
    order: string,
    totalCount: () => Promise<number>,
  ): Connection<Row> {
    const more = found.length > window.size;
    const rows = more ? found.slice(0, window.size) : [...found];
    if (window.backward) rows.reverse();
    const edges = rows.map((row) => ({
      node: database.entityOf(this.entity, row),
      cursor: cursorOf({ order, value: row['order_value'] as string, id: row['order_id'] as string }),
    }));
    const pageInfo = {
      hasNextPage: window.backward ? window.from !== undefined : more,
      hasPreviousPage: window.backward ? more : window.from !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
  }
}

function conditionOf(where: readonly Sql[] = [], link?: Sql): Sql {
  const all = link ? [link, ...where] : where;
  return all.length === 0 ? sql`true` : join(all, ' AND ');
}

const isInfinite = (value: string) => value === 'infinity' || value === '-infinity';
const timeOfDay = /^ ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** What PostgreSQL accepts as a text of each type. */
const cursorForms: Readonly<Record<string, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0'),
  uuid: (value) => isUuid(value),
  date: (value) => isInfinite(value) || isDate(value),
  bigint: (value) => /^-?\d{1,18}$/.test(value),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  real: (value) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value) && Number.isFinite(Math.fround(Number(value))),
  numeric: (value) => /^-?(Infinity|\d{1,30}(\.\d{1,30})?)$/.test(value),
  timestamptz: (value) => isInfinite(value) || (isDate(value.slice(0, 10)) && timeOfDay.test(value.slice(10))),
};

/** A forged cursor must be refused here, not by the database with a server's error. */
function demandCursorType(field: string, value: string, type: string): void {
  const form = cursorForms[type];
  if (form && !form(value)) throw new BadInput(field, 'is not a cursor of this list');
}
