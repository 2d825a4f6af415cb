import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Place, query, serverOf } from './place.testing.js';

const place = new Place();
const use = place.use.bind(place);
let folder: string;
beforeAll(() => place.prepare(build));
beforeEach(() => {
  folder = place.makeFolder();
});
afterEach(() => place.clean());
afterAll(() => place.remove());

describe('several processes', () => {
  it('share one server when they come at once; the last to leave stops it', async () => {
    const users = Array.from({ length: 4 }, () => use(folder));
    const answers = await Promise.all(users.map(({ answer }) => answer));
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
    expect(users.flatMap(({ lines }) => lines).filter((line) => line.includes('creating'))).toHaveLength(1);
    const [last, ...others] = users;
    await Promise.all(others.map((user) => user.say('stop')));
    expect(await query(answers[0]!.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await last!.say('stop')).toBe(0);
    expect(serverOf(folder)).toBeUndefined();
  });

  it.each(['exit', 'come to the end'])('take the server along when the last says: %s', async (word) => {
    const [one, other] = [use(folder), use(folder)];
    await Promise.all([one.answer, other.answer]);
    expect(await one.say(word)).toBe(0);
    expect(serverOf(folder)).toBeDefined();
    expect(await other.say(word)).toBe(0);
    await expect.poll(() => serverOf(folder)).toBeUndefined();
  });

  it('find the server of one that was killed, and do not count the dead', async () => {
    const killed = use(folder, { durable: true });
    const { url } = await killed.answer;
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await killed.kill();
    const server = serverOf(folder);
    const next = use(folder, { durable: true });
    expect((await next.answer).url).toBe(url);
    expect(next.lines.join()).toContain('using the running server');
    expect(serverOf(folder)).toBe(server);
    expect(await query(url, 'TABLE kept')).toEqual([{ one: 1 }]);
    await next.say('stop');
    expect(serverOf(folder)).toBeUndefined();
  });

  it('finish what one left that was killed while it created the database', async () => {
    const killed = use(folder, { atLine: (line) => line.includes('creating') && void killed.kill() });
    await killed.exit;
    expect(existsSync(join(folder, 'cluster'))).toBe(false);
    const next = use(folder);
    expect((await next.answer).url).toContain('postgres://');
    await next.say('stop');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('do not take over, for durable data, what a killed test has left', async () => {
    const test = use(folder);
    await test.answer;
    await test.kill();
    const { url } = await use(folder, { durable: true }).answer;
    expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });
});
