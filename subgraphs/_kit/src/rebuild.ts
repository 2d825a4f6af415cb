/**
 * Derives anew what subgraphs keep of the event log: `node rebuild.js funding=MODULE evaluation=MODULE … NAME…`, where each
 * module exports a subgraph's `start`, and the names say which of them to rebuild; all when there is none.
 *
 * It may run while everything else does: whoever reads sees the old rows until the new ones are whole, and what is told
 * meanwhile is followed afterwards. Interrupted, it leaves the old rows.
 */
import type { RunningSubgraph, StartOptions } from './subgraph.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The modules to rebuild, by the names of their subgraphs. */
function readCommand(): Map<string, string> {
  const args = process.argv.slice(2);
  const modules = new Map<string, string>();
  for (const arg of args) {
    const [name, module] = arg.split('=', 2);
    if (name && module) modules.set(name, module);
  }
  const wanted = args.filter((arg) => !arg.includes('='));
  const unknown = wanted.filter((name) => !modules.has(name));
  if (unknown.length > 0) {
    say(`There is no subgraph ${unknown.join(', ')}: name some of ${[...modules.keys()].join(', ')}.`);
    process.exit(2);
  }
  return new Map([...modules].filter(([name]) => wanted.length === 0 || wanted.includes(name)));
}

for (const [name, module] of readCommand()) {
  const { start } = (await import(module)) as { start: (options: StartOptions) => Promise<RunningSubgraph> };
  const subgraph = await start({ onProgress: say });
  try {
    for (const follower of await subgraph.log.lag()) {
      const began = performance.now();
      await subgraph.log.rebuild(follower.name);
      say(`${follower.name} is rebuilt, in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    }
    if ((await subgraph.log.lag()).length === 0) say(`${name} keeps nothing of the event log`);
  } finally {
    await subgraph.stop();
  }
}
