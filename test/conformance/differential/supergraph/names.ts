/** The names that supergraphs are written with; some of them mean something to JavaScript. */

export const ENTITY_NAMES = ['Product', 'User', 'Order', 'Shelf', 'Crate', 'Team', 'Route', 'Label'] as const;
export const FAMILY_NAMES = ['Book', 'Film', 'Game'] as const;
export const VALUE_TYPE_NAMES = ['Dims', 'Money', 'Address', 'Span'] as const;
export const ENUM_NAMES = ['Color', 'State', 'Currency'] as const;
export const SUBGRAPH_NAMES = ['alpha', 'beta', 'gamma', 'delta', 'omega'] as const;
/** What some of them are called, in some supergraphs. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
  beta: 'beta-v2',
  gamma: 'constructor',
  delta: 'DELTA',
};

export const FIELD_NAMES = [
  'name',
  'title',
  'price',
  'weight',
  'size',
  'color',
  'note',
  'status',
  'total',
  'tax',
  'rating',
  'stock',
  'kind',
  'flag',
  'items',
  'owner',
  'parent',
  'length',
  'data',
  'errors',
  'path',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
] as const;

export const VALUE_FIELD_NAMES = [
  'w',
  'h',
  'unit',
  'amount',
  'street',
  'zip',
  'name',
  'id',
  'size',
  'constructor',
] as const;
export const ARGUMENT_NAMES = ['first', 'by', 'in', 'where', 'tag', 'id', 'price', 'constructor'] as const;
