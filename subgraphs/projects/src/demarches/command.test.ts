/** The command as a process: its status, what it prints, and that a kill at any point loses nothing and doubles nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { ImportProcess } from './testing/import-process.js';
import { ImportWorld } from './testing/import-world.js';
import { sampleFile, sampleFiles } from './testing/sample-file.js';

let world: ImportWorld;
let folder: string;
beforeAll(async () => {
  world = await ImportWorld.start({ throttle: { requests: 100_000, milliseconds: 60_000 } });
  folder = mkdtempSync(join(tmpdir(), 'import-letters-'));
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await world.forget();
  world.server.clear();
});

/** Runs the command with a configuration file that differs so from the sample. */
function start(args: readonly string[] = [], differs: Record<string, unknown> = {}): ImportProcess {
  const file = join(folder, 'import.json');
  writeFileSync(file, world.configuration(differs));
  return new ImportProcess(['--config', file, ...args], {
    DATABASE_URL: world.adminUrl,
    DEMARCHES_TOKEN: world.server.token,
  });
}

const numbersUpTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const numbersKept = async () => (await world.files()).map(({ number }) => number);
const cursorsAsked = () =>
  world.server.served.filter(({ list }) => list === 'dossiers').map(({ variables }) => variables.after ?? 'beginning');

describe('The command import-letters', () => {
  it('prints its progress and a table, names bad files, and ends with 0', async () => {
    world.server.put(...sampleFiles(24), sampleFile(25, { groupeInstructeur: { number: 9, label: 'Inconnu' } }));
    const process = start(['--once']);
    expect(await process.ended).toBe(0);
    expect(process.err).toContain('page 1: 10 files read (10 created)');
    expect(process.out).toMatch(/created +24\n/);
    expect(process.out).toMatch(/bad +1\n/);
    expect(process.out).toContain('file 25, receiver: the configuration names no receiver');
    expect(process.out + process.err).not.toContain(world.server.token);
  });

  it('ends with 1 when the API cannot be reached', async () => {
    const process = start([], { url: 'http://127.0.0.1:9/api/v2/graphql' });
    expect(await process.ended).toBe(1);
    expect(process.err).toContain('The import failed: the API cannot be reached (5 attempts)');
  });

  it('ends with 2 for wrong arguments, a wrong configuration, or no token', async () => {
    const wrong = [start(['--every', 'never']), start(['--once', '--every', '5'])];
    for (const process of wrong) expect(await process.ended).toBe(2);
    const configuration = start([], { pageSize: 0, demarche: 'x' });
    expect(await configuration.ended).toBe(2);
    expect(configuration.err).toMatch(/demarche: [^]*pageSize: /);
    const token = start([], { tokenVariable: 'ANOTHER_TOKEN' });
    expect(await token.ended).toBe(2);
    expect(token.err).toContain('ANOTHER_TOKEN');
  });

  it('runs again and again with --every, through a failed run, until it is told to stop', async () => {
    world.server.put(sampleFile(1));
    const process = start(['--every', '0.002']);
    await expect.poll(() => process.out, { timeout: 10_000 }).toMatch(/created +1\n/);
    world.server.fail(...Array.from({ length: 5 }, () => ({ kind: 'STATUS', status: 500 }) as const));
    await expect.poll(() => process.err, { timeout: 10_000 }).toContain('the next run goes on where it was');
    world.server.put(sampleFile(2));
    await expect.poll(numbersKept, { timeout: 10_000 }).toEqual([1, 2]);
    process.kill('SIGTERM');
    expect(await process.ended).toBe(0);
  });

  it(
    'killed again and again, at other moments each time, takes every file once and asks for no page it has',
    { timeout: 120_000 },
    async () => {
      world.server.put(...sampleFiles(120));
      world.server.delay = 10;
      const kept: number[] = [];
      for (const milliseconds of [0, 5, 12, 20, 30]) {
        const process = start();
        let asked = 0;
        world.server.onRequest = () => {
          // Within the second page of this run: while it waits for the API, or while it writes.
          if (++asked === 2) void setTimeout(milliseconds).then(() => process.kill('SIGKILL'));
        };
        expect(await process.ended).toBeNull();
        kept.push((await world.files()).length);
      }
      // Each run came further, by whole pages, and none to the end.
      expect(kept.every((count, index) => count % 10 === 0 && count > (kept[index - 1] ?? 0) && count < 120)).toBe(
        true,
      );
      world.server.onRequest = undefined;
      const last = start();
      expect(await last.ended).toBe(0);
      expect(await numbersKept()).toEqual(numbersUpTo(120));
      expect((await world.files()).every(({ letter, number }) => letter?.number === number)).toBe(true);
      const [{ letters } = { letters: 0 }] = await world.database.rows<{ letters: number }>(
        sql`SELECT count(DISTINCT project_id) AS letters FROM projects.letter_of_intent`,
      );
      expect(letters).toBe(120);
      expect(last.out).toMatch(new RegExp(`created +${120 - kept.at(-1)!}\\n`));
      // A page is asked for again only where a kill undid it: never more than one a kill.
      const asked = cursorsAsked();
      expect(asked.length).toBeLessThanOrEqual(12 + 5);
      expect(new Set(asked).size).toBe(12);
    },
  );

  it(
    'killed in the middle of a page’s transaction leaves nothing of the page, and goes on there',
    { timeout: 60_000 },
    async () => {
      world.server.put(...sampleFiles(40));
      const waiting = sql`SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND datname = current_database()`;
      const held = world.database.transaction(async (other) => {
        // Whoever writes file 25 waits for this: the import stands between two files of its third page.
        await other.rows(sql`INSERT INTO projects.demarche_import (demarche_number) VALUES (1)`);
        await other.rows(sql`
        INSERT INTO projects.demarche_file (number, demarche_number, checksum, mapping_checksum, raw, faults, warnings)
        VALUES (25, 1, '', '', '{}', '[]', '[]')`);
        const process = start();
        await expect.poll(() => world.database.rows(waiting), { timeout: 20_000 }).toEqual([{ count: 1 }]);
        process.kill('SIGKILL');
        expect(await process.ended).toBeNull();
        expect(await numbersKept()).toEqual(numbersUpTo(20));
        throw new Error('undo');
      });
      await expect(held).rejects.toThrow('undo');
      expect(await start().ended).toBe(0);
      expect(await numbersKept()).toEqual(numbersUpTo(40));
    },
  );
});
