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
import type { ArgumentVariable } from '../../planning/argument-variables.js';
import type { CanonicalOperation, Cut } from '../../planning/canonical-operation.js';
import { Fetched } from './fetched.js';
import type { CompiledPlan, FetchStep, Step } from './fetch-step.js';
import { batchesOf, order, unassigned, waitForRequired } from './plan-order.js';
import { renamedKeys, underRenamedKeys } from './renames.js';
import { Requirement } from './representation.js';
import type { TypeNames } from '../type-names.js';

/** The plans of one canonical operation: its own, and that of each field that was cut out of it and is no leaf. */
export interface PlanSet {
  readonly main: QueryPlan;
  readonly cuts: ReadonlyMap<Cut, QueryPlan>;
}

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
  for (const [cut, step] of first) waitForRequired(cut, step, steps, before);
  order(steps, before);
  return { steps, batches: batchesOf(steps) };
}

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
    requirement: new Requirement(
      cut.requires,
      types,
      [{ kind: 'ValueSetter', path, setValueTo: cut.entity }],
      cut.isOfSeveral ? '' : cut.type,
    ),
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
function selectionOf({ operation, requires, outputRewrites = [] }: FetchNode): SelectionSetNode {
  const { selectionSet } = operationOf(operation);
  if (!requires) return underRenamedKeys(selectionSet, outputRewrites);
  const entities = selectionSet.selections.find(
    (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities',
  );
  if (!entities?.selectionSet) throw new Error('a fetch of entities without entities');
  return underRenamedKeys(entities.selectionSet, outputRewrites);
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
