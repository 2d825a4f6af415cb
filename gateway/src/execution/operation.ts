/** A client's operation made ready: its canonical operations with their plans, and the shape of its answer, by the values of its conditions. */
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Canonicalizer } from '../planning/canonical.js';
import type { CanonicalOperation } from '../planning/canonical-operation.js';
import type { PlanningSupergraph } from '../planning/planning-supergraph.js';
import { conditionVariables, conditionValues, decideBy } from '../planning/conditions.js';
import type { CompiledPlan } from './plan/fetch-step.js';
import type { CopyProgram } from './text/copying.js';
import { ordinaryWriter, type WriteAnswer } from './values/ordinary-answer.js';
import { SelectionShape } from './shape.js';

/** What is planned and run in one go, and the part of the answer that is written from it. */
export interface OperationPart {
  /** Undefined when nothing of it is fetched. */
  readonly canonical: CanonicalOperation | undefined;
  readonly shape: SelectionShape;
  /** Writes an ordinary answer of this shape; undefined where the schema itself is asked. */
  readonly write: WriteAnswer | undefined;
  /** How answers are put together from text, by plan. */
  readonly programs: WeakMap<CompiledPlan, CopyProgram>;
}

/** An operation with its conditions decided. */
export interface DecidedOperation {
  readonly root: GraphQLObjectType;
  /** One of a query; of a mutation one for each root field, to be run one after another. */
  readonly parts: readonly OperationPart[];
}

/** Conditions beyond this many do not each have a plan: what might be needed is fetched, and what is not wanted left out of the answer. */
const MOST_CONDITIONS = 6;
/** Decisions of one operation that are kept. */
const KEPT_DECISIONS = 64;

/** One operation of a document. */
export class Operation {
  readonly definition: OperationDefinitionNode;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly conditions: readonly string[];
  private readonly decisions = new Map<string, DecidedOperation>();

  /** Throws if the document has no such operation; it is valid against the schema. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planned: PlanningSupergraph,
    readonly document: DocumentNode,
    operationName: string | undefined,
  ) {
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const definition = operationName
      ? operations.find(({ name }) => name?.value === operationName)
      : operations.length === 1
        ? operations[0]
        : undefined;
    if (!definition) throw new Error('the document has no such operation');
    this.definition = definition;
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
    this.conditions = conditionVariables(document);
  }

  /** The operation for these variables. */
  decide(variables: Readonly<Record<string, unknown>>): DecidedOperation {
    const values = conditionValues(this.conditions, this.definition, variables);
    const key = [...values.values()].map((value) => (value ? '1' : '0')).join('');
    const known = this.decisions.get(key);
    if (known) return known;
    const decided = this.decided(values);
    if (this.decisions.size >= KEPT_DECISIONS) this.decisions.clear();
    this.decisions.set(key, decided);
    return decided;
  }

  private decided(values: ReadonlyMap<string, boolean>): DecidedOperation {
    const { operation, selectionSet } = this.definition;
    const root = rootOf(this.schema, operation);
    const isIncluded = decideBy(values);
    const isPlanned = this.conditions.length <= MOST_CONDITIONS ? isIncluded : decideBy(new Map());
    const partOf = (set: SelectionSetNode): OperationPart => {
      const canonicalizer = new Canonicalizer(this.planned, this.fragments, isPlanned);
      const { schema, fragments } = this;
      const source = { schema, fragments, isIncluded, keyOf: canonicalizer.keyOf.bind(canonicalizer) };
      // Before the shape: it names the keys that the shape looks for.
      const canonical = canonicalizer.operation(operation, rootOf(this.planned.schema, operation), set);
      const shape = new SelectionShape(source, root, [set]);
      return { canonical, shape, write: ordinaryWriter(shape, root), programs: new WeakMap() };
    };
    if (operation !== OperationTypeNode.MUTATION) return { root, parts: [partOf(selectionSet)] };
    const never = { schema: this.schema, fragments: this.fragments, isIncluded, keyOf: () => '' };
    const fields = new SelectionShape(never, root, [selectionSet]).nodesOf(root);
    return { root, parts: fields.map((nodes) => partOf({ kind: Kind.SELECTION_SET, selections: nodes })) };
  }
}

function rootOf(schema: GraphQLSchema, operation: OperationTypeNode): GraphQLObjectType {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`the schema has no ${operation}`);
  return root;
}
