/** The cases of a list: each order in both directions, and each filter in each order. */
import { type GraphQLArgument, type GraphQLEnumType, getNamedType, isInputObjectType } from 'graphql';
import type { ListField } from './list-field.js';

/** One way to ask for a list. */
export interface ListCase {
  readonly label: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** What narrows the list, `ProjectFilter.states`; undefined where nothing does. */
  readonly filter: string | undefined;
}

/** A value for each filter by its place (`ProjectFilter.states`, `Project.search`), and what an order needs beside it. */
export type ValueOf = (place: string) => Readonly<Record<string, unknown>>;

const pageArguments = new Set(['first', 'after', 'last', 'before']);
const orderArguments = new Set(['orderBy', 'direction']);

interface Part {
  readonly label: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

interface Order extends Part {
  /** Whether it can be asked for alone and goes forwards: the one in which filters are tried. */
  readonly plain: boolean;
}

const usual: Order = { label: 'usual order', arguments: {}, plain: true };

/** Both shapes that an order has: `orderBy: { field, direction }`, or `orderBy` with `direction` beside it. */
function ordersOf({ args }: ListField['field'], valueOf: ValueOf): Order[] {
  const argument = args.find(({ name }) => name === 'orderBy');
  if (!argument) return [usual];
  const type = getNamedType(argument.type);
  const within = isInputObjectType(type);
  const fields = (within ? getNamedType(type.getFields()['field']?.type) : type) as GraphQLEnumType;
  return fields.getValues().flatMap(({ name }) => {
    const beside = valueOf(`${fields.name}.${name}`);
    return ['ASC', 'DESC'].map((direction) => ({
      label: `${fields.name} ${name} ${direction}`,
      arguments: { ...beside, ...(within ? { orderBy: { field: name, direction } } : { orderBy: name, direction }) },
      plain: direction === 'ASC' && Object.keys(beside).length === 0,
    }));
  });
}

/** What narrows a list: each field of its filter, and each argument of its own. */
function filtersOf({ field }: ListField, valueOf: ValueOf): Part[] {
  const own = field.args.filter(({ name }) => !pageArguments.has(name) && !orderArguments.has(name));
  const rows = getNamedType(field.type).name.replace(/Connection$/, '');
  return own.flatMap((argument: GraphQLArgument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) {
      const label = `${rows}.${argument.name}`;
      return [{ label, arguments: valueOf(label) }];
    }
    return Object.keys(type.getFields()).map((name) => {
      const label = `${type.name}.${name}`;
      return { label, arguments: { [argument.name]: valueOf(label) } };
    });
  });
}

/**
 * Every case of a list. A filter is tried in every order of a list of the root, and in the usual order of a list below
 * parents, where the parent's key comes first in any plan.
 *
 * @throws when a filter has no value to try it with
 */
export function casesOf(list: ListField, valueOf: ValueOf): ListCase[] {
  const orders = ordersOf(list.field, valueOf);
  const tried = list.entity === undefined ? orders.filter(({ plain }) => plain) : [usual];
  return [
    ...orders.map((order) => ({ label: order.label, arguments: order.arguments, filter: undefined })),
    ...filtersOf(list, valueOf).flatMap((filter) =>
      tried.map((order) => ({
        label: `${filter.label}, ${order.label}`,
        arguments: { ...order.arguments, ...filter.arguments },
        filter: filter.label,
      })),
    ),
  ];
}
