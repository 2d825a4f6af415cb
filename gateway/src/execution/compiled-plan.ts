/** A plan made ready to be run many times: its fetches, which waits for which, and what each of them asks for. */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
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
import type { CanonicalOperation } from '../planning/canonical.js';
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

/** What the compiler has to know beside the plan. */
export interface PlanContext {
  readonly types: TypeNames;
  /** Takes back in a fetch what was rewritten in the planner's supergraph. */
  restore(selectionSet: SelectionSetNode): SelectionSetNode;
  /** What a subgraph calls the field that is fetched under a key. */
  nameOf(key: string): string;
}

interface Building {
  readonly steps: Mutable<FetchStep>[];
  readonly variables: ReadonlyMap<string, ArgumentVariable>;
  readonly context: PlanContext;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** Compiles; throws if the plan has something that cannot be run, or does not ask for a root field of the operation. */
export function compilePlan(plan: QueryPlan, operation: CanonicalOperation, context: PlanContext): CompiledPlan {
  const building: Building = {
    steps: [],
    variables: new Map(operation.variables.map((variable) => [variable.name, variable])),
    context,
  };
  if (plan.node) {
    if (plan.node.kind === 'Subscription') throw new Error('subscriptions are not run by plans');
    add(building, plan.node, [], []);
  }
  const asked = new Set(
    building.steps.filter(({ path }) => path.length === 0).flatMap(({ selection }) => rootKeysOf(selection)),
  );
  const lost = operation.rootKeys.filter((key) => !asked.has(key));
  if (lost.length > 0) throw new Error(`the plan leaves out ${lost.join(', ')}`);
  return { steps: building.steps as readonly FetchStep[], batches: batchesOf(building.steps) };
}

/**
 * Puts fetches of entities into batches: those of one subgraph that stand equally far from the start, and with the last of these batches all
 * for which no other fetch waits. What nobody waits for may come as late as what is asked of that subgraph anyway.
 */
function batchesOf(steps: readonly Mutable<FetchStep>[]): Batch[] {
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
function add(
  building: Building,
  node: PlanNode,
  path: readonly (string | number)[],
  before: readonly Mutable<FetchStep>[],
): readonly Mutable<FetchStep>[] {
  switch (node.kind) {
    case 'Sequence': {
      let last = before;
      for (const child of node.nodes) last = add(building, child, path, last);
      return last;
    }
    case 'Parallel':
      return node.nodes.flatMap((child) => add(building, child, path, before));
    case 'Flatten':
      return add(building, node.node, [...path, ...node.path], before);
    case 'Fetch':
      return [addFetch(building, node, path, before)];
    default:
      throw new Error(`a plan with ${node.kind}`);
  }
}

function addFetch(
  building: Building,
  node: FetchNode,
  path: readonly (string | number)[],
  before: readonly Mutable<FetchStep>[],
): Mutable<FetchStep> {
  const { context } = building;
  const selectionSet = context.restore(selectionOf(node));
  const renames = node.outputRewrites ?? [];
  const used = (node.variableUsages ?? []).flatMap((name) => building.variables.get(name) ?? []);
  const index = building.steps.length;
  const level = before.reduce((most, step) => Math.max(most, step.level), -1) + 1;
  const step: Mutable<FetchStep> = {
    index,
    subgraph: node.serviceName,
    level,
    kind: node.operationKind,
    path: [...path],
    requirement: node.requires && new Requirement(node.requires, context.types, context.nameOf, node.inputRewrites),
    selection: print(selectionSet),
    selectionSet,
    variables: [...used],
    fetched: new Fetched([selectionSet], context.types, renamedKeys(renames)),
    renames: [...renames],
    waitsFor: before.length,
    followers: [],
    batch: unassigned,
  };
  for (const one of before) one.followers.push(step);
  building.steps.push(step);
  return step;
}

/** What a fetch asks for: below `_entities` if it asks for entities. */
function selectionOf({ operation, requires }: FetchNode): SelectionSetNode {
  const definition = parse(operation, { noLocation: true }).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!definition) throw new Error('a fetch without an operation');
  if (!requires) return definition.selectionSet;
  const entities = definition.selectionSet.selections.find(
    (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities',
  );
  if (!entities?.selectionSet) throw new Error('a fetch of entities without entities');
  return entities.selectionSet;
}

function rootKeysOf(selection: string): string[] {
  const [definition] = parse(selection, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((one) =>
    one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : [],
  );
}
