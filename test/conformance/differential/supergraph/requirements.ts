/** Fields computed from what other subgraphs know: plain, nested, with arguments, of abstract types, and one from another. */
import { Kind, parse, print } from 'graphql';
import { coordinate } from '../data/facts.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import { namedType, type Entity, type FieldPlan, type SupergraphDraft } from './supergraph-draft.js';
import { someArguments } from './type-choice.js';

/** Literals that a requirement gives to arguments. */
const literals: Readonly<Record<string, readonly string[]>> = {
  Int: ['0', '7'],
  String: ['\\"EUR\\"', '\\"USD\\"'],
  Boolean: ['true', 'false'],
  ID: ['\\"k\\"', '5'],
  Float: ['2.5', '0'],
  Long: ['12', '0'],
  JSON: ['{x: 1}', '[]'],
};

export function addRequirements(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const entity of draft.entities.values())
    for (const subgraph of draft.homes(entity))
      for (
        let count = random.weighted([
          [3, 0],
          [4, 1],
          [3, 2],
        ]);
        count > 0;
        count -= 1
      )
        addComputed(draft, entity, subgraph);
}

function addComputed(draft: SupergraphDraft, entity: Entity, subgraph: SubgraphDraft): void {
  const { random } = draft;
  const elsewhere = draft.fields.filter(
    ({ type, name, owners }) =>
      type === entity.name && !owners.has(subgraph) && !draft.facts.counters.has(coordinate(type, name)),
  );
  // A requirement of a requirement, whenever there can be one.
  const computed = elsewhere.filter(({ name }) => draft.facts.requirements.has(coordinate(entity.name, name)));
  const chosen = random.some(elsewhere, random.between(1, 2));
  if (random.chance(0.7)) chosen.push(...random.some(computed, 1));
  const parts = new Map<string, string>();
  for (const field of chosen) {
    const part = requirementOf(draft, subgraph, field);
    if (part !== undefined) parts.set(field.name, part);
  }
  if (parts.size === 0) return;
  const selection = [...parts.values()].join(' ');
  const name = `${random.pick(['est', 'sum', 'view'])}_${subgraph.name}_${draft.fields.length}`;
  const valueType = random.pick([...draft.valueTypes.keys()]);
  const returns = random.weighted([
    [5, 'String'],
    [3, 'String!'],
    [1, '[String]'],
    [1, valueType],
  ]);
  const field = { type: entity.name, name, args: someArguments(draft, 0.15), returns, owners: new Set([subgraph]) };
  draft.fields.push(field);
  draft.declare(subgraph, field, `@requires(fields: "${selection}")`);
  draft.facts.requirements.set(coordinate(entity.name, name), selection.replaceAll(String.raw`\"`, '"'));
  if (random.chance(0.1)) draft.facts.throwing.add(coordinate(entity.name, name));
}

/** How a field is required in a subgraph that does not answer it; undefined where it cannot be. */
function requirementOf(draft: SupergraphDraft, subgraph: SubgraphDraft, field: FieldPlan): string | undefined {
  const inner = innerRequirement(draft, subgraph, namedType(field.returns));
  if (inner === undefined) return undefined;
  draft.calm(field.type, field.name);
  draft.declare(subgraph, field, '@external');
  return `${field.name}${requiredArguments(draft, field.args)}${inner}`;
}

/** The selection inside a required field, `''` for a leaf. */
function innerRequirement(
  draft: SupergraphDraft,
  subgraph: SubgraphDraft,
  type: string,
  depth = 0,
): string | undefined {
  const { random } = draft;
  // Numbers that only text carries exactly do not survive in what a subgraph computes.
  if (type === 'Long') return undefined;
  if (draft.localTypes.has(type)) return undefined;
  if (draft.valueTypes.has(type)) return innerFields(draft, type, random.between(1, 2));
  if (!draft.canKnow(subgraph, type)) return undefined;
  if (draft.entities.has(type)) return depth < 2 ? entityRequirement(draft, subgraph, type, depth + 1) : undefined;
  if (draft.abstractTypes.has(type)) return abstractRequirement(draft, subgraph, type, depth);
  return '';
}

/** Fields of a value type, which every subgraph that knows it answers itself. */
function innerFields(draft: SupergraphDraft, type: string, count: number): string | undefined {
  const leaves = draft.fieldsOf(type).filter(({ returns }) => isRequirableLeaf(draft, namedType(returns)));
  const chosen = draft.random.some(leaves, count);
  if (chosen.length === 0) return undefined;
  for (const { name } of chosen) draft.calm(type, name);
  return ` { ${chosen.map(({ name, args }) => `${name}${requiredArguments(draft, args)}`).join(' ')} }`;
}

const isRequirableLeaf = (draft: SupergraphDraft, type: string): boolean => type !== 'Long' && draft.isLeaf(type);

function entityRequirement(
  draft: SupergraphDraft,
  subgraph: SubgraphDraft,
  type: string,
  depth: number,
): string | undefined {
  const candidates = draft.fieldsOf(type).filter(({ name }) => !draft.facts.counters.has(coordinate(type, name)));
  const field = draft.random.maybe(candidates);
  const inner = field && innerRequirement(draft, subgraph, namedType(field.returns), depth);
  if (!field || inner === undefined) return undefined;
  draft.ensure(subgraph, type);
  if (!subgraph.has(type, field.name)) draft.declare(subgraph, field, '@external');
  draft.calm(type, field.name);
  return ` { ${field.name}${requiredArguments(draft, field.args)}${inner} }`;
}

/** Of an abstract type, some of what one or two members have that the subgraph knows. */
function abstractRequirement(
  draft: SupergraphDraft,
  subgraph: SubgraphDraft,
  type: string,
  depth: number,
): string | undefined {
  const implementing = [...subgraph.types.values()].filter(({ interfaces }) => interfaces.has(type));
  const members = [...(subgraph.unions.get(type) ?? []), ...implementing.map(({ name }) => name)];
  const parts = draft.random.some(members, 2).flatMap((member) => {
    const inner = draft.valueTypes.has(member)
      ? innerFields(draft, member, 1)
      : draft.entities.has(member) && depth < 2 && entityRequirement(draft, subgraph, member, depth + 1);
    return inner ? [` ... on ${member}${inner}`] : [];
  });
  return parts.length > 0 ? ` {${parts.join('')} }` : undefined;
}

/** Values for the arguments of a required field: all that have no default, and some that have one. */
function requiredArguments({ random, leaves }: SupergraphDraft, args: string): string {
  const given: string[] = [];
  for (const { name, type, hasDefault } of argumentsOf(args)) {
    const mustBeGiven = type.endsWith('!') && !hasDefault;
    if (!mustBeGiven && random.chance(0.3)) continue;
    const named = namedType(type);
    const values = leaves.get(named)?.kind === 'enum' ? (leaves.get(named)?.values ?? []) : (literals[named] ?? []);
    const value = random.maybe(values) ?? '{}';
    const lists = type.split('[').length - 1;
    given.push(`${name}: ${'['.repeat(lists)}${value}${']'.repeat(lists)}`);
  }
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function argumentsOf(args: string): { name: string; type: string; hasDefault: boolean }[] {
  const { definitions } = parse(`type T { f${args}: Int }`);
  const [definition] = definitions;
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  return (definition.fields?.[0]?.arguments ?? []).map(({ name, type, defaultValue }) => ({
    name: name.value,
    type: print(type),
    hasDefault: defaultValue !== undefined,
  }));
}
