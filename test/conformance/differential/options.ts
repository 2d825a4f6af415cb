/** What `npm run conformance` can be told. */
import { parseArgs } from 'node:util';

export interface ConformanceOptions {
  readonly seed: string;
  /** Of all supergraphs together. */
  readonly operations: number;
  readonly supergraphs: number;
  /** Is the stock gateway run beside ours? */
  readonly withStock: boolean;
  /** One supergraph, one operation of it; all if not given. */
  readonly onlyWorld: number | undefined;
  readonly onlyOperation: number | undefined;
  /** Mismatches of ours that are made smaller and shown. */
  readonly show: number;
}

/** @throws with the name of the option that is wrong */
export function readOptions(args: readonly string[]): ConformanceOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      operations: { type: 'string', default: '20000' },
      supergraphs: { type: 'string', default: '40' },
      stock: { type: 'boolean', default: false },
      show: { type: 'string', default: '3' },
      'only-world': { type: 'string' },
      'only-operation': { type: 'string' },
    },
  });
  const only = (name: 'only-world' | 'only-operation') => {
    const text = values[name];
    return text === undefined ? undefined : whole(`--${name}`, text, 0);
  };
  return {
    seed: values.seed,
    operations: whole('--operations', values.operations, 1),
    supergraphs: whole('--supergraphs', values.supergraphs, 1),
    withStock: values.stock,
    show: whole('--show', values.show, 0),
    onlyWorld: only('only-world'),
    onlyOperation: only('only-operation'),
  };
}

function whole(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`${option}: "${text}" is not a whole number from ${least}`);
}
