/** What is known of a supergraph's data beside its schema: which values a field may have, and how they come about. */

/** `Type.field`. */
export type Coordinate = `${string}.${string}`;

/** How the value of a key's field follows from the number of its entity. */
export type KeyFieldValue =
  /** Another for each entity. */
  | 'unique'
  /** Half of the number, and its parity: unique only together. */
  | 'half'
  | 'parity'
  /** The object of the same number, or of a number that has one such entity. */
  | 'object';

/** Every map and set is by coordinate of the merged schema unless it says otherwise. */
export interface Facts {
  readonly seed: string;
  /** By type: numbers of the entities that there are. */
  readonly pools: ReadonlyMap<string, readonly number[]>;
  readonly keyFields: ReadonlyMap<Coordinate, KeyFieldValue>;
  /** Fields that never fail: what keys and requirements are made of. */
  readonly calm: ReadonlySet<Coordinate>;
  /** Fields whose resolver throws now and then. */
  readonly throwing: ReadonlySet<Coordinate>;
  /** Fields that hold null now and then where their type forbids it. */
  readonly faulty: ReadonlySet<Coordinate>;
  /** Fields that are never null, though their type in the whole allows it: that of some subgraph does not. */
  readonly present: ReadonlySet<Coordinate>;
  /** Fields that are computed, and the selection that they are computed from. */
  readonly requirements: ReadonlyMap<Coordinate, string>;
  /** Fields whose values are drawn under the name of another type: those that an interface object gives to its implementations. */
  readonly origins: ReadonlyMap<Coordinate, string>;
  /** Fields that tell how often something was changed. */
  readonly counters: ReadonlySet<Coordinate>;
  /** Fields of which one subgraph keeps an old value, since another one has overridden them; by `subgraph/Type.field`. */
  readonly stale: ReadonlySet<string>;
  /** By interface: the entities that implement it and share its numbers, in turn. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** Names of object types or enum values that a field may have; absent where its type leaves no choice. */
  readonly choices: ReadonlyMap<Coordinate, readonly string[]>;
}

export const coordinate = (type: string, field: string): Coordinate => `${type}.${field}`;
