/** Makes representations: from an object of the merged data, the fields by which a subgraph knows the entity, and those that it requires. */
import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Failure } from './failure.js';
import { MOST_LISTS } from './fetched.js';
import { quote, writeJson } from '../leaf.js';
import type { TypeNames } from '../type-names.js';

/** One field of a representation. */
export interface RequiredField {
  readonly key: string;
  /** What the subgraph calls it. */
  readonly name: string;
  readonly label: string;
  readonly inner: Requirement | undefined;
  /** A value that stands there whatever the data says. */
  readonly constant: string | undefined;
}

/** What a fetch requires of one place. */
export class Requirement {
  private readonly fields = new Map<string, readonly RequiredField[]>();

  /**
   * @param rewrites of the plan; those of interface objects say by which name of a type an entity is known
   */
  constructor(
    private readonly selections: readonly QueryPlanSelectionNode[],
    private readonly types: TypeNames,
    private readonly rewrites: readonly FetchDataRewrite[] = [],
    /** The type of objects that do not say theirs. */
    private readonly assumedType = '',
  ) {}

  /** JSON text of the representation; a `Failure` if what is required has failed, undefined if it is not there, or is not required of such an object. */
  text(data: Readonly<Record<string, unknown>>): string | Failure | undefined {
    return this.fieldsFor(data).length === 0 ? undefined : this.objectText(data);
  }

  /** JSON text of an object within a representation, of which nothing may be required. */
  objectText(data: Readonly<Record<string, unknown>>): string | Failure | undefined {
    let text = '{';
    for (const field of this.fieldsFor(data)) {
      const value = field.constant === undefined ? this.fieldText(field, data) : quote(field.constant);
      if (typeof value !== 'string') return value;
      text += text === '{' ? field.label + value : `,${field.label}${value}`;
    }
    return `${text}}`;
  }

  private fieldText(
    { key, inner }: RequiredField,
    data: Readonly<Record<string, unknown>>,
  ): string | Failure | undefined {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (typeof value === 'string') return quote(value);
    if (value === undefined || value instanceof Failure) return value;
    if (!inner) return writeJson(value);
    const text = innerText(inner, value);
    return text instanceof Failure ? text.elsewhere() : text;
  }

  private fieldsFor(data: Readonly<Record<string, unknown>>): readonly RequiredField[] {
    const typename = data['__typename'];
    return this.fieldsOf(typeof typename === 'string' ? typename : this.assumedType);
  }

  /** The fields of representations of objects with this `__typename`. */
  fieldsOf(name: string): readonly RequiredField[] {
    const known = this.fields.get(name);
    if (known) return known;
    const fields = new Map<string, RequiredField>();
    this.collect(this.selections, name, fields);
    const list = [...fields.values()];
    this.fields.set(name, list);
    return list;
  }

  private collect(
    selections: readonly QueryPlanSelectionNode[],
    typename: string,
    fields: Map<string, RequiredField>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        if (selection.typeCondition === undefined || this.types.isOf(typename, selection.typeCondition))
          this.collect(selection.selections, typename, fields);
        continue;
      }
      const key = selection.alias ?? selection.name;
      const known = fields.get(key);
      const inner = selection.selections && [...(known?.inner?.selections ?? []), ...selection.selections];
      const { name } = selection;
      fields.set(key, {
        key,
        name,
        label: `${JSON.stringify(name)}:`,
        inner: inner && new Requirement(inner, this.types),
        constant: this.constantFor(typename, key),
      });
    }
  }

  private constantFor(typename: string, key: string): string | undefined {
    for (const rewrite of this.rewrites) {
      if (rewrite.kind !== 'ValueSetter') throw new Error(`a rewriting of requirements by ${rewrite.kind}`);
      const name = rewrite.path.at(-1);
      const conditions = rewrite.path.slice(0, -1).map((part) => /^\.\.\. on (\w+)$/.exec(part)?.[1]);
      const applies = conditions.every((condition) => condition !== undefined && this.types.isOf(typename, condition));
      if (name === key && applies) return String(rewrite.setValueTo);
    }
    return undefined;
  }
}

/** @param lists how many it stands in; undefined as if it were not there if these are more than a schema has */
function innerText(inner: Requirement, value: unknown, lists = 0): string | Failure | undefined {
  if (value === null) return 'null';
  if (value === undefined || value instanceof Failure) return value;
  if (!Array.isArray(value))
    return typeof value === 'object' ? inner.objectText(value as Record<string, unknown>) : undefined;
  if (lists === MOST_LISTS) return undefined;
  const texts: string[] = [];
  for (const item of value) {
    const text = innerText(inner, item, lists + 1);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}
