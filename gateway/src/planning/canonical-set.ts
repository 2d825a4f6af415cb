/** What a canonical operation asks for at one place, while it is being collected. */
import type { FieldNode, GraphQLCompositeType, GraphQLField, GraphQLObjectType } from 'graphql';
import type { FieldRequirement } from './requirements.js';

/** Under which key the data of a field is fetched and merged; named when the canonical operation is written. */
export interface FieldKey {
  name: string;
}

/** What is asked of one place: fields by identity, and more fields of the objects of some types. */
export interface CanonicalSet {
  readonly fields: Map<string, CanonicalField>;
  /** Fields that are fetched by themselves, for they require others of this place. */
  readonly cuts: Map<string, CutField>;
  readonly ofType: Map<string, CanonicalSet>;
  typename: boolean;
  /** Are there objects of other types at its place? */
  readonly isOfMember: boolean;
}

export interface CanonicalField {
  readonly key: FieldKey;
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Undefined for a leaf. */
  readonly inner: CanonicalSet | undefined;
}

export interface CutField {
  readonly field: CanonicalField;
  readonly parent: GraphQLCompositeType;
  readonly requirement: FieldRequirement;
}

export function emptySet(isOfMember = false): CanonicalSet {
  return { fields: new Map(), cuts: new Map(), ofType: new Map(), typename: false, isOfMember };
}

export function setOfType(set: CanonicalSet, { name }: GraphQLObjectType): CanonicalSet {
  const known = set.ofType.get(name);
  if (known) return known;
  const inner = emptySet(true);
  set.ofType.set(name, inner);
  return inner;
}
