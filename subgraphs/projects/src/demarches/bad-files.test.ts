/** What the import does with files that it cannot take: reports them, goes on, and takes them once they are mended. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { noCounts } from './import-summary.js';
import { lettersKept } from './letters-kept.js';
import { ImportWorld } from './testing/import-world.js';
import {
  champ,
  champsOfFirstRevision,
  champsOfSecondRevision,
  firstRevision,
  sampleConfiguration,
  sampleFile,
  sampleFiles,
  secondRevision,
} from './testing/sample-file.js';

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

describe('The import', () => {
  it('reports bad files and goes on with the rest of the page', async () => {
    world.server.put(...sampleFiles(12));
    world.server.put(
      sampleFile(3, {
        champs: champsOfFirstRevision(3).map((one) =>
          one.champDescriptorId === 'C1' ? champ('DropDownList', 'C1', 'Partout') : one,
        ),
      }),
    );
    world.server.disguise(5, (node) => ({ ...node, champs: 'none' }));
    world.server.disguise(6, () => null);
    world.server.disguise(7, (node) => ({ ...node, number: undefined }));
    world.server.disguise(8, (node) => ({ ...node, motivation: 'nul\u0000 et \ud800 demi' }));
    const { counts: first, faults } = await world.run();
    expect(first).toEqual(counts({ read: 12, created: 8, bad: 4 }));
    expect(faults.map(({ dossier, field, champDescriptorId }) => [dossier, field, champDescriptorId])).toEqual([
      [3, 'declaredScope', 'C1'],
      [5, 'champs', null],
      [null, 'dossiers.nodes.5', null],
      [null, 'dossiers.nodes.6', null],
    ]);
    expect(faults[2]!.message).toBe('a champ cannot be read');
    const files = await world.files();
    expect(files.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 8, 9, 10, 11, 12]);
    expect(files.filter(({ letter }) => letter === null).map(({ number }) => number)).toEqual([3, 5]);
    expect((await world.file(8)).raw.motivation).toBe('nul\ufffd et \ufffd demi');
  });

  it('takes a bad file when the configuration is mended, although it did not change', async () => {
    world.server.put(
      ...sampleFiles(3),
      sampleFile(4, {
        champs: champsOfFirstRevision(4).map((one) =>
          one.champDescriptorId === 'C1' ? champ('DropDownList', 'C1', 'Partout') : one,
        ),
      }),
      sampleFile(5, { dateDerniereModification: '2026-06-01T08:00:00Z' }),
    );
    expect((await world.run()).faults.map(({ dossier }) => dossier)).toEqual([4]);
    expect((await world.run()).faults.map(({ dossier }) => dossier)).toEqual([4]);
    const configuration = sampleConfiguration(world.server.url);
    (configuration.revisions[0]!.fields.declaredScope.values as Record<string, string>).Partout = 'NATIONAL';
    const mended = await world.run({ configuration });
    expect(mended.faults).toEqual([]);
    expect(mended.counts).toMatchObject({ created: 1, bad: 0 });
    expect((await world.file(4)).letter?.declaredScope).toBe('NATIONAL');
  });

  it('reads each revision by its own champs, and reports one that nobody mapped', async () => {
    const of = (id: string) => ({ demarche: { number: 1, revision: { id } } });
    world.server.put(
      sampleFile(1, of(firstRevision)),
      sampleFile(2, { ...of(secondRevision), champs: champsOfSecondRevision(2) }),
      sampleFile(3, { ...of('third'), champs: champsOfSecondRevision(3) }),
    );
    const { faults } = await world.run();
    expect((await world.files()).map(({ letter }) => letter && [letter.declaredScope, letter.regionCodes])).toEqual([
      ['REGIONAL', ['11']],
      ['INTERREGIONAL', ['53', '52']],
      null,
    ]);
    expect(faults).toMatchObject([{ dossier: 3, field: 'revision' }]);
  });

  it('undoes alone what a sink began for a file that it refuses or fails on', async () => {
    world.server.put(...sampleFiles(6));
    const sinkOf: typeof lettersKept = (files) => ({
      ...lettersKept(files),
      upsert: async (letter) => {
        const outcome = await files.putLetter(letter);
        if (letter.number === 2) return { refused: 'the scheme is closed' };
        if (letter.number === 4) await files.database.rows(sql`SELECT 1 / 0`);
        return outcome;
      },
    });
    const { counts: first, faults } = await world.run({ sinkOf });
    expect(first).toEqual(counts({ read: 6, created: 4, bad: 2 }));
    expect(faults.map(({ dossier, message }) => [dossier, message])).toEqual([
      [2, 'the scheme is closed'],
      [4, 'cannot be taken: division by zero'],
    ]);
    expect((await world.files()).filter(({ letter }) => letter === null).map(({ number }) => number)).toEqual([2, 4]);
    // What the sink takes later comes in without having changed.
    expect((await world.run()).counts).toMatchObject({ created: 2, bad: 0 });
  });

  it('removes again what a sink could not remove, however long ago that was', async () => {
    world.server.put(...sampleFiles(2));
    await world.run();
    world.server.remove(1, 'deletedDossiers', '2026-04-01T12:00:00Z');
    world.server.remove(2, 'deletedDossiers', '2026-04-02T12:00:00Z');
    const failing: typeof lettersKept = (files) => {
      const kept = lettersKept(files);
      return {
        ...kept,
        remove: (number, on, reason) =>
          number === 1 ? Promise.reject(new Error('not now')) : kept.remove(number, on, reason),
      };
    };
    const { counts: first, faults } = await world.run({ sinkOf: failing });
    expect(first.removed).toBe(1);
    expect(faults.map(({ dossier, message }) => [dossier, message])).toEqual([[1, 'cannot be removed: not now']]);
    expect((await world.run()).counts.removed).toBe(1);
    expect((await world.file(1)).deleted_on).toBe('2026-04-01');
  });
});
