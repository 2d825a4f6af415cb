/** Runs operations of worlds through executors, and counts how they compare with the truth. */
import { compare, type Outcome, type Verdict } from './comparison/compare.js';
import { Data } from './data/data.js';
import type { Answer, Executor, Operation } from './executors/executor.js';
import { truthOf, type Truth } from './executors/truth.js';
import { operationsOf, type Drawn } from './operations/generate.js';
import type { World } from './supergraph/world.js';

/** One operation whose answer was not the truth. */
export interface Mismatch {
  readonly world: World;
  readonly executor: string;
  /** Its number in the world: with the world's it can be run again. */
  readonly at: number;
  readonly operation: Operation;
  readonly truth: Truth;
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly ms: number;
  readonly complaints: readonly string[];
  /** How the executor came to it. */
  readonly explanation?: string;
}

export interface Counts {
  readonly outcomes: Record<Outcome, number>;
  /** Milliseconds, and which operation took them. */
  slowest: { readonly ms: number; readonly which: string };
  /** Answers on the way to which a subgraph was asked something wrong. */
  withComplaints: number;
}

export const noCounts = (): Counts => ({
  outcomes: { equal: 0, 'other key order': 0, 'other errors': 0, 'other data': 0, refused: 0 },
  slowest: { ms: 0, which: '' },
  withComplaints: 0,
});

/** An answer that is longer takes more time than it shows. */
const LONGEST_TRUTH = 200_000;

export interface Case {
  readonly at: number;
  readonly operation: Operation;
  readonly truth: Truth;
}

/** Every so many operations, one is the document before it with other variables: what was prepared for it is used again. */
const AGAIN_EVERY = 4;

/** Operations of a world with what they must answer, without the few whose answer is huge. */
export function* casesOf(world: World, from: number, count: number): Generator<Case> {
  const draw = operationsOf(world);
  const ask = truthOf(world.apiSchema, world.lenientSchema, new Data(world.fullSchema, world.facts));
  let last: Drawn | undefined;
  for (let at = from; at < from + count; at += 1) {
    if (at % AGAIN_EVERY === 1) {
      const before = last ?? drawnAt(at - 1);
      const truth = before.again && ask(before.again);
      if (before.again && truth && truth.exact.length <= LONGEST_TRUTH) {
        yield { at, operation: before.again, truth };
        continue;
      }
    }
    last = drawnAt(at);
    yield { at, operation: last.operation, truth: ask(last.operation) };
  }

  function drawnAt(at: number): Drawn {
    for (let attempt = 0; ; attempt += 1) {
      const drawn = draw(`${at}.${attempt}`);
      const { exact, errors } = ask(drawn.operation);
      if (errors.some(({ path }) => path.length === 0)) throw new Error(`the truth refuses ${drawn.operation.text}`);
      if (exact.length <= LONGEST_TRUTH) return drawn;
    }
  }
}

export interface Judgement {
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly ms: number;
  /** What subgraphs found wrong with requests in themselves. */
  readonly complaints: readonly string[];
}

/** Has an executor answer, and says what came of it. An executor that throws has refused. */
export async function judged(
  executor: Executor,
  { operation, truth }: Pick<Case, 'operation' | 'truth'>,
): Promise<Judgement> {
  const start = performance.now();
  let answer: Answer;
  try {
    answer = await executor.execute(operation);
  } catch (error) {
    answer = { data: undefined, errors: [{ message: `thrown: ${String(error)}` }] };
  }
  const ms = performance.now() - start;
  const complaints = executor.takeComplaints();
  return { answer, verdict: compare(truth, answer, executor.isExact), ms, complaints };
}

/** Adds one answer to the counts. @param which operation it answers */
export function count(counts: Counts, { verdict, ms, complaints }: Judgement, which: string): void {
  counts.outcomes[verdict.outcome] += 1;
  if (ms > counts.slowest.ms) counts.slowest = { ms, which };
  if (complaints.length > 0) counts.withComplaints += 1;
}
