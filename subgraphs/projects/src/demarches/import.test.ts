/** The import against a server of the API and PostgreSQL: all files once, changes, removals, bad files, new revisions. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { ImportedElsewhere } from './import-store.js';
import { noCounts } from './import-summary.js';
import { sampleFile, sampleFiles } from './testing/sample-file.js';
import { ImportWorld } from './testing/import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ throttle: { requests: 100_000, milliseconds: 60_000 } });
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.forget();
  world.server.clear();
});

const counts = (some: object) => ({ ...noCounts(), ...some });
const statesOf = async () => (await world.files()).map(({ number, letter }) => [number, letter?.state]);

describe('The import', () => {
  it('takes every file once, with its letter and as it came', async () => {
    world.server.put(...sampleFiles(35));
    const lines: string[] = [];
    const summary = await world.run({ onProgress: (line) => lines.push(line) });
    expect(summary).toEqual({ counts: counts({ read: 35, created: 35 }), faults: [], stopped: false });
    const files = await world.files();
    expect(files.map(({ number }) => number)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
    expect(files[6]).toMatchObject({
      state: 'en_construction',
      letter: { number: 7, title: 'Parcours coordonné no 7', declaredScope: 'REGIONAL', regionCodes: ['11'] },
      raw: { number: 7, groupeInstructeur: { number: 5_111 } },
      faults: [],
      deleted_on: null,
    });
    expect(files[6]!.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(lines.find((line) => line.startsWith('page 4'))).toContain('35 files read (35 created)');
  });

  it('changes nothing when it runs again', async () => {
    world.server.put(...sampleFiles(25));
    await world.run();
    const before = await world.files();
    const { counts: again } = await world.run();
    // Those of the last minute before the last modification come again.
    expect(again).toEqual(counts({ read: 25, unchanged: 25 }));
    expect(await world.files()).toEqual(before);
  });

  it('asks only for what changed since, and takes changes and new files', async () => {
    world.server.put(...sampleFiles(200));
    await world.run();
    const late = '2026-02-01T10:00:00Z';
    world.server.put(
      sampleFile(3, { state: 'en_instruction', datePassageEnInstruction: late, dateDerniereModification: late }),
      sampleFile(201, { dateDerniereModification: '2026-02-01T11:00:00Z' }),
    );
    world.server.served.length = 0;
    const { counts: second } = await world.run();
    // 61 files lie in the minute before the last modification, both ends included.
    expect(second).toEqual(counts({ read: 63, updated: 1, created: 1, unchanged: 61 }));
    expect((await world.file(3)).letter).toMatchObject({ state: 'LI_EN_INSTRUCTION', instructedOn: '2026-02-01' });
    const { counts: third } = await world.run();
    expect(third).toEqual(counts({ read: 1, unchanged: 1 }));
    expect(world.server.served.at(-3)?.variables.since).toBe('2026-02-01T10:59:00.000Z');
  });

  it('follows a file through its states', async () => {
    const traitement = '2026-03-01T09:00:00Z';
    const at = (hour: number) => ({ dateDerniereModification: `2026-03-01T${hour}:00:00Z` });
    world.server.put(sampleFile(1));
    await world.run();
    const seen: unknown[] = [await statesOf()];
    const states = ['en_instruction', 'refuse', 'en_instruction', 'accepte'];
    for (const [index, state] of states.entries()) {
      const isDecided = state !== 'en_instruction';
      world.server.put(sampleFile(1, { state, dateTraitement: isDecided ? traitement : null, ...at(10 + index) }));
      expect((await world.run()).counts.updated).toBe(1);
      seen.push(await statesOf());
    }
    expect(seen.flat()).toEqual(
      ['LI_DEPOSEE', 'LI_EN_INSTRUCTION', 'LI_IRRECEVABLE', 'LI_EN_INSTRUCTION', 'RECEVABLE'].map((state) => [
        1,
        state,
      ]),
    );
  });

  it('takes a file that changes while it pages, and loses none', async () => {
    world.server.put(...sampleFiles(30));
    let pages = 0;
    world.server.onRequest = () => {
      // After the first page, two files that it held change, and so move to the end.
      if (++pages === 2)
        world.server.put(
          ...[1, 2].map((number) =>
            sampleFile(number, {
              state: 'sans_suite',
              dateTraitement: '2026-01-02T08:00:00Z',
              dateDerniereModification: '2026-01-02T08:00:00Z',
            }),
          ),
        );
    };
    const summary = await world.run();
    expect(summary.counts).toEqual(counts({ read: 32, created: 30, updated: 2 }));
    expect(
      (await world.files()).filter(({ letter }) => letter?.state === 'RETIRE').map(({ number }) => number),
    ).toEqual([1, 2]);
    expect(await world.files()).toHaveLength(30);
  });

  it('marks removed files of both lists, keeps them, and takes back one that is there again', async () => {
    world.server.put(...sampleFiles(5));
    await world.run();
    world.server.remove(2, 'deletedDossiers', '2026-04-01T22:30:00Z');
    world.server.remove(4, 'pendingDeletedDossiers', '2026-04-01T12:00:00Z');
    expect((await world.run()).counts.removed).toBe(2);
    expect((await world.files()).map(({ deleted_on }) => deleted_on)).toEqual([
      null,
      '2026-04-02',
      null,
      '2026-04-01',
      null,
    ]);
    expect(await world.file(2)).toMatchObject({ deletion_reason: 'user_request', letter: { number: 2 } });
    expect((await world.run()).counts.removed).toBe(0);
    // Nothing else of it changed.
    world.server.restore(sampleFile(4));
    expect((await world.run()).counts.restored).toBe(1);
    expect((await world.file(4)).deleted_on).toBeNull();
    expect((await world.file(2)).deleted_on).toBe('2026-04-02');
  });

  it('goes on at the page where the API failed', async () => {
    world.server.put(...sampleFiles(40));
    let asked = 0;
    world.server.onRequest = () => {
      if (++asked > 2) world.server.fail({ kind: 'STATUS', status: 500 });
    };
    await expect(world.run()).rejects.toThrow('500 (5 attempts)');
    expect(await world.files()).toHaveLength(20);
    world.server.onRequest = undefined;
    expect((await world.run()).counts).toEqual(counts({ read: 20, created: 20 }));
    expect(await world.files()).toHaveLength(40);
  });

  it('stops after the page under way when it is told to', async () => {
    world.server.put(...sampleFiles(40));
    const stop = new AbortController();
    const summary = await world.run({
      signal: stop.signal,
      onProgress: (line) => line.startsWith('page 2') && stop.abort(),
    });
    expect(summary).toMatchObject({ stopped: true, counts: { read: 20 } });
    expect((await world.run()).counts).toMatchObject({ read: 20, created: 20 });
  });

  it('stops at once when it is told to while it waits for the API', async () => {
    world.server.put(...sampleFiles(20));
    world.server.onRequest = () => world.server.fail({ kind: 'SLOW', milliseconds: 3_000 });
    const begin = performance.now();
    const summary = await world.run({ signal: AbortSignal.timeout(100) });
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(summary).toMatchObject({ stopped: true, counts: { read: 0 } });
  });

  it('does not let two imports of one démarche write over one another', async () => {
    world.server.put(...sampleFiles(40));
    world.server.delay = 20;
    const outcomes = await Promise.allSettled([world.run(), world.run()]);
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(failures).toHaveLength(1);
    expect(failures[0]).toBeInstanceOf(ImportedElsewhere);
    expect(await world.files()).toHaveLength(40);
  });

  it('shows its files to nobody but the service', async () => {
    world.server.put(sampleFile(1));
    await world.run();
    const files = sql`SELECT number FROM projects.demarche_file`;
    const principal = { subject: 'someone', role: 'PORTEUR', organisation: null, regions: ['11'], mandates: [] };
    expect(await world.database.rows(files)).toHaveLength(1);
    expect(await world.opened.as(principal).rows(files)).toEqual([]);
  });
});
