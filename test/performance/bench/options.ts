/** What `npm run bench:graph` can be told. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** How many sets of forty fictional projects, one run for each. */
  readonly times: readonly number[];
  /** How often each operation is sent to each side, after the warm-up. */
  readonly rounds: number;
  /** Operations whose path holds this text; all if not given. */
  readonly only: string | undefined;
}

/** @throws with the name of the option that is wrong */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      times: { type: 'string', default: '1,100' },
      rounds: { type: 'string', default: '40' },
      only: { type: 'string' },
    },
  });
  return {
    times: values.times.split(',').map((text) => whole('--times', text, 1_000)),
    rounds: whole('--rounds', values.rounds, 10_000),
    only: values.only,
  };
}

function whole(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`${option}: "${text}" is not a whole number from 1 to ${most}`);
}
