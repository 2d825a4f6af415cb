/** What becomes in the graph of the letter of a file that is removed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { DepositWorld, accepted, dossier, source, withoutDerogations } from './testing/deposit-world.js';
import { sampleFile } from './testing/sample-file.js';

let world: DepositWorld;
beforeAll(async () => {
  world = await DepositWorld.start();
});
afterAll(() => world.stop());
beforeEach(() => world.clear());

describe('A removed file', () => {
  const removed = '2026-04-01T08:00:00Z';

  it('withdraws its project before the authorisation, once', async () => {
    await world.bring(1, accepted);
    world.files.server.remove(dossier, 'deletedDossiers', removed);
    expect((await world.run()).counts).toMatchObject({ removed: 1 });
    const project = await world.known();
    expect(project).toMatchObject({ state: 'RETIRE', stateSince: '2026-04-01' });
    // What was decided on the letter stays.
    expect(project.letterOfIntent).toMatchObject({ outcome: 'ADMISSIBLE' });
    expect(project.timeline.nodes.find(({ kind }) => kind === 'WITHDRAWN')).toMatchObject({
      happenedOn: '2026-04-01',
      actorRole: 'SYSTEM',
      reason: 'téléprocédure : dossier supprimé (user_request)',
      document: source,
    });
    const events = await world.countEvents();
    await world.run();
    expect(await world.countEvents()).toBe(events);
  });

  it('is only marked when nobody asked for its removal', async () => {
    await world.bring(1, accepted);
    const before = await world.shown();
    world.files.server.remove(dossier, 'deletedDossiers', removed, 'expired');
    expect((await world.run()).counts).toMatchObject({ removed: 1 });
    expect(await world.shown()).toEqual(before);
    expect((await world.files.file(dossier)).deletion_reason).toBe('expired');
  });

  it('is not taken back when its file is there again', async () => {
    await world.bring(1);
    world.files.server.remove(dossier, 'pendingDeletedDossiers', removed);
    await world.run();
    const before = await world.shown();
    expect(before).toMatchObject({ state: 'RETIRE', letterOfIntent: { outcome: 'WITHDRAWN' } });
    world.files.server.restore(sampleFile(dossier));
    expect((await world.bring(2)).faults[0]?.message).toContain('moved on in the graph (RETIRE since 2026-04-01)');
    expect(await world.shown()).toEqual(before);
  });

  it('is only marked when its project has ended otherwise', async () => {
    await world.bring(1, { ...accepted, state: 'refuse', champs: withoutDerogations });
    const before = await world.shown();
    world.files.server.remove(dossier, 'deletedDossiers', removed);
    expect((await world.run()).counts).toMatchObject({ removed: 1 });
    expect(await world.shown()).toEqual(before);
    expect((await world.files.file(dossier)).deleted_on).toBe('2026-04-01');
  });

  it('is only marked when its project is authorised', async () => {
    await world.bring(1, accepted);
    // As it is after the instruction, which is told elsewhere (legal-act).
    await world.files.database.rows(sql`UPDATE projects.project SET state = 'AUTORISE'`);
    const before = await world.shown();
    world.files.server.remove(dossier, 'pendingDeletedDossiers', removed);
    expect((await world.run()).counts).toMatchObject({ removed: 1 });
    expect(await world.shown()).toEqual(before);
  });
});
