/** What the import makes of files in the graph: the same as the commands of its users would, by the same rules. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arsOrganisationId } from '@innovation-sante/scheme/ids';
import { DepositWorld, type Shown, accepted, dossier, source, withoutDerogations } from './testing/deposit-world.js';
import { type SampleFile, champsOfFirstRevision, sampleConfiguration } from './testing/sample-file.js';

let world: DepositWorld;
beforeAll(async () => {
  world = await DepositWorld.start();
});
afterAll(() => world.stop());
beforeEach(() => world.clear());

const porteurId = Object.values(sampleConfiguration('').organisations)[0];
const depositedOn = '2026-01-01';
const kinds = ({ timeline }: Shown) => timeline.nodes.map(({ kind }) => kind).toSorted();

describe('A new file', () => {
  it('is a deposit: its project, its letter with where it came from, and the event', async () => {
    const { counts } = await world.bring(1);
    expect(counts).toMatchObject({ created: 1, bad: 0 });
    const project = await world.known();
    expect(project).toMatchObject({
      state: 'LI_DEPOSEE',
      version: 1,
      provenance: 'REAL',
      source,
      porteurs: [{ organisation: { id: porteurId } }],
      letterOfIntent: { channel: 'TELEPROCEDURE', depositedOn, source, receiver: { id: arsOrganisationId('11') } },
    });
    expect(project.timeline.nodes).toEqual([
      {
        kind: 'LETTER_DEPOSITED',
        happenedOn: depositedOn,
        actorRole: 'SYSTEM',
        reason: 'téléprocédure',
        document: 'Lettre d’intention DS-7',
      },
    ]);
  });

  it('changes nothing when it comes again, nor when it is read again by another mapping', async () => {
    await world.bring(1);
    const before = [await world.shown(), await world.countEvents()];
    expect((await world.run()).counts).toMatchObject({ unchanged: 1, updated: 0 });
    const receivers = { 5111: 'ARS-11', 5100: 'RAPPORTEUR_GENERAL', 5112: 'ARS-53' };
    const summary = await world.run({ receivers });
    expect(summary.counts).toMatchObject({ created: 0, updated: 0, bad: 0 });
    expect([await world.shown(), await world.countEvents()]).toEqual(before);
  });

  it.each<[string, Partial<SampleFile>, string]>([
    [
      'without an objective',
      { champs: champsOfFirstRevision(dossier).filter(({ champDescriptorId }) => champDescriptorId !== 'O1') },
      'R-OBJ-1',
    ],
    [
      'of an organisation that nobody has named',
      { demandeur: { __typename: 'PersonneMorale', siret: '77567227221138' } },
      'no organisation is known by the SIRET 77567227221138',
    ],
    ['of a person', { demandeur: { __typename: 'PersonnePhysique', nom: 'Durand', prenom: 'Anne' } }, 'is a person'],
  ])('%s is reported with the reason, and leaves nothing', async (_what, differs, reason) => {
    const events = await world.countEvents();
    const { counts, faults } = await world.bring(1, differs);
    expect(counts).toMatchObject({ created: 0, bad: 1 });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain(reason);
    expect(await world.shown()).toBeUndefined();
    expect(await world.countEvents()).toBe(events);
  });

  it('keeps with the file what its receiver should know', async () => {
    await world.bring(1, { champs: withoutDerogations });
    const { warnings } = await world.files.file(dossier);
    expect(warnings.map(({ message }) => message.split(' ', 1)[0])).toEqual(['R-ELIG-2']);
  });
});

describe('A file that goes on', () => {
  it('is examined and decided as its receiver did, on the days on which it did', async () => {
    await world.bring(1);
    const instruction = { state: 'en_instruction', datePassageEnInstruction: '2026-02-10T08:00:00Z' };
    expect((await world.bring(2, instruction)).counts).toMatchObject({ updated: 1, bad: 0 });
    expect(await world.known()).toMatchObject({ state: 'LI_EN_INSTRUCTION', stateSince: '2026-02-10', version: 2 });
    expect((await world.bring(3, accepted)).counts).toMatchObject({ updated: 1, bad: 0 });
    const project = await world.known();
    expect(project).toMatchObject({
      state: 'RECEVABLE',
      stateSince: '2026-03-01',
      version: 3,
      letterOfIntent: { outcome: 'ADMISSIBLE', decidedOn: '2026-03-01', reason: 'Le projet est innovant.' },
    });
    expect(kinds(project)).toEqual(['LETTER_DECIDED', 'LETTER_DEPOSITED', 'LETTER_EXAMINED']);
    const { nodes } = project.timeline;
    expect(nodes.find(({ kind }) => kind === 'LETTER_DECIDED')).toEqual({
      kind: 'LETTER_DECIDED',
      happenedOn: '2026-03-01',
      actorRole: 'SYSTEM',
      reason: 'Le projet est innovant.',
      document: source,
    });
    expect(nodes.find(({ kind }) => kind === 'LETTER_EXAMINED')?.reason).toBe('téléprocédure');
  });

  it('lives its whole life at once when it comes late', async () => {
    expect((await world.bring(1, accepted)).counts).toMatchObject({ created: 1, bad: 0 });
    const project = await world.known();
    expect(project).toMatchObject({ state: 'RECEVABLE', version: 3 });
    expect(kinds(project)).toEqual(['LETTER_DECIDED', 'LETTER_DEPOSITED', 'LETTER_EXAMINED']);
  });

  it('is inadmissible on the grounds that the letter shows, with the motivation', async () => {
    const refused = { ...accepted, state: 'refuse', motivation: 'Droit commun suffisant.', champs: withoutDerogations };
    expect((await world.bring(1, refused)).counts).toMatchObject({ created: 1, bad: 0 });
    expect(await world.known()).toMatchObject({
      state: 'LI_IRRECEVABLE',
      letterOfIntent: {
        outcome: 'INADMISSIBLE',
        exclusionGrounds: ['NO_DEROGATION'],
        reason: 'Droit commun suffisant.',
      },
    });
  });

  it('stops at a decision that the rules refuse', async () => {
    const { counts, faults } = await world.bring(1, { ...accepted, champs: withoutDerogations });
    expect(counts).toMatchObject({ bad: 1, created: 0 });
    expect(faults[0]?.message).toMatch(/^R-ELIG-2 NO_DEROGATION.* R-DEROG-1 /);
    // What the rules allow has happened.
    expect(await world.known()).toMatchObject({ state: 'LI_EN_INSTRUCTION', version: 2 });
  });

  it('waits, where it shows no ground on which it was refused, until somebody names one in the graph', async () => {
    const { faults } = await world.bring(1, { ...accepted, state: 'refuse' });
    expect(faults[0]?.message).toContain('T2 GROUND_MISSING (grounds)');
    const examined = await world.known();
    expect(examined).toMatchObject({ state: 'LI_EN_INSTRUCTION', version: 2 });
    const { decideLetterOfIntent } = await world.ask<{ decideLetterOfIntent: { errors: unknown[] } }>(
      'mutation ($input: DecideLetterOfIntentInput!) { decideLetterOfIntent(input: $input) { errors { code message } } }',
      {
        input: {
          projectId: examined.id,
          version: examined.version,
          outcome: 'INADMISSIBLE',
          grounds: ['FUNDING_ONLY'],
          findings: { onlyFundsUnreimbursedServices: true },
          reason: 'Simple financement.',
          decidedOn: '2026-03-01',
        },
      },
    );
    expect(decideLetterOfIntent.errors).toEqual([]);
    const events = await world.countEvents();
    expect((await world.run()).faults).toEqual([]);
    expect(await world.known()).toMatchObject({
      state: 'LI_IRRECEVABLE',
      letterOfIntent: { reason: 'Simple financement.' },
    });
    expect(await world.countEvents()).toBe(events);
  });

  it('is withdrawn when it is closed without a decision (sans suite)', async () => {
    await world.bring(1);
    const closed = { state: 'sans_suite', dateTraitement: '2026-02-20T08:00:00Z', motivation: 'Abandon.' };
    expect((await world.bring(2, closed)).counts).toMatchObject({ updated: 1, bad: 0 });
    expect(await world.known()).toMatchObject({
      state: 'RETIRE',
      stateSince: '2026-02-20',
      letterOfIntent: { outcome: 'WITHDRAWN', reason: 'Abandon.' },
    });
  });

  it('never moves back a project that has moved on in the graph, and is reported until it has caught up', async () => {
    await world.bring(1);
    const { id, version } = await world.known();
    await world.ask(
      'mutation ($input: BeginLetterExaminationInput!) { beginLetterExamination(input: $input) { errors { code } } }',
      { input: { projectId: id, version, on: '2026-02-05' } },
    );
    const before = await world.shown();
    const { counts, faults } = await world.bring(2);
    expect(counts).toMatchObject({ bad: 1, updated: 0 });
    expect(faults[0]?.message).toContain('moved on in the graph (LI_EN_INSTRUCTION since 2026-02-05)');
    expect(await world.shown()).toEqual(before);
    // The file as it was is read again first, and then as it is.
    expect(await world.bring(3, accepted)).toMatchObject({ counts: { bad: 1, updated: 1 }, faults: [] });
    expect(await world.known()).toMatchObject({ state: 'RECEVABLE' });
    // And back again in the téléprocédure: the decision stands.
    expect((await world.bring(4, { state: 'en_instruction' })).faults[0]?.message).toContain('RECEVABLE');
    expect(await world.known()).toMatchObject({ state: 'RECEVABLE', version: 3 });
  });

  it('leaves the deposited letter as it is, and says so, when its text changes', async () => {
    await world.bring(1);
    const champs = champsOfFirstRevision(dossier).map((champ) =>
      champ.champDescriptorId === 'T1' ? { ...champ, stringValue: 'Un autre titre' } : champ,
    );
    const before = await world.shown();
    expect((await world.bring(2, { champs })).counts).toMatchObject({ updated: 1, bad: 0 });
    expect(await world.shown()).toEqual(before);
    expect((await world.files.file(dossier)).warnings).toMatchObject([{ dossier: 7, field: 'title' }]);
  });

  it('that came to the wrong receiver is kept there, and sent on when the file is (T2b)', async () => {
    const atRg = { groupeInstructeur: { number: 5100, label: 'RG' } };
    expect((await world.bring(1, atRg)).counts).toMatchObject({ created: 1, bad: 0 });
    expect((await world.files.file(dossier)).warnings.map(({ message }) => message.split(' (', 1)[0])).toEqual([
      'R-ROUTE-1 RECEIVER_NOT_ARS',
    ]);
    const { faults } = await world.bring(2, { ...atRg, ...accepted });
    expect(faults[0]?.message, 'decided by the wrong one').toContain('R-ROUTE-1 RECEIVER_NOT_ARS');
    expect(await world.known()).toMatchObject({ state: 'LI_EN_INSTRUCTION' });
    expect((await world.bring(3, accepted)).faults).toEqual([]);
    const project = await world.known();
    expect(project).toMatchObject({
      state: 'RECEVABLE',
      letterOfIntent: { receiver: { id: arsOrganisationId('11') }, outcome: 'ADMISSIBLE' },
    });
    expect(kinds(project)).toEqual(['LETTER_DECIDED', 'LETTER_DEPOSITED', 'LETTER_EXAMINED', 'LETTER_REROUTED']);
  });

  it('is sent on only where the rules send its scope', async () => {
    await world.bring(1);
    const { faults } = await world.bring(2, { groupeInstructeur: { number: 5100, label: 'RG' } });
    expect(faults[0]?.message).toContain('R-ROUTE-1 RECEIVER_NOT_ARS (receiverId)');
    expect((await world.known()).letterOfIntent['receiver']).toEqual({ id: arsOrganisationId('11') });
  });
});
