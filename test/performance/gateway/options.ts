/** What `npm run bench:gateway` can be told. */
import { parseArgs } from 'node:util';
import { scenarios } from './operations/scenarios.js';
import { peers } from './processes/peers.js';

/** What is measured apart from the scenarios. */
export const otherParts = ['new-operations', 'in-process'] as const;

export interface BenchOptions {
  readonly rounds: number;
  /** How long each gateway is loaded in a round. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: readonly number[];
  /** Names of scenarios and other parts. */
  readonly only: readonly string[];
  /** Names of gateways. */
  readonly peers: readonly string[];
  /** Write the results beside the code. */
  readonly save: boolean;
}

/** @throws with the name of the option that is wrong */
export function readOptions(args: readonly string[]): BenchOptions {
  const parts = [...scenarios.map(({ name }) => name), ...otherParts];
  const names = peers.map(({ name }) => name);
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '0.7' },
      'warm-up': { type: 'string', default: '1' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string', default: parts.join(',') },
      peers: { type: 'string', default: names.join(',') },
      save: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: number('--rounds', values.rounds, 1, 1_000),
    seconds: number('--seconds', values.seconds, 0.1, 600),
    warmUpSeconds: number('--warm-up', values['warm-up'], 0, 600),
    connections: values.connections.split(',').map((text) => number('--connections', text, 1, 64)),
    only: known('--only', values.only, parts),
    peers: known('--peers', values.peers, names),
    save: values.save,
  };
}

function number(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw new Error(`${option}: "${text}" is not a number from ${least} to ${most}`);
}

function known(option: string, text: string, names: readonly string[]): string[] {
  const chosen = text.split(',');
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`${option}: "${unknown}" is none of ${names.join(', ')}`);
  return chosen;
}
