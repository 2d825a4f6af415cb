/**
 * `npm run bench:gateway`: this gateway beside others, and beside a proxy written by hand, over the same subgraphs.
 * An answer counts only if it is right. Nothing is asserted of times.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supergraphOver } from './graph/supergraph.js';
import { inProcessHeading, runInProcess } from './in-process/in-process-run.js';
import { type Bench, runScenario } from './measure/scenario-run.js';
import { newOperationsHeading, runNewOperations } from './new-operations/new-operations-run.js';
import { scenarios } from './operations/scenarios.js';
import { readOptions } from './options.js';
import { install } from './processes/install.js';
import { peers } from './processes/peers.js';
import { Report } from './report/report.js';
import { startSubgraphs } from './subgraphs/running.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const options = readOptions(process.argv.slice(2));
const chosen = peers.filter(({ name }) => options.peers.includes(name));
for (const folder of new Set(chosen.flatMap(({ folder }) => folder ?? []))) await install(folder, say);

const folder = mkdtempSync(join(tmpdir(), 'bench-gateway-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const subgraphs = await startSubgraphs();
try {
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, supergraphOver(subgraphs.urls));
  const bench: Bench = { options, subgraphs, say, setting: { supergraph, subgraphs: subgraphs.urls } };
  const report = new Report(
    `medians of ${options.rounds} rounds of ${options.seconds} s, after ${options.warmUpSeconds} s of warm-up`,
    options.connections,
  );
  for (const scenario of scenarios.filter(({ name }) => options.only.includes(name)))
    report.add(await runScenario(scenario, chosen, bench));
  if (options.only.includes('new-operations'))
    report.table('New operations', 'what a client waits for an operation that was never sent before.', [
      newOperationsHeading,
      ...(await runNewOperations(chosen, bench)),
    ]);
  if (options.only.includes('in-process'))
    report.table('In one process', 'the deep query over real subgraphs, one query at a time.', [
      inProcessHeading,
      ...(await runInProcess(bench)),
    ]);
  report.end();
  if (options.save) report.save();
} finally {
  subgraphs.stop();
}
