/** A plan made ready to be run many times: its fetches, which waits for which, and what each of them asks for. */
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ArgumentVariable } from '../planning/argument-variables.js';
import type { CanonicalOperation, Cut } from '../planning/canonical.js';
import { Fetched } from './fetched.js';
import { renamedKeys } from './renames.js';
import { Requirement } from './representation.js';
import { PreparedRequest } from './prepared-request.js';
import type { TypeNames } from './type-names.js';

/** One fetch. */
export interface FetchStep {
  readonly index: number;
  readonly subgraph: string;
  /** How many fetches stand one after another before it. */
  readonly level: number;
  readonly kind: OperationTypeNode;
  /** Keys from the root of the data to the objects that it adds to; `@` stands for every item of a list. */
  readonly path: readonly (string | number)[];
  /** What it needs of each of those objects; undefined for fields of a root type. */
  readonly requirement: Requirement | undefined;
  /** What it asks for: fields of the root type, or of the entities. */
  readonly selection: string;
  readonly selectionSet: SelectionSetNode;
  readonly variables: readonly ArgumentVariable[];
  readonly fetched: Fetched;
  readonly renames: NonNullable<FetchNode['outputRewrites']>;
  /** How many fetches it waits for. */
  readonly waitsFor: number;
  /** Those that wait for it. */
  readonly followers: readonly FetchStep[];
  readonly batch: Batch;
}

/** Fetches of entities that one request to a subgraph can answer. */
export interface Batch {
  readonly index: number;
  readonly subgraph: string;
  /** How many fetches. */
  size: number;
  /** Requests by the fetches that they are for. */
  readonly requests: Map<string, PreparedRequest>;
}

export interface CompiledPlan {
  readonly steps: readonly FetchStep[];
  readonly batches: readonly Batch[];
}

/** The plans of one canonical operation: its own, and that of each field that was cut out of it and is no leaf. */
export interface PlanSet {
  readonly main: QueryPlan;
  readonly cuts: ReadonlyMap<Cut, QueryPlan>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type Step = Mutable<FetchStep>;

/** Where the fetches of a plan belong in the whole. */
interface Part {
  /** Keys that stand before every path of the plan, in the place of its first one. */
  readonly cut: Cut | undefined;
  readonly steps: Step[];
  readonly variables: ReadonlyMap<string, ArgumentVariable>;
  readonly types: TypeNames;
}

/** Compiles; throws if a plan has something that cannot be run, or does not ask for a root field of the operation. */
export function compilePlan(plans: PlanSet, operation: CanonicalOperation, types: TypeNames): CompiledPlan {
  const variables = new Map(operation.variables.map((variable) => [variable.name, variable]));
  const steps: Step[] = [];
  const before = new Map<Step, Set<Step>>();
  function addPlan(plan: QueryPlan, cut: Cut | undefined): void {
    if (!plan.node) return;
    if (plan.node.kind === 'Subscription') throw new Error('subscriptions are not run by plans');
    addNode({ cut, steps, variables, types }, plan.node, [], [], before);
  }
  addPlan(plans.main, undefined);
  const asked = new Set(
    steps.filter(({ path }) => path.length === 0).flatMap(({ selectionSet }) => keysOf(selectionSet)),
  );
  const lost = operation.rootKeys.filter((key) => !asked.has(key));
  if (lost.length > 0) throw new Error(`the plan leaves out ${lost.join(', ')}`);
  const first = new Map<Cut, Step>();
  for (const cut of operation.cuts) {
    const from = steps.length;
    const plan = cut.isLeaf ? undefined : plans.cuts.get(cut);
    if (plan) addPlan(plan, cut);
    else steps.push(cutStep(cut, undefined, { cut, steps, variables, types }, before));
    const step = steps[from];
    if (!step?.requirement) throw new Error(`there is no plan for ${cut.field}`);
    first.set(cut, step);
  }
  // A field that was cut out waits for all that brings what it requires.
  for (const [cut, step] of first) {
    const needed = leavesOf(
      cut.requires,
      cut.path.filter((part) => part !== '@'),
    );
    // Which of several types an object has, some fetch may have to find out.
    const told = cut.isOfSeveral ? needed : needed.filter((way) => way.at(-1) !== '__typename');
    for (const other of steps)
      if (other !== step && told.some((leaf) => brings(other, leaf))) before.get(step)?.add(other);
  }
  order(steps, before);
  return { steps, batches: batchesOf(steps) };
}

/** Sets of each step what it waits for, who waits for it, and its level; throws if steps wait for one another in a circle. */
function order(steps: readonly Step[], before: ReadonlyMap<Step, ReadonlySet<Step>>): void {
  const levels = new Map<Step, number>();
  const levelOf = (step: Step, above: readonly Step[]): number => {
    const known = levels.get(step);
    if (known !== undefined) return known;
    if (above.includes(step)) throw new Error('fetches that wait for one another');
    let level = 0;
    for (const one of before.get(step) ?? []) level = Math.max(level, levelOf(one, [...above, step]) + 1);
    levels.set(step, level);
    return level;
  };
  for (const step of steps) {
    step.level = levelOf(step, []);
    const waited = before.get(step) ?? new Set();
    step.waitsFor = waited.size;
    for (const one of waited) one.followers.push(step);
  }
}

/**
 * Puts fetches of entities into batches: those of one subgraph that stand equally far from the start, and with the last of these batches all
 * for which no other fetch waits. What nobody waits for may come as late as what is asked of that subgraph anyway.
 */
function batchesOf(steps: readonly Step[]): Batch[] {
  const batches = new Map<string, Batch>();
  const lastLevel = new Map<string, number>();
  for (const { requirement, subgraph, level } of steps)
    if (requirement) lastLevel.set(subgraph, Math.max(level, lastLevel.get(subgraph) ?? 0));
  for (const step of steps) {
    const { index, subgraph, followers, level } = step;
    const at = followers.length === 0 ? lastLevel.get(subgraph) : level;
    const key = step.requirement ? `${at} ${subgraph}` : `root ${index}`;
    const batch = batches.get(key) ?? { index: batches.size, subgraph, size: 0, requests: new Map() };
    batches.set(key, batch);
    batch.size += 1;
    step.batch = batch;
  }
  return [...batches.values()];
}

const unassigned: Batch = { index: -1, subgraph: '', size: 0, requests: new Map() };

/** Adds the fetches of a node, and gives those after which the node is done. */
function addNode(
  part: Part,
  node: PlanNode,
  path: readonly (string | number)[],
  after: readonly Step[],
  before: Map<Step, Set<Step>>,
): readonly Step[] {
  switch (node.kind) {
    case 'Sequence': {
      let last = after;
      for (const child of node.nodes) last = addNode(part, child, path, last, before);
      return last;
    }
    case 'Parallel':
      return node.nodes.flatMap((child) => addNode(part, child, path, after, before));
    case 'Flatten':
      return addNode(part, node.node, [...path, ...node.path], after, before);
    case 'Fetch': {
      const { cut } = part;
      const isFirst = cut !== undefined && path.length === 0 && !node.requires;
      const step = isFirst ? cutStep(cut, node, part, before) : fetchStep(node, path, part, before);
      for (const one of after) before.get(step)?.add(one);
      part.steps.push(step);
      return [step];
    }
    default:
      throw new Error(`a plan with ${node.kind}`);
  }
}

function fetchStep(
  node: FetchNode,
  path: readonly (string | number)[],
  { cut, steps, variables, types }: Part,
  before: Map<Step, Set<Step>>,
): Step {
  const step = newStep({
    index: steps.length,
    subgraph: node.serviceName,
    kind: node.operationKind,
    path: cut ? [...cut.path, ...path] : [...path],
    requirement: node.requires && new Requirement(node.requires, types, node.inputRewrites),
    selectionSet: selectionOf(node),
    variables: (node.variableUsages ?? []).flatMap((name) => variables.get(name) ?? []),
    renames: node.outputRewrites ?? [],
    types,
  });
  before.set(step, new Set());
  return step;
}

/** The fetch of a field that was cut out. @param node the fetch of the root field that stands for it, if it has fields of its own */
function cutStep(
  cut: Cut,
  node: FetchNode | undefined,
  { steps, variables, types }: Part,
  before: Map<Step, Set<Step>>,
): Step {
  const [asked] = (node ? selectionOf(node) : operationOf(cut.text).selectionSet).selections;
  if (asked?.kind !== Kind.FIELD) throw new Error(`the plan does not begin with ${cut.field}`);
  const named = (value: string) => ({ kind: Kind.NAME as const, value });
  const { alias: _, ...bare } = asked;
  const alias = cut.key === cut.field ? {} : { alias: named(cut.key) };
  const field: FieldNode = { ...bare, ...alias, name: named(cut.field) };
  const fragment = {
    kind: Kind.INLINE_FRAGMENT as const,
    typeCondition: { kind: Kind.NAMED_TYPE as const, name: named(cut.entity) },
    selectionSet: { kind: Kind.SELECTION_SET as const, selections: [field] },
  };
  const path = [`... on ${cut.type}`, '__typename'];
  // All that stand in the text of a leaf are its own.
  const used = node
    ? (node.variableUsages ?? [])
    : (cut.text.match(/\$v\d+(?=[,)}])/g) ?? []).map((name) => name.slice(1));
  const step = newStep({
    index: steps.length,
    subgraph: cut.subgraph,
    kind: OperationTypeNode.QUERY,
    path: [...cut.path],
    requirement: new Requirement(cut.requires, types, [{ kind: 'ValueSetter', path, setValueTo: cut.entity }]),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [fragment] },
    variables: used.flatMap((name) => variables.get(name) ?? []),
    // Of the field's own fetch, in which it stood at the root.
    renames: node?.outputRewrites ?? [],
    types,
  });
  before.set(step, new Set());
  return step;
}

function newStep({
  selectionSet,
  types,
  ...said
}: Pick<Step, 'index' | 'subgraph' | 'kind' | 'path' | 'requirement' | 'selectionSet'> & {
  readonly variables: readonly ArgumentVariable[];
  readonly renames: FetchStep['renames'];
  readonly types: TypeNames;
}): Step {
  return {
    ...said,
    variables: [...said.variables],
    renames: [...said.renames],
    selection: print(selectionSet),
    selectionSet,
    fetched: new Fetched([selectionSet], types, renamedKeys(said.renames)),
    level: 0,
    waitsFor: 0,
    followers: [],
    batch: unassigned,
  };
}

/** What a fetch asks for: below `_entities` if it asks for entities. */
function selectionOf({ operation, requires }: FetchNode): SelectionSetNode {
  const { selectionSet } = operationOf(operation);
  if (!requires) return selectionSet;
  const entities = selectionSet.selections.find(
    (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities',
  );
  if (!entities?.selectionSet) throw new Error('a fetch of entities without entities');
  return entities.selectionSet;
}

function operationOf(text: string): OperationDefinitionNode {
  const definition = parse(text, { noLocation: true }).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!definition) throw new Error('a fetch without an operation');
  return definition;
}

function keysOf({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : []));
}

/** The ways to all leaves of what is required, in keys from the root. */
function leavesOf(selections: readonly QueryPlanSelectionNode[], path: readonly string[]): (readonly string[])[] {
  return selections.flatMap((selection): (readonly string[])[] => {
    if (selection.kind === 'InlineFragment') return leavesOf(selection.selections, path);
    const way = [...path, selection.alias ?? selection.name];
    return selection.selections ? leavesOf(selection.selections, way) : [way];
  });
}

/** Does a fetch ask for the leaf at the end of a way? */
function brings({ path, selectionSet, renames }: Step, way: readonly string[]): boolean {
  const own = path.filter((part) => part !== '@');
  if (own.length >= way.length || own.some((part, index) => part !== way[index])) return false;
  const renamed = renamedKeys(renames);
  const asks = ({ selections }: SelectionSetNode, rest: readonly string[]): boolean =>
    selections.some((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return false;
      if (one.kind === Kind.INLINE_FRAGMENT) return asks(one.selectionSet, rest);
      const asked = (one.alias ?? one.name).value;
      if ((renamed.get(asked) ?? asked) !== rest[0]) return false;
      return rest.length === 1 || (one.selectionSet !== undefined && asks(one.selectionSet, rest.slice(1)));
    });
  return asks(selectionSet, way.slice(own.length));
}
