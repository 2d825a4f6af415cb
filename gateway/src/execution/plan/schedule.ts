/** Runs the fetches of a plan in their order: each as soon as what it waits for is there, and those of a batch in one request. */
import type { Batch, CompiledPlan, FetchStep } from './fetch-step.js';
import { PreparedRequest } from './prepared-request.js';

/** A fetch of entities that can be sent: the objects that its entities are added to, by the text of the representation. */
export interface ReadyFetch<Target> {
  readonly step: FetchStep;
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

/** What is done for the fetches of a plan. */
export interface FetchWork<Target> {
  /** Fetches fields of a root type; undefined if there is nothing to add them to. */
  fetchRoot(step: FetchStep, request: PreparedRequest): Promise<void> | undefined;
  /** Finds what a fetch of entities is for; empty when there is nothing. */
  targetsOf(step: FetchStep): ReadonlyMap<string, readonly Target[]>;
  /** @param texts representations, each once, by the groups of the request */
  fetchEntities(
    batch: Batch,
    request: PreparedRequest,
    ready: readonly ReadyFetch<Target>[],
    texts: readonly (readonly string[])[],
  ): Promise<void>;
}

/** Resolves when all fetches are done; rejects as soon as one of them does, and begins no other then. */
export function runFetches<Target>(plan: CompiledPlan, work: FetchWork<Target>): Promise<void> {
  return new Schedule(plan, work).run();
}

interface BatchState<Target> {
  /** Fetches that are not ready yet. */
  open: number;
  ready: ReadyFetch<Target>[];
  timer: NodeJS.Timeout | undefined;
}

class Schedule<Target> {
  private readonly waiting: number[];
  private readonly batches: BatchState<Target>[];
  private running: number;
  private readonly begun = performance.now();
  private isOver = false;
  private done: () => void = () => {};
  private readonly giveUp: (error: unknown) => void;
  private readonly over: Promise<void>;

  constructor(
    private readonly plan: CompiledPlan,
    private readonly work: FetchWork<Target>,
  ) {
    this.waiting = plan.steps.map(({ waitsFor }) => waitsFor);
    this.batches = plan.batches.map(({ size }) => ({ open: size, ready: [], timer: undefined }));
    this.running = plan.steps.length;
    let reject: (error: unknown) => void = () => {};
    this.over = new Promise((resolve, refuse) => {
      this.done = resolve;
      reject = refuse;
    });
    this.giveUp = (error) => {
      this.isOver = true;
      for (const { timer } of this.batches) clearTimeout(timer);
      reject(error);
    };
  }

  run(): Promise<void> {
    if (this.running === 0) this.done();
    for (const step of this.plan.steps) if (step.waitsFor === 0) this.start(step);
    return this.over;
  }

  private start(step: FetchStep): void {
    if (this.isOver) return;
    try {
      if (step.requirement) this.enqueue(step, { step, targets: this.work.targetsOf(step) });
      else {
        const fetched = this.work.fetchRoot(step, requestFor(step.batch, [step]));
        if (fetched) fetched.then(() => this.finish(step), this.giveUp);
        else this.finish(step);
      }
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** Waits a while for the other fetches of the batch: one request then asks for all. */
  private enqueue(step: FetchStep, ready: ReadyFetch<Target>): void {
    const batch = this.batches[step.batch.index];
    if (!batch) throw new Error('a fetch without its batch');
    const isEmpty = ready.targets.size === 0;
    batch.open -= 1;
    if (!isEmpty) batch.ready.push(ready);
    if (batch.open === 0) this.flush(step.batch);
    else if (!isEmpty && !batch.timer && step.followers.length > 0) {
      // Others wait for this one: that it waits may double the time until here, and no more.
      const patience = Math.max(1, performance.now() - this.begun);
      batch.timer = setTimeout(() => this.flush(step.batch), patience);
    }
    if (isEmpty) this.finish(step);
  }

  private flush(batch: Batch): void {
    const state = this.batches[batch.index];
    if (!state || this.isOver) return;
    clearTimeout(state.timer);
    state.timer = undefined;
    const { ready } = state;
    state.ready = [];
    if (ready.length === 0) return;
    const request = requestFor(
      batch,
      ready.map(({ step }) => step),
    );
    this.work.fetchEntities(batch, request, ready, textsOf(request, ready)).then(() => {
      for (const { step } of ready) this.finish(step);
    }, this.giveUp);
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
}

/** Each entity is asked for once, whichever fetches of a group want it: the representations in their order, by group. */
function textsOf<Target>(
  request: PreparedRequest,
  ready: readonly ReadyFetch<Target>[],
): readonly (readonly string[])[] {
  return request.groups.map(({ selection }) => {
    const wanting = ready.filter(({ step }) => step.selection === selection);
    const [first] = wanting;
    if (first && wanting.length === 1) return [...first.targets.keys()];
    return [...new Set(wanting.flatMap(({ targets }) => [...targets.keys()]))];
  });
}

function requestFor(batch: Batch, steps: readonly FetchStep[]): PreparedRequest {
  const key = steps.map(({ index }) => index).join();
  const known = batch.requests.get(key);
  if (known) return known;
  const request = new PreparedRequest(steps);
  batch.requests.set(key, request);
  return request;
}
