/** One run of a plan over values: what comes is merged in place, and what does not come leaves a failure in its place. */
import type { Log } from '../../log.js';
import { inClientNames, type ArgumentVariable, type VariableText } from '../../planning/argument-variables.js';
import { parseExactly } from '../../subgraphs/exact-json.js';
import { SubgraphFailure } from '../../subgraphs/failure.js';
import { readReply } from '../../subgraphs/reply.js';
import { failureError, isMasked, publicReplyError, type PublicReplyError } from '../../subgraphs/reply-errors.js';
import type { Asker, Subgraph, SubgraphReply, SubgraphReplyError } from '../../subgraphs/subgraph.js';
import type { Batch, CompiledPlan, FetchStep } from '../plan/fetch-step.js';
import type { Exchange } from '../exchange.js';
import { Failure, type AskedInReply } from '../plan/failure.js';
import { isObject, type Data } from '../plan/fetched.js';
import type { PreparedRequest } from '../plan/prepared-request.js';
import { failuresOf, MOST_ERRORS_READ, placeErrors, type LostPlace } from './reply-failures.js';
import { renameKeys } from '../plan/renames.js';
import { runFetches, type FetchWork, type ReadyFetch } from '../plan/schedule.js';
import { targetsAt } from './targets.js';
import type { TypeNames } from '../type-names.js';

/** What a run needs beside its plan. */
export interface Environment {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly types: TypeNames;
  readonly log: Log;
}

/** What a run needs of its request. */
export interface RunRequest {
  /** Private variables of the operation, as its client knows them. */
  readonly variables: readonly ArgumentVariable[];
  readonly variableText: VariableText;
  readonly asker: Asker;
  readonly exchange: Exchange;
}

/** The merged data, and what went wrong on the way. */
export interface Merged {
  readonly data: Data;
  /** Is there no failure in the data? */
  readonly isWhole: boolean;
  /** Errors that nothing in the data stands for. */
  readonly errors: readonly PublicReplyError[];
}

/** Runs a plan; resolves when all that can be fetched has been, and never rejects for what a subgraph does. */
export async function execute(plan: CompiledPlan, environment: Environment, request: RunRequest): Promise<Merged> {
  const merging = new Merging(environment, request);
  await runFetches(plan, merging);
  return merging;
}

class Merging implements FetchWork<Data>, Merged {
  readonly data: Data = {};
  isWhole = true;
  private readonly told = new Map<string, PublicReplyError>();

  constructor(
    private readonly environment: Environment,
    private readonly request: RunRequest,
  ) {}

  get errors(): readonly PublicReplyError[] {
    return [...this.told.values()];
  }

  fetchRoot(step: FetchStep, request: PreparedRequest): Promise<void> | undefined {
    const targets = targetsAt(this.data, step.path);
    return targets.length === 0 ? undefined : this.fetchRootInto(targets, step, request);
  }

  targetsOf(step: FetchStep): ReadonlyMap<string, readonly Data[]> {
    const byText = new Map<string, Data[]>();
    for (const target of targetsAt(this.data, step.path)) {
      const text = step.requirement?.text(target);
      if (typeof text === 'string') {
        const others = byText.get(text);
        if (others) others.push(target);
        else byText.set(text, [target]);
      } else if (text instanceof Failure) this.fail(step, [target], () => text.atItsPlace());
    }
    return byText;
  }

  async fetchEntities(
    { subgraph }: Batch,
    request: PreparedRequest,
    ready: readonly ReadyFetch<Data>[],
    texts: readonly (readonly string[])[],
  ): Promise<void> {
    try {
      this.mergeEntities(subgraph, request, ready, texts, await this.send(subgraph, request, texts));
    } catch (error) {
      const failure = this.failureOfFetch(subgraph, error);
      for (const { step, targets } of ready) this.fail(step, [...targets.values()].flat(), failure);
    }
  }

  private async fetchRootInto(targets: readonly Data[], step: FetchStep, request: PreparedRequest): Promise<void> {
    try {
      const reply = await this.send(step.subgraph, request, []);
      const lost = this.place(step.subgraph, reply, step.fetched);
      const { data } = reply;
      if (step.renames.length > 0) renameKeys(step.renames, data, this.environment.types);
      for (const target of targets) if (data) step.fetched.merge(target, data);
      if (data) this.tell(lost);
      else this.fail(step, targets, failuresOf(lost, step.fetched));
    } catch (error) {
      this.fail(step, targets, this.failureOfFetch(step.subgraph, error));
    }
  }

  private mergeEntities(
    subgraph: string,
    request: PreparedRequest,
    ready: readonly ReadyFetch<Data>[],
    texts: readonly (readonly string[])[],
    reply: SubgraphReply,
  ): void {
    const fetchedUnder = (key: string) => {
      const group = request.groups.find((one) => one.key === key);
      return ready.find(({ step }) => step.selection === group?.selection)?.step.fetched;
    };
    const lost = this.place(subgraph, reply, { has: (key) => fetchedUnder(key) !== undefined, below: fetchedUnder });
    for (const [index, { key, selection }] of request.groups.entries()) {
      const asked = texts[index] ?? [];
      const entities = reply.data?.[key];
      const isList = Array.isArray(entities) && entities.length === asked.length;
      if (!isList && !(entities instanceof Failure) && lost.length === 0)
        throw new SubgraphFailure('SUBGRAPH_ERROR', `the reply does not have the ${asked.length} entities asked for`);
      for (const { step, targets } of ready) {
        if (step.selection !== selection) continue;
        if (step.renames.length > 0) renameKeys(step.renames, entities, this.environment.types);
        const failureOf = lost.length > 0 ? failuresOf(lost, step.fetched) : noEntity;
        for (const [number, text] of asked.entries()) {
          const entity: unknown = isList ? entities[number] : (entities ?? undefined);
          this.mergeEntity(step, targets.get(text) ?? [], entity, failureOf);
        }
      }
    }
    if (reply.data) this.tell(lost);
  }

  /** @param failureOf gives the failure of a key of an entity that is null */
  private mergeEntity(
    step: FetchStep,
    targets: readonly Data[],
    entity: unknown,
    failureOf: (key: string) => Failure,
  ): void {
    if (isObject(entity)) {
      for (const target of targets) {
        if (this.isOfAnotherType(target, entity)) this.fail(step, [target], noEntity);
        else step.fetched.merge(target, entity);
      }
    } else if (entity instanceof Failure) {
      const causes = entity.causes.map(({ error, below }) => ({ error, path: below }));
      this.fail(step, targets, failuresOf(causes, step.fetched));
    } else this.fail(step, targets, failureOf);
  }

  private isOfAnotherType(target: Data, entity: Data): boolean {
    const [known, given] = [target['__typename'], entity['__typename']];
    if (given === undefined || given === known) return false;
    if (typeof given !== 'string' || typeof known !== 'string') return true;
    const { types } = this.environment;
    return !types.isOf(given, known) && !types.isOf(known, given);
  }

  private async send(
    name: string,
    request: PreparedRequest,
    texts: readonly (readonly string[])[],
  ): Promise<SubgraphReply> {
    const subgraph = this.environment.subgraphs.get(name);
    if (!subgraph) throw new SubgraphFailure('SUBGRAPH_ERROR', `there is no subgraph ${name}`);
    const { variableText, asker, exchange } = this.request;
    if (subgraph.exchange) {
      const body = request.body(texts, variableText);
      return readReply(await exchange(name, body), undefined, parseExactly);
    }
    // Not made of the objects anew: other replies may have changed them since.
    const values = texts.map((group) => group.map((text) => JSON.parse(text) as unknown));
    const { query, document } = request;
    return subgraph.send({ query, document, variables: request.values(values, variableText), ...asker });
  }

  private place(subgraph: string, reply: SubgraphReply, asked: AskedInReply): readonly LostPlace[] {
    const count = reply.errors?.length ?? 0;
    if (count > 0) this.isWhole = false;
    if (count > MOST_ERRORS_READ)
      this.environment.log.warn(
        { subgraph, errors: count, read: MOST_ERRORS_READ },
        'a subgraph answered more errors than are read',
      );
    return placeErrors(reply, asked, (error) => this.read(subgraph, error));
  }

  private read(subgraph: string, given: SubgraphReplyError): PublicReplyError {
    const error = this.inClientNames(given);
    const { message, path, extensions } = error;
    if (isMasked(error))
      this.environment.log.warn(
        { subgraph, error: { message, path, extensions } },
        'a subgraph answered an error that the client does not read',
      );
    return publicReplyError(error, []);
  }

  /** Tells of errors without a place, of those that say the same once. */
  private tell(lost: readonly LostPlace[]): void {
    for (const { error } of lost) this.told.set(JSON.stringify([error.message, error.extensions]), error);
  }

  private inClientNames(error: SubgraphReplyError): SubgraphReplyError {
    const { variables } = this.request;
    const field = error.extensions?.['field'];
    return {
      ...error,
      message: inClientNames(error.message, variables),
      ...(typeof field === 'string'
        ? { extensions: { ...error.extensions, field: inClientNames(field, variables) } }
        : {}),
    };
  }

  private failureOfFetch(subgraph: string, cause: unknown): (key: string) => Failure {
    const failure =
      cause instanceof SubgraphFailure ? cause : new SubgraphFailure('SUBGRAPH_ERROR', 'unforeseen', { cause });
    if (failure.code !== 'REQUEST_CANCELLED')
      this.environment.log.warn({ subgraph, err: failure }, 'a request to a subgraph failed');
    const error = failureError(failure.code, []);
    return () => new Failure([{ error, below: [] }]);
  }

  private fail(step: FetchStep, targets: readonly Data[], failureOf: (key: string) => Failure): void {
    this.isWhole = false;
    for (const target of targets) step.fetched.fail(target, failureOf);
  }
}

function noEntity(): Failure {
  return new Failure([{ error: failureError('SUBGRAPH_ERROR', []), below: [] }]);
}
