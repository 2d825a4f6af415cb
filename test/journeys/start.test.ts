/** Starting the product as its README says: what it prints, twice in a row, with a taken port, with a wrong configuration. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ask, inTemporaryFolder, subgraphNames } from '../support/graph.js';
import { freePort, startProcess, untilReady } from '../support/processes.js';

const local = subgraphNames.flatMap((name) => ['--in-process', `${name}=@innovation-sante/${name}/subgraph`]);

describe('npm start', { timeout: 120_000 }, () => {
  it('prints the addresses and three queries, answers, and does so again on the same data', async () => {
    await inTemporaryFolder(async (folder) => {
      for (const time of ['first', 'second']) {
        const port = await freePort();
        const gateway = startProcess('gateway/dist/main.js', local, {
          DATA_DIR: folder,
          PORT: String(port),
          LOG_LEVEL: 'error',
        });
        const url = `http://127.0.0.1:${port}`;
        await untilReady(gateway, `${url}/health/ready`);
        const { data, errors } = await ask(url, '{ projects(first: 1) { totalCount } }');
        expect(errors, time).toBeUndefined();
        // Without a token one is the public: the 44 real experiments, and the fictional ones that were authorised.
        expect(data).toEqual({ projects: { totalCount: 65 } });
        expect(gateway.output()).toContain(`${url}/graphql`);
        expect(gateway.output()).toContain(`${url}/explorer`);
        expect(gateway.output().match(/^curl -s http/gm), gateway.output()).toHaveLength(3);
        expect(await gateway.stop()).toBe(0);
      }
    });
  });

  it('says that its port is taken, and ends with status 1', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const gateway = startProcess('gateway/dist/main.js', local, { PORT: String(port), LOG_LEVEL: 'error' });
    const [status] = (await once(gateway.child, 'exit')) as [number];
    other.close();
    expect(status).toBe(1);
    expect(gateway.output()).toContain(`port ${port}`);
    expect(gateway.output()).toContain('PORT');
  });

  it('names every wrong variable at once, with status 2', async () => {
    const gateway = startProcess('gateway/dist/main.js', local, {
      PORT: 'x',
      SUBGRAPH_TIMEOUT_MS: '-1',
      LOG_LEVEL: 'loud',
    });
    const [status] = (await once(gateway.child, 'exit')) as [number];
    expect(status).toBe(2);
    for (const name of ['PORT', 'SUBGRAPH_TIMEOUT_MS', 'LOG_LEVEL']) expect(gateway.output()).toContain(name);
  });

  it('names the wrong variables of a subgraph in its process, with status 2 and no stack', async () => {
    const port = String(await freePort());
    const wrong = { PORT: port, DATASET: 'all', DATABASE_URL: 'mysql://x' };
    const gateway = startProcess('gateway/dist/main.js', local, wrong);
    const [status] = (await once(gateway.child, 'exit')) as [number];
    expect(status, gateway.output()).toBe(2);
    for (const name of ['DATASET', 'DATABASE_URL']) expect(gateway.output()).toContain(`  ${name}: `);
    expect(gateway.output()).not.toContain('    at ');
  });

  it.each(subgraphNames)('%s alone names every wrong variable at once, with status 2', async (name) => {
    const subgraph = startProcess(`subgraphs/${name}/dist/main.js`, [], {
      PORT: 'x',
      DATASET: 'all',
      DATABASE_URL: 'mysql://x',
    });
    const [status] = (await once(subgraph.child, 'exit')) as [number];
    expect(status).toBe(2);
    for (const variable of ['PORT', 'DATASET', 'DATABASE_URL']) expect(subgraph.output()).toContain(variable);
  });
});
