/** A mismatch, made as small as it goes, as a reader wants it. */
import { validate } from 'graphql';
import { described } from '../comparison/compare.js';
import { Data } from '../data/data.js';
import type { Executor } from '../executors/executor.js';
import { truthOf } from '../executors/truth.js';
import { judged, type Judgement, type Mismatch } from '../run.js';
import type { World } from '../supergraph/world.js';
import { shrunkOperation } from './shrink-operation.js';
import { shrunkWorld } from './shrink-world.js';

const askTruth = (world: World) =>
  truthOf(world.apiSchema, world.lenientSchema, new Data(world.fullSchema, world.facts));

/** What has to stay the same while a case gets smaller: what is wrong with the answer, and with the requests. */
function faultOf({ verdict, complaints }: Pick<Judgement, 'verdict' | 'complaints'>): string {
  const kinds = complaints.map((complaint) => complaint.slice(0, complaint.indexOf(':')));
  return [verdict.fault, ...new Set(kinds)].join();
}

/** @param start starts the executor that answered, for a world */
export async function shrunk(mismatch: Mismatch, start: (world: World) => Promise<Executor>): Promise<Mismatch> {
  const executor = await start(mismatch.world);
  const ask = askTruth(mismatch.world);
  const fault = faultOf(mismatch);
  const operation = await shrunkOperation(mismatch.world.apiSchema, mismatch.operation, async (candidate) => {
    return fault === faultOf(await judged(executor, { operation: candidate, truth: ask(candidate) }));
  });
  await executor.stop();
  const truth = ask(operation);
  const world = await shrunkWorld(mismatch.world, operation.text, async (candidate) => {
    if (validate(candidate.apiSchema, operation.document).length > 0) return false;
    const now = askTruth(candidate)(operation);
    if (now.exact !== truth.exact || JSON.stringify(now.possible) !== JSON.stringify(truth.possible)) return false;
    const other = await start(candidate);
    const judgement = await judged(other, { operation, truth });
    await other.stop();
    return fault === faultOf(judgement);
  });
  const last = await start(world);
  const { answer, verdict } = await judged(last, { operation, truth });
  const explanation = await last.explain();
  await last.stop();
  return { ...mismatch, world, operation, truth, answer, verdict, explanation };
}

export function report({ world, executor, operation, truth, answer, verdict, explanation }: Mismatch): string {
  const isExact = executor === 'ours, text';
  return [
    `${executor}: ${described(verdict)}`,
    ...world.subgraphs.map(({ name, sdl }) => `# subgraph ${name}\n${sdl.replace(/^extend schema.*\n+/, '')}`),
    `# operation ${operation.operationName ?? ''}\n${operation.text}`,
    `variables: ${JSON.stringify(operation.variables)}`,
    `truth:  ${isExact ? truth.exact : truth.rounded}`,
    `errors: ${JSON.stringify(truth.errors.map(({ path }) => path))} of ${JSON.stringify(truth.possible)}`,
    `answer: ${answer.data}`,
    `errors: ${JSON.stringify(answer.errors)}`,
    explanation ?? '',
  ].join('\n');
}
