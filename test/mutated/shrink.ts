/** Makes an operation that shows a fault smaller, as long as it still shows one. */
import type { NamedAsker } from './asker.js';
import { type Mismatch, askWhole, mismatchOf } from './mismatch.js';
import type { Oracle } from './oracle.js';
import type { Pages } from './reading.js';
import { type Selection, smaller } from './selection.js';
import type { World } from './world.js';

/** How many smaller operations are tried at most. */
const mostTries = 80;

export async function shrunk(
  world: World,
  oracle: Oracle,
  who: NamedAsker,
  root: Selection,
  pages: Pages,
  mismatch: Mismatch,
): Promise<Mismatch> {
  let [smallest, shown] = [root, mismatch];
  let candidates = smaller(smallest);
  for (let tries = 0; tries < mostTries && candidates.length > 0; tries += 1) {
    const [candidate, ...rest] = candidates;
    if (!candidate) break;
    const found = await mismatchOf(world, oracle, who, candidate, await askWhole(world, candidate), pages);
    if (found) [smallest, shown, candidates] = [candidate, found, smaller(candidate)];
    else candidates = rest;
  }
  return shown;
}

/** A mismatch as a reader wants it. */
export const report = ({ who, operation, pages, what, why }: Mismatch, seed: number): string =>
  [
    `asked by ${who}, in pages of ${pages.size}${pages.backward ? ' from the end' : ''} (seed ${seed})`,
    `  ask: ${operation}`,
    ` what: ${what}`,
    ...(why ? [`  why: ${why}`] : []),
  ].join('\n');
