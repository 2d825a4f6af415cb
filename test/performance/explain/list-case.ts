/** The cases of a list: each order in both directions, and each filter in each order. */
import {
  type GraphQLArgument,
  type GraphQLEnumType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isScalarType,
} from 'graphql';
import type { ListField } from './list-field.js';

/** One way to ask for a list. */
export interface ListCase {
  /** `filter.states`, `orderBy NAME DESC`. */
  readonly label: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whether a condition narrows the list. */
  readonly filtered: boolean;
}

/** A value for each filter, by its place: `ProjectFilter.states`, `Query.projects.search`. */
export type ValueOf = (place: string) => Readonly<Record<string, unknown>>;

const pageArguments = new Set(['first', 'after', 'last', 'before']);
const orderArguments = new Set(['orderBy', 'direction']);

interface Part {
  readonly label: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

interface Order extends Part {
  readonly backwards: boolean;
}

const usual: Order = { label: 'usual order', arguments: {}, backwards: false };

/** Both shapes that an order has: `orderBy: { field, direction }`, or `orderBy` with `direction` beside it. */
function ordersOf({ args }: ListField['field'], valueOf: ValueOf): Order[] {
  const argument = args.find(({ name }) => name === 'orderBy');
  if (!argument) return [usual];
  const type = getNamedType(argument.type);
  const within = isInputObjectType(type);
  const fields = (within ? getNamedType(type.getFields()['field']?.type) : type) as GraphQLEnumType;
  return fields.getValues().flatMap(({ name }) =>
    ['ASC', 'DESC'].map((direction) => ({
      label: `orderBy ${name} ${direction}`,
      arguments: {
        ...valueOf(`${fields.name}.${name}`),
        ...(within ? { orderBy: { field: name, direction } } : { orderBy: name, direction }),
      },
      backwards: direction === 'DESC',
    })),
  );
}

/** What narrows a list: each field of its filter, and each argument of its own. */
function filtersOf(list: ListField, valueOf: ValueOf): Part[] {
  const own = list.field.args.filter(({ name }) => !pageArguments.has(name) && !orderArguments.has(name));
  return own.flatMap((argument: GraphQLArgument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) {
      if (!isScalarType(type) && !isEnumType(type)) throw new Error(`${list.name}.${argument.name} is of no known kind`);
      return [{ label: argument.name, arguments: valueOf(`${list.name}.${argument.name}`) }];
    }
    return Object.keys(type.getFields()).map((name) => ({
      label: `${argument.name}.${name}`,
      arguments: { [argument.name]: valueOf(`${type.name}.${name}`) },
    }));
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
  const tried = list.entity === undefined ? orders.filter(({ backwards }) => !backwards) : [usual];
  return [
    ...orders.map((order) => ({ ...order, filtered: false })),
    ...filtersOf(list, valueOf).flatMap((filter) =>
      tried.map((order) => ({
        label: `${filter.label}, ${order.label}`,
        arguments: { ...order.arguments, ...filter.arguments },
        filtered: true,
      })),
    ),
  ];
}
