/**
 * Loads fictional projects in quantity: `node generate.js --times 100 MODULE…`, where each module exports a subgraph's
 * `start`. What is there already is kept; an interrupted run goes on where its last committed step ended.
 */
import { parseArgs } from 'node:util';
import type { RunningSubgraph, StartOptions } from './subgraph.js';

const maximumTimes = 1_000;

function readCommand(): { times: number; modules: string[] } {
  const { values, positionals } = parseArgs({ options: { times: { type: 'string' } }, allowPositionals: true });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1 || times > maximumTimes) {
    process.stderr.write(
      `--times must be a whole number from 1 to ${maximumTimes}: sets of forty fictional projects.\n`,
    );
    process.exit(2);
  }
  return { times, modules: positionals };
}

const { times, modules } = readCommand();
const started = performance.now();
for (const name of modules) {
  const { start } = (await import(name)) as { start: (options: StartOptions) => Promise<RunningSubgraph> };
  const onProgress = (line: string) => {
    process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);
  };
  const subgraph = await start({ times, onProgress });
  await subgraph.stop();
}
