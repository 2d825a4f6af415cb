/** A server and its writer that are killed lose nothing that was acknowledged, and the work goes on where it was. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startEmbeddedPostgres } from '@innovation-sante/kit/embedded-postgres/embedded-postgres';
import pg from 'pg';
import { inTemporaryFolder } from '../support/graph.js';
import { type RunningProcess, startProcess } from '../support/processes.js';

const generate = (folder: string, times: number) =>
  startProcess('subgraphs/_kit/dist/generate.js', ['--times', String(times), '@innovation-sante/projects/subgraph'], {
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
  });

/** The last number that a progress line acknowledged. */
const acknowledged = (process: RunningProcess) =>
  Number([...process.output().matchAll(/(\d+) of \d+ fictional projects loaded/g)].at(-1)?.[1] ?? 0);

async function until(condition: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 90_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function countProjects(folder: string): Promise<number> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, database: 'innovation' });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM projects.project WHERE provenance = 'DEMO'`,
    );
    return Number(rows[0]?.count);
  } finally {
    await client.end();
    await server.stop();
  }
}

it(
  'loses nothing that was acknowledged when node and PostgreSQL are killed while writing',
  { timeout: 180_000 },
  async () => {
    await inTemporaryFolder(async (folder) => {
      const writer = generate(folder, 60);
      await until(() => acknowledged(writer) >= 400, 'the first acknowledged steps');
      const postmaster = Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
      writer.child.kill('SIGKILL');
      process.kill(postmaster, 'SIGKILL');
      const promised = acknowledged(writer);

      const kept = await countProjects(folder);
      expect(kept).toBeGreaterThanOrEqual(promised);
      expect(kept % 400, 'a step is whole or not there').toBe(0);

      const again = generate(folder, 60);
      await until(() => again.child.exitCode !== null, 'the second run');
      expect(again.child.exitCode, again.output()).toBe(0);
      expect(await countProjects(folder)).toBe(2_400);
    });
  },
);
