/** All subgraphs while they grow, with what is known of their types across them. */
import type { Random } from '../random.js';
import { coordinate, type Coordinate, type KeyFieldValue } from '../data/facts.js';
import { SERVICE_NAMES } from './names.js';
import { SubgraphDraft } from './subgraph-draft.js';

/** A key that some subgraphs know an entity by. */
export interface Key {
  readonly selection: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly nestedKey?: Key }[];
}

export interface Entity {
  readonly name: string;
  readonly keys: Key[];
  /** Which subgraphs know it by which keys; `false` for a key by which it cannot be entered. */
  readonly presence: Map<SubgraphDraft, Map<Key, boolean>>;
  /** The interface whose numbers it shares. */
  readonly family?: string;
}

/** A type that every subgraph that uses it has whole, and that has no key. */
export interface ValueType {
  readonly name: string;
  readonly fields: FieldPlan[];
}

/** A field that is not part of a key, and who answers it. */
export interface FieldPlan {
  readonly type: string;
  readonly name: string;
  /** With parentheses, or empty. */
  readonly args: string;
  /** As in SDL, with its wrappers. */
  readonly returns: string;
  readonly owners: Set<SubgraphDraft>;
}

export interface SharedLeaf {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'input';
  readonly sdl: string;
  /** Enum values that clients may name; other leaves have none. */
  readonly values: readonly string[];
  /** Leaves that it is made of. */
  readonly uses: readonly string[];
}

/** The facts of the data, while they are gathered. */
export class FactsDraft {
  readonly pools = new Map<string, number[]>();
  readonly keyFields = new Map<Coordinate, KeyFieldValue>();
  readonly calm = new Set<Coordinate>();
  readonly throwing = new Set<Coordinate>();
  readonly faulty = new Set<Coordinate>();
  readonly present = new Set<Coordinate>();
  readonly requirements = new Map<Coordinate, string>();
  readonly origins = new Map<Coordinate, string>();
  readonly counters = new Set<Coordinate>();
  readonly stale = new Set<string>();
  readonly families = new Map<string, string[]>();
}

/** The innermost type of a type in SDL. */
export const namedType = (type: string): string => type.replaceAll(/[[\]!]/g, '');

export class SupergraphDraft {
  readonly subgraphs: readonly SubgraphDraft[];
  readonly entities = new Map<string, Entity>();
  readonly valueTypes = new Map<string, ValueType>();
  readonly leaves = new Map<string, SharedLeaf>();
  readonly fields: FieldPlan[] = [];
  /** Types without a key that one subgraph has to itself. */
  readonly localTypes = new Map<string, SubgraphDraft>();
  /** Names of unions and of interfaces without a key. */
  readonly abstractTypes = new Set<string>();
  /** Fields of interfaces: hidden neither in the interface nor in what implements it. */
  readonly interfaceFields = new Set<Coordinate>();
  /** Fields that a subgraph answers on some path though they are another's. */
  readonly provided = new Set<Coordinate>();
  readonly facts = new FactsDraft();
  /** Do arguments have defaults that are objects of a custom scalar? */
  readonly hasObjectDefaults: boolean;

  constructor(
    readonly random: Random,
    subgraphNames: readonly string[],
  ) {
    const isPlain = random.chance(0.6);
    this.subgraphs = subgraphNames.map(
      (name) => new SubgraphDraft(name, isPlain ? name : (SERVICE_NAMES[name] ?? name)),
    );
    this.hasObjectDefaults = random.chance(0.1);
  }

  /** Sees to it that a subgraph can name a type; what it did not know of an entity it gets as a reference. */
  ensure(subgraph: SubgraphDraft, type: string): void {
    const leaf = this.leaves.get(type);
    if (leaf && !subgraph.leaves.has(type)) {
      subgraph.leaves.set(type, this.varies(type) ? this.someValues(leaf) : leaf.sdl);
      for (const used of leaf.uses) this.ensure(subgraph, used);
    }
    const valueType = this.valueTypes.get(type);
    if (valueType && !subgraph.types.has(type)) {
      subgraph.type(type).directives.push('@shareable');
      for (const field of valueType.fields) this.declare(subgraph, field);
    }
    const entity = this.entities.get(type);
    if (entity && !entity.presence.has(subgraph)) this.addKey(subgraph, entity, this.enterableKey(entity), false);
  }

  /** An enum of which a subgraph knows some values only. */
  private someValues({ name, sdl }: SharedLeaf): string {
    const values = sdl.match(/\b[A-Z]\b/g) ?? [];
    return `enum ${name} { ${this.random.some(values, this.random.between(2, values.length)).join(' ')} }`;
  }

  /** A key by which some subgraph lets the entity be entered. */
  enterableKey(entity: Entity): Key {
    const keys = [...entity.presence.values()].flatMap((known) => [...known].filter(([, enters]) => enters));
    return this.random.maybe(keys)?.[0] ?? (entity.keys[0] as Key);
  }

  addKey(subgraph: SubgraphDraft, entity: Entity, key: Key, enters: boolean): void {
    const known = entity.presence.get(subgraph) ?? new Map<Key, boolean>();
    entity.presence.set(subgraph, known);
    known.set(key, (known.get(key) ?? false) || enters);
    for (const { name, type, nestedKey } of key.fields) {
      subgraph.field(entity.name, name, { type });
      const inner = this.entities.get(namedType(type));
      if (inner && nestedKey) {
        if (!inner.presence.get(subgraph)?.has(nestedKey)) this.addKey(subgraph, inner, nestedKey, false);
      } else this.ensure(subgraph, namedType(type));
    }
  }

  /** Writes a field into a subgraph's type, with all that it names. */
  declare(subgraph: SubgraphDraft, { type, name, args, returns }: FieldPlan, ...directives: string[]): void {
    subgraph.field(type, name, { args, type: returns, directives });
    this.ensure(subgraph, namedType(returns));
    for (const leaf of this.leaves.keys()) if (new RegExp(`\\b${leaf}\\b`).test(args)) this.ensure(subgraph, leaf);
  }

  /** Gives a field to its owners. */
  own(field: FieldPlan): FieldPlan {
    this.fields.push(field);
    const isShared = field.owners.size > 1;
    const [first] = field.owners;
    // Subgraphs may differ in whether a shared field may be null, if it never is.
    const mayDiffer = isShared && !field.returns.endsWith('!') && this.isLeaf(namedType(field.returns));
    const isStricter = mayDiffer && this.random.chance(0.4);
    if (isStricter) {
      this.facts.present.add(coordinate(field.type, field.name));
      this.calm(field.type, field.name);
    }
    for (const owner of field.owners) {
      const returns = isStricter && owner === first ? `${field.returns}!` : field.returns;
      this.declare(owner, { ...field, returns }, ...(isShared ? ['@shareable'] : []));
    }
    return field;
  }

  /** May a subgraph name a type? Where an interface is an object, what implements it has to stay unknown. */
  canKnow(subgraph: SubgraphDraft, type: string): boolean {
    if ((this.localTypes.get(type) ?? subgraph) !== subgraph) return false;
    const family = this.entities.get(type)?.family;
    return family === undefined || subgraph.types.get(family)?.keyword !== 'type';
  }

  /** Subgraphs that have more of an entity than a reference. */
  homes(entity: Entity): SubgraphDraft[] {
    return [...entity.presence].filter(([, keys]) => [...keys.values()].some(Boolean)).map(([subgraph]) => subgraph);
  }

  /** Is it an enum of which subgraphs know different values? */
  varies(type: string): boolean {
    const leaf = this.leaves.get(type);
    return leaf?.kind === 'enum' && leaf.values.length === 0;
  }

  isLeaf(type: string): boolean {
    const composites = [this.valueTypes, this.entities, this.abstractTypes, this.localTypes];
    return !composites.some((types) => types.has(type));
  }

  fieldsOf(type: string): FieldPlan[] {
    return this.valueTypes.get(type)?.fields.slice() ?? this.fields.filter((field) => field.type === type);
  }

  /** Is the name free for another field of the type? */
  isFree(type: string, name: string): boolean {
    return (
      !this.fields.some((field) => field.type === type && field.name === name) &&
      !this.subgraphs.some((subgraph) => subgraph.has(type, name))
    );
  }

  /** Marks a field as one that never fails. */
  calm(type: string, field: string): void {
    this.facts.calm.add(coordinate(type, field));
  }
}
