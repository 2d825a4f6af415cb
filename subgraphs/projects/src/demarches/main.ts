/** Runs the command `import-letters`. */
import 'reflect-metadata';
import { projects } from '../subgraph.js';
import { importCommand } from './command.js';
import { lettersDeposited } from './letters-deposited.js';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort());

process.exitCode = await importCommand({
  args: process.argv.slice(2),
  database: { ...projects, seeAll: projects.access.seeAll },
  sinkOf: lettersDeposited(),
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(`${text}\n`),
  signal: stop.signal,
});
