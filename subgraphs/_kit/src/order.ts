/** The direction of a list's order: one enum for every subgraph, since an enum that clients send must be the same everywhere. */
import type { Direction } from './page.js';
import { enumOf } from './vocabulary.js';

export const OrderDirection = enumOf({
  name: 'OrderDirection',
  description: 'Direction of the order of a list.',
  codes: {
    ASC: {
      label: 'Croissant',
      description: 'From the lowest to the highest, from the oldest to the newest, from A to Z.',
    },
    DESC: {
      label: 'Décroissant',
      description: 'From the highest to the lowest, from the newest to the oldest, from Z to A.',
    },
  },
}) as Readonly<Record<Direction, Direction>>;
