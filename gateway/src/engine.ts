/** The engine of one supergraph: takes an operation that was validated, has it planned, fetches, and writes the answer. */
import { GraphQLError, parse, type DocumentNode, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { compilePlan } from './execution/plan/compiled-plan.js';
import type { CompiledPlan } from './execution/plan/fetch-step.js';
import { writeExactly } from './execution/values/exact-answer.js';
import { CopyProgram, runOverText } from './execution/text/copying.js';
import { rememberingExchange, type Exchange } from './execution/exchange.js';
import { execute, type Environment, type Merged } from './execution/values/merging.js';
import { introspectionTexts } from './execution/introspection.js';
import { Operation, type OperationPart } from './execution/operation.js';
import { typeNamesOf, type TypeNames } from './execution/type-names.js';
import { refusal } from './errors/refusal.js';
import type { Log } from './log.js';
import { variableTexts, type VariableText } from './planning/argument-variables.js';
import type { CanonicalOperation } from './planning/canonical-operation.js';
import { PlanFailure, type Planner } from './planning/planner.js';
import { apiSchemaOf } from './planning/api-schema.js';
import { planningSupergraph, type PlanningSupergraph } from './planning/planning-supergraph.js';
import { SegmentedLru } from './planning/segmented-lru.js';
import type { Asker, Subgraph } from './subgraphs/subgraph.js';

export interface EngineOptions {
  readonly supergraphSdl: string;
  /** By name; every subgraph that the supergraph lists. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly log: Log;
  /** Makes the planner of a supergraph. */
  readonly makePlanner: (supergraphSdl: string) => Promise<Planner>;
  /** Errors of one answer beyond these are left out; 100 if absent. */
  readonly mostErrors?: number;
}

/** One request. */
export interface EngineRequest extends Asker {
  /** Valid against the engine's `apiSchema`. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** As the client sent them, and found to fit their definitions. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface EngineAnswer {
  /** JSON text of `data`; undefined when there is none, because the operation could not be run at all. */
  readonly data: string | undefined;
  /** In the order in which they were found; their paths are the client's. */
  readonly errors: readonly GraphQLError[];
}

export interface Engine {
  /** What clients may ask. */
  readonly apiSchema: GraphQLSchema;
  /** Never rejects: whatever fails is an error of the answer. */
  execute(request: EngineRequest): Promise<EngineAnswer>;
  stop(): Promise<void>;
}

const MOST_ERRORS = 100;
/** Plans kept, and about how many bytes of them. */
const PLANS = { entries: 2_000, weight: 64 * 1024 * 1024 };
/** What a plan takes for each character of its operation, about: texts of requests, readers of replies. */
const BYTES_OF_PLAN = 40;

/** Makes the engine of a supergraph; rejects if it is none. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  const planned = planningSupergraph(supergraph);
  const starting = options.makePlanner(planned.sdl);
  const apiSchema = apiSchemaOf(supergraph);
  return new PlanningEngine(apiSchema, planned, await starting, typeNamesOf(supergraph), options);
}

class PlanningEngine implements Engine {
  private readonly environment: Environment;
  private readonly operations = new WeakMap<DocumentNode, Map<string, Operation>>();
  private readonly plans = new SegmentedLru<string, Promise<CompiledPlan>>(PLANS);

  constructor(
    readonly apiSchema: GraphQLSchema,
    private readonly planned: PlanningSupergraph,
    private readonly planner: Planner,
    private readonly types: TypeNames,
    private readonly options: EngineOptions,
  ) {
    this.environment = { subgraphs: options.subgraphs, types, log: options.log };
  }

  async execute(request: EngineRequest): Promise<EngineAnswer> {
    try {
      return await this.run(request);
    } catch (error) {
      if (error instanceof GraphQLError) return { data: undefined, errors: [error] };
      this.options.log.error({ err: error }, 'an operation could not be run');
      return { data: undefined, errors: [refusal('INTERNAL_SERVER_ERROR', 'Internal error.')] };
    }
  }

  stop(): Promise<void> {
    return this.planner.stop();
  }

  private async run({ document, operationName, variables, ...asker }: EngineRequest): Promise<EngineAnswer> {
    const operation = this.operationOf(document, operationName);
    const { root, parts } = operation.decide(variables);
    // All plans before the first run: a mutation that cannot be run whole is not begun.
    const plans = await Promise.all(parts.map(async ({ canonical }) => canonical && this.planOf(canonical)));
    const texts = variableTexts(operation.definition, variables);
    const introspection = introspectionTexts(this.apiSchema, document, operation.definition, variables);
    const fields: string[] = [];
    const errors: GraphQLError[] = [];
    for (const [index, part] of parts.entries()) {
      const plan = plans[index];
      const values = part.canonical && valuesOf(part.canonical, texts);
      const exchange = rememberingExchange(this.options.subgraphs, asker);
      const copied = plan && values && (await this.copy(part, plan, root, values, exchange));
      const merged = copied === undefined ? await this.fetch(part, plan, values, asker, exchange) : undefined;
      const ordinary = copied ?? (merged?.isWhole ? part.write?.(merged.data) : undefined);
      if (ordinary !== undefined) {
        if (parts.length === 1) return { data: ordinary, errors };
        if (ordinary.length > 2) fields.push(ordinary.slice(1, -1));
        continue;
      }
      if (!merged) continue;
      const left = (this.options.mostErrors ?? MOST_ERRORS) - errors.length;
      const answer = writeExactly(part.shape, root, merged.data, introspection, left);
      // Those that say of a null why it is one have the first claim.
      const others = merged.errors.slice(0, left - answer.errors.length);
      errors.push(
        ...others.map(({ message, extensions }) => new GraphQLError(message, { extensions: { ...extensions } })),
      );
      errors.push(...answer.errors);
      if (answer.text === undefined) return { data: 'null', errors };
      if (answer.text.length > 2) fields.push(answer.text.slice(1, -1));
    }
    return { data: `{${fields.join(',')}}`, errors };
  }

  /** The answer put together from text; undefined when it has to be made of values. */
  private async copy(
    part: OperationPart,
    plan: CompiledPlan,
    root: GraphQLObjectType,
    values: VariableText,
    exchange: Exchange,
  ): Promise<string | undefined> {
    let program = part.programs.get(plan);
    if (!program) {
      program = new CopyProgram(plan, part.shape, root, this.types);
      part.programs.set(plan, program);
    }
    if (program.isHopeless || !plan.steps.every(({ subgraph }) => this.options.subgraphs.get(subgraph)?.exchange))
      return undefined;
    try {
      return await runOverText(program, values, exchange);
    } catch {
      // Whatever it was, the exact way finds it again, and says it well.
      return undefined;
    }
  }

  private async fetch(
    { canonical }: OperationPart,
    plan: CompiledPlan | undefined,
    values: VariableText | undefined,
    asker: Asker,
    exchange: Exchange,
  ): Promise<Merged> {
    if (!canonical || !values || !plan) return { data: {}, isWhole: true, errors: [] };
    const { variables } = canonical;
    return execute(plan, this.environment, { variables, variableText: values, asker, exchange });
  }

  private operationOf(document: DocumentNode, operationName: string | undefined): Operation {
    const known = this.operations.get(document) ?? new Map<string, Operation>();
    this.operations.set(document, known);
    const name = operationName ?? '';
    const operation = known.get(name) ?? new Operation(this.apiSchema, this.planned, document, operationName);
    known.set(name, operation);
    return operation;
  }

  private planOf(canonical: CanonicalOperation): Promise<CompiledPlan> {
    const { identity } = canonical;
    const known = this.plans.get(identity);
    if (known) return known;
    const plan = this.compile(canonical);
    this.plans.set(identity, plan, identity.length * BYTES_OF_PLAN);
    // What could not be planned now may be planned later; the planner itself remembers for a while what is hopeless.
    plan.catch(() => this.plans.delete(identity));
    return plan;
  }

  private async compile(canonical: CanonicalOperation): Promise<CompiledPlan> {
    try {
      const parts = canonical.cuts.filter(({ isLeaf }) => !isLeaf);
      const [main, ...others] = await Promise.all([canonical, ...parts].map(({ text }) => this.planner.plan(text)));
      if (!main) throw new Error('there is no plan');
      const cuts = new Map(parts.flatMap((cut, index) => (others[index] ? [[cut, others[index]]] : [])));
      return compilePlan({ main, cuts }, canonical, this.types);
    } catch (cause) {
      const code = cause instanceof PlanFailure ? cause.code : 'PLAN_FAILED';
      this.options.log.warn({ err: cause, operation: canonical.text }, 'an operation has no plan');
      throw refusal(code, 'No plan was found.');
    }
  }
}

/** Values of an operation's private variables. */
function valuesOf({ variables }: CanonicalOperation, text: VariableText): VariableText {
  const values = new Map(variables.map((variable) => [variable.name, text(variable)]));
  // By name: a plan may have been made for another operation of the same canonical form.
  return ({ name }) => values.get(name);
}
