/** Times several ways to the same answer fairly: in turns, after a warm-up, by medians. */

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

const warmUpRounds = 10;

/**
 * Times each contender once a round, beginning with another one each round: what slows the machine for a while slows
 * all of them.
 *
 * @param rounds how many times count, after the warm-up
 */
export async function measure<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds: number,
): Promise<Record<Name, Times>> {
  const names = Object.keys(contenders) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const first = (round + warmUpRounds) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const start = performance.now();
      await contenders[name]();
      const milliseconds = performance.now() - start;
      if (round >= 0) samples.get(name)?.push(milliseconds);
    }
  }
  const times = names.map((name) => [name, timesOf(samples.get(name) ?? [])] as const);
  return Object.fromEntries(times) as Record<Name, Times>;
}

function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
