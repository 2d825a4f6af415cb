/** One run of a plan: fetches are sent as soon as what they wait for is there, and what comes is merged in place. */
import type { Log } from '../log.js';
import type { VariableText } from '../planning/argument-variables.js';
import { SubgraphFailure } from '../subgraphs/failure.js';
import { readReply } from './reply-text.js';
import { failureError, type PublicReplyError } from '../subgraphs/reply-errors.js';
import type { Asker, Subgraph, SubgraphReply, SubgraphReplyError } from '../subgraphs/subgraph.js';
import type { Batch, CompiledPlan, FetchStep } from './compiled-plan.js';
import { Failure } from './failure.js';
import { isObject, type Data } from './fetched.js';
import { PreparedRequest } from './prepared-request.js';
import { placeErrors, type LostPlace } from './reply-failures.js';
import { renameKeys } from './renames.js';
import { targetsAt } from './targets.js';
import type { TypeNames } from './type-names.js';

/** What a run needs beside its plan. */
export interface Environment {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly types: TypeNames;
  readonly log: Log;
}

/** The merged data, and what went wrong on the way. */
export interface Merged {
  readonly data: Data;
  /** Is there no failure in the data? */
  readonly isWhole: boolean;
  /** Errors that nothing in the data stands for. */
  readonly errors: readonly PublicReplyError[];
}

/** A fetch of entities that is ready to be sent. */
interface ReadyFetch {
  readonly step: FetchStep;
  /** Objects to which the entity of a representation is added, by its text. */
  readonly targets: ReadonlyMap<string, readonly Data[]>;
}

/** Runs a plan; resolves when all that can be fetched has been, and never rejects. */
export function execute(
  plan: CompiledPlan,
  environment: Environment,
  variableText: VariableText,
  asker: Asker,
): Promise<Merged> {
  return new Execution(plan, environment, variableText, asker).run();
}

class Execution {
  private readonly data: Data = {};
  private isWhole = true;
  private readonly errors: PublicReplyError[] = [];
  private readonly waiting: number[];
  private readonly batches: { open: number; ready: ReadyFetch[]; timer: NodeJS.Timeout | undefined }[];
  private running: number;
  private readonly begun = performance.now();
  private done: () => void = () => {};

  constructor(
    private readonly plan: CompiledPlan,
    private readonly environment: Environment,
    private readonly variableText: VariableText,
    private readonly asker: Asker,
  ) {
    this.waiting = plan.steps.map(({ waitsFor }) => waitsFor);
    this.batches = plan.batches.map(({ size }) => ({ open: size, ready: [], timer: undefined }));
    this.running = plan.steps.length;
  }

  run(): Promise<Merged> {
    return new Promise((resolve) => {
      this.done = () => resolve({ data: this.data, isWhole: this.isWhole, errors: this.errors });
      if (this.running === 0) this.done();
      for (const step of this.plan.steps) if (step.waitsFor === 0) this.start(step);
    });
  }

  private start(step: FetchStep): void {
    const targets = targetsAt(this.data, step.path);
    if (!step.requirement) {
      if (targets.length === 0) this.finish(step);
      else void this.fetchRoot(step, targets);
      return;
    }
    const byText = new Map<string, Data[]>();
    for (const target of targets) {
      const text = step.requirement.text(target);
      if (typeof text === 'string') {
        const others = byText.get(text);
        if (others) others.push(target);
        else byText.set(text, [target]);
      } else if (text instanceof Failure) this.fail(step, [target], () => text.atItsPlace());
    }
    this.enqueue(step, byText.size === 0 ? undefined : { step, targets: byText });
  }

  /** Waits a while for the other fetches of the batch: one request then asks for all. */
  private enqueue(step: FetchStep, ready: ReadyFetch | undefined): void {
    const batch = this.batches[step.batch.index];
    if (!batch) throw new Error('a fetch without its batch');
    batch.open -= 1;
    if (ready) batch.ready.push(ready);
    if (batch.open === 0) this.flush(step.batch);
    else if (ready && !batch.timer && step.followers.length > 0) {
      // Others wait for this one: that it waits may double the time until here, and no more.
      const patience = Math.max(1, performance.now() - this.begun);
      batch.timer = setTimeout(() => this.flush(step.batch), patience);
    }
    if (!ready) this.finish(step);
  }

  private flush(batch: Batch): void {
    const state = this.batches[batch.index];
    if (!state) return;
    clearTimeout(state.timer);
    state.timer = undefined;
    const { ready } = state;
    state.ready = [];
    if (ready.length > 0) void this.fetchEntities(batch, ready);
  }

  private finish(step: FetchStep): void {
    for (const follower of step.followers) {
      const open = (this.waiting[follower.index] ?? 0) - 1;
      this.waiting[follower.index] = open;
      if (open === 0) this.start(follower);
    }
    this.running -= 1;
    if (this.running === 0) this.done();
  }

  private async fetchRoot(step: FetchStep, targets: readonly Data[]): Promise<void> {
    const request = requestFor(step.batch, [step]);
    try {
      const reply = await this.send(step.subgraph, request, [], []);
      const lost = this.place(step.subgraph, reply);
      const { data } = reply;
      if (step.renames.length > 0) renameKeys(step.renames, data, this.environment.types);
      for (const target of targets) if (data) step.fetched.merge(target, data);
      if (data) for (const { error } of lost) this.errors.push(error);
      else this.fail(step, targets, failuresOf(lost, 0));
    } catch (error) {
      this.fail(step, targets, this.failureOfFetch(step.subgraph, error));
    }
    this.finish(step);
  }

  private async fetchEntities(batch: Batch, ready: readonly ReadyFetch[]): Promise<void> {
    const request = requestFor(
      batch,
      ready.map(({ step }) => step),
    );
    // Each entity is asked for once, whichever fetches of the group want it.
    const places = request.groups.map(({ selection }) => {
      const indexes = new Map<string, number>();
      for (const { step, targets } of ready)
        if (step.selection === selection)
          for (const text of targets.keys()) if (!indexes.has(text)) indexes.set(text, indexes.size);
      return indexes;
    });
    try {
      const texts = places.map((indexes) => [...indexes.keys()]);
      const reply = await this.send(batch.subgraph, request, texts, ready);
      this.mergeEntities(batch, request, ready, places, reply);
    } catch (error) {
      const failure = this.failureOfFetch(batch.subgraph, error);
      for (const { step, targets } of ready) this.fail(step, [...targets.values()].flat(), failure);
    }
    for (const { step } of ready) this.finish(step);
  }

  private mergeEntities(
    batch: Batch,
    request: PreparedRequest,
    ready: readonly ReadyFetch[],
    places: readonly ReadonlyMap<string, number>[],
    reply: SubgraphReply,
  ): void {
    const lost = this.place(batch.subgraph, reply);
    for (const [index, { key, selection }] of request.groups.entries()) {
      const indexes = places[index];
      const entities = reply.data?.[key];
      const isList = Array.isArray(entities) && entities.length === indexes?.size;
      if (!isList && !(entities instanceof Failure) && lost.length === 0)
        throw new SubgraphFailure('SUBGRAPH_ERROR', `the reply does not have the ${indexes?.size} entities asked for`);
      for (const { step, targets } of ready) {
        if (step.selection !== selection) continue;
        if (step.renames.length > 0) renameKeys(step.renames, entities, this.environment.types);
        for (const [text, objects] of targets) {
          const entity: unknown = isList ? entities[indexes?.get(text) ?? -1] : (entities ?? undefined);
          this.mergeEntity(step, objects, entity, lost);
        }
      }
    }
    if (reply.data) for (const { error } of lost) this.errors.push(error);
  }

  private mergeEntity(step: FetchStep, targets: readonly Data[], entity: unknown, lost: readonly LostPlace[]): void {
    if (isObject(entity)) {
      for (const target of targets) {
        if (this.isOfAnotherType(target, entity)) this.fail(step, [target], noEntity);
        else step.fetched.merge(target, entity);
      }
    } else if (entity instanceof Failure) {
      this.fail(
        step,
        targets,
        failuresOf(
          entity.causes.map(({ error, below }) => ({ error, path: below })),
          0,
        ),
      );
    } else this.fail(step, targets, lost.length > 0 ? failuresOf(lost, 0) : noEntity);
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
    ready: readonly ReadyFetch[],
  ): Promise<SubgraphReply> {
    const subgraph = this.environment.subgraphs.get(name);
    if (!subgraph) throw new SubgraphFailure('SUBGRAPH_ERROR', `there is no subgraph ${name}`);
    if (subgraph.exchange)
      return readReply(await subgraph.exchange(request.body(texts, this.variableText), this.asker), undefined);
    const values = texts.map((group) => group.map((text) => representationOf(text, ready)));
    const { query, document } = request;
    return subgraph.send({ query, document, variables: request.values(values, this.variableText), ...this.asker });
  }

  private place(subgraph: string, { data, errors }: SubgraphReply): readonly LostPlace[] {
    if (!errors || errors.length === 0) return [];
    this.isWhole = false;
    return placeErrors(data, errors, ({ message, path, extensions }: SubgraphReplyError) =>
      this.environment.log.warn(
        { subgraph, error: { message, path, extensions } },
        'a subgraph answered an error that the client does not read',
      ),
    ).lost;
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

/** Of an object that is null for these errors: the failure of each of its keys. */
function failuresOf(errors: readonly LostPlace[], depth: number): (key: string) => Failure {
  return (key) => {
    const own = errors.filter(({ path }) => path[depth] === key || path.length <= depth);
    const causes = own.map(({ error, path }) => ({ error, below: path.slice(depth + 1) }));
    if (causes.length > 0) return new Failure(causes);
    return new Failure(
      errors.map(({ error }) => ({ error, below: [] })),
      true,
    );
  };
}

function representationOf(text: string, ready: readonly ReadyFetch[]): unknown {
  for (const { step, targets } of ready) {
    const target = targets.get(text)?.[0];
    if (target && step.requirement) return step.requirement.value(target);
  }
  return undefined;
}

function requestFor(batch: Batch, steps: readonly FetchStep[]): PreparedRequest {
  const key = steps.map(({ index }) => index).join();
  const known = batch.requests.get(key);
  if (known) return known;
  const request = new PreparedRequest(steps);
  batch.requests.set(key, request);
  return request;
}
