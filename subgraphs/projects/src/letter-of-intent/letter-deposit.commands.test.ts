/** The deposit of a letter of intent: what it makes, what is refused and on which rule, and that it is done once. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { attempt, done, give, letter, people, refused, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(async () => tested.stop());

const { porteur, otherPorteur, ars11, administrator } = people;
const deposit = (changed: object) => refused(tested, porteur, 'depositLetterOfIntent', { ...letter, ...changed });
const rapporteur = organisationId('rapporteur-general');

async function callOf(condition: string): Promise<{ id: string; opensOn: string; regionCode: string | null }> {
  const { database } = tested.subgraph;
  const rows = await database
    .asSystem()
    .rows<{ id: string; opensOn: string; regionCode: string | null }>(
      sql`SELECT id, opens_on AS "opensOn", region_code AS "regionCode" FROM call_for_projects WHERE opens_on IS NOT NULL ORDER BY id`,
    );
  const found = rows.find(({ regionCode }) => (regionCode === null) === (condition === 'national'));
  if (!found) throw new Error(`no ${condition} call`);
  return found;
}

describe('A letter of intent', () => {
  it('makes a project that waits for its receiver, and is found by its words', async () => {
    const project = await done(tested, porteur, 'depositLetterOfIntent', letter);
    expect(project).toMatchObject({ state: 'LI_DEPOSEE', version: 1, stateSince: '2024-01-10', provenance: 'REAL' });
    expect(project.slug).toMatch(/^parcours-renforce-du-diabete-gestationnel-[0-9a-f]{8}$/);
    expect(project.competentAuthority).toEqual({ id: arsOrganisationId('11') });
    const { projects } = await answer<{ projects: { nodes: object[] } }>(
      tested,
      '{ projects(search: "réseau de test gestationnel", first: 100) { nodes { id state } } }',
    );
    expect(projects.nodes).toContainEqual({ id: project.id, state: 'LI_DEPOSEE' });
  });

  it('goes to the ARS of the region, or to the rapporteur général, unless another receiver is named (R-ROUTE)', async () => {
    const national = { declaredScope: 'NATIONAL', regions: ['11', '32'] };
    const to = async (input: object) => {
      const { project, warnings } = await give(tested, porteur, 'depositLetterOfIntent', { ...letter, ...input });
      const { found } = await answer<{ found: { letterOfIntent: { receiver: { id: string } } } }>(
        tested,
        `query ($id: ID!) { found: project(id: $id) { letterOfIntent { receiver { id } }
          nextActions { action party organisation { id } } } }`,
        { id: project?.id },
      );
      return { found, warnings };
    };
    const held = (party: string, id: string) => ({
      letterOfIntent: { receiver: { id } },
      nextActions: [{ action: 'LETTER_DECISION', party, organisation: { id } }],
    });
    expect(await to({})).toEqual({ found: held('ARS', arsOrganisationId('11')), warnings: [] });
    expect(await to(national)).toEqual({ found: held('RAPPORTEUR_GENERAL', rapporteur), warnings: [] });
    // The wrong receiver keeps it until it sends it on, and its author is told by which rule.
    const field = 'input.receiverId';
    const source: unknown = expect.stringContaining('Source A');
    expect(await to({ receiverId: rapporteur })).toMatchObject({
      found: held('RAPPORTEUR_GENERAL', rapporteur),
      warnings: [{ rule: 'R-ROUTE-1', code: 'RECEIVER_NOT_ARS', field, source }],
    });
    expect(await to({ ...national, receiverId: arsOrganisationId('32') })).toMatchObject({
      found: held('ARS', arsOrganisationId('32')),
      warnings: [{ rule: 'R-ROUTE-2', code: 'RECEIVER_NOT_RAPPORTEUR_GENERAL', field, source }],
    });
  });

  it('goes to no ARS that would not see it, nor to anybody else', async () => {
    expect(await deposit({ receiverId: arsOrganisationId('32') })).toEqual(['RECEIVER_OF_OTHER_REGION']);
    const national = { declaredScope: 'NATIONAL', regions: ['11', '32'], receiverId: arsOrganisationId('76') };
    expect(await deposit(national)).toEqual(['RECEIVER_NOT_RAPPORTEUR_GENERAL']);
    expect(await deposit({ receiverId: organisationId('has') })).toEqual(['RECEIVER_UNKNOWN']);
  });

  it('names a territory as wide as its scope (R-SCOPE), of regions and départements that exist', async () => {
    expect(await deposit({ regions: ['11', '32'] })).toEqual(['NOT_ONE_REGION']);
    expect(await deposit({ declaredScope: 'LOCAL', regions: [], departements: [] })).toContain('NO_TERRITORY');
    expect(await deposit({ declaredScope: 'INTERREGIONAL' })).toEqual(['FEWER_THAN_TWO_REGIONS']);
    expect(await deposit({ declaredScope: 'NATIONAL' })).toEqual(['NOT_SEVERAL_TERRITORIES']);
    expect(await deposit({ regions: ['99'], departements: [] })).toContain('REGION_UNKNOWN');
    expect(await deposit({ departements: ['20'] })).toEqual(['DEPARTEMENT_UNKNOWN']);
    expect(await deposit({ departements: ['59'] })).toEqual(['DEPARTEMENT_OUTSIDE_REGIONS']);
  });

  it('has an objective, a title, a past date (R-OBJ-1); all that is wrong is told at once', async () => {
    const { errors } = await give(tested, porteur, 'depositLetterOfIntent', {
      ...letter,
      objectives: [],
      title: '  ',
      depositedOn: '2026-07-01',
      regions: ['11', '32'],
    });
    expect(errors.map(({ code, field }) => [code, field])).toEqual([
      ['TEXT_MISSING', 'input.title'],
      ['IN_THE_FUTURE', 'input.depositedOn'],
      ['NO_OBJECTIVE', 'input.objectives'],
      ['NOT_ONE_REGION', 'input.regions'],
    ]);
    expect(await deposit({ title: 'x'.repeat(301) })).toEqual(['TEXT_TOO_LONG']);
  });

  it('answers a call of its origin’s level while it is open, or none (R-ORIG-1)', async () => {
    const regionalCall = await callOf('regional');
    const nationalCall = await callOf('national');
    expect(await deposit({ origin: 'AAP_REGIONAL' })).toEqual(['CALL_MISSING']);
    expect(await deposit({ callForProjectsId: regionalCall.id, depositedOn: regionalCall.opensOn })).toEqual([
      'CALL_NOT_ANSWERED',
    ]);
    const wrong = { origin: 'AAP_REGIONAL', callForProjectsId: nationalCall.id, depositedOn: nationalCall.opensOn };
    expect(await deposit(wrong)).toEqual(['CALL_OF_OTHER_LEVEL']);
    expect(await deposit({ ...wrong, origin: 'AAP_NATIONAL', depositedOn: '2015-01-01' })).toEqual(['CALL_NOT_OPEN']);
    expect(await deposit({ origin: 'AAP_NATIONAL', callForProjectsId: organisationId('nothing') })).toEqual([
      'NOT_FOUND',
    ]);
    const fictional = await done(tested, porteur, 'depositLetterOfIntent', {
      ...letter,
      ...wrong,
      origin: 'AAP_NATIONAL',
    });
    expect(fictional.provenance).toBe('DEMO');
  });

  it('is told beforehand what may exclude it, which its receiver decides', async () => {
    const { errors, warnings } = await give(tested, porteur, 'depositLetterOfIntent', {
      ...letter,
      derogations: ['COMPETENCES_PROFESSIONNELS'],
      admissibility: { preExisting: true, alreadyFunded: true },
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule, code }) => [rule, code])).toEqual([
      ['R-ELIG-1', 'NOT_INNOVATIVE'],
      ['R-ELIG-3', 'COMPETENCES_ONLY'],
    ]);
  });

  it('names the organisation of its depositor among 1 to 50 porteurs, each once, the first leading', async () => {
    const [first] = letter.porteurs;
    const foreign = await attempt(tested, otherPorteur, 'depositLetterOfIntent', letter);
    expect(foreign.errors).toEqual([{ code: 'FORBIDDEN', field: 'input.porteurs' }]);
    expect((await attempt(tested, ars11, 'depositLetterOfIntent', letter)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'depositLetterOfIntent' },
    ]);
    expect(await deposit({ porteurs: [first, first] })).toEqual(['PORTEUR_TWICE']);
    expect(await deposit({ porteurs: [{ ...first, role: 'PARTENAIRE' }] })).toEqual(['LEAD_IS_PARTNER']);
    const many = Array.from({ length: 50 }, (_, index) => ({ organisationId: organisationId(`many-${index}`) }));
    expect(await deposit({ porteurs: [first, ...many] })).toEqual(['PORTEURS_NUMBER']);
    expect(await refused(tested, administrator, 'depositLetterOfIntent', { ...letter, porteurs: [] })).toEqual([
      'PORTEURS_NUMBER',
    ]);
  });

  it('succeeds a project that has ended, which then has no other successor (T20)', async () => {
    const { projects } = await answer<{ projects: { nodes: { id: string; succeededBy: object | null }[] } }>(
      tested,
      '{ projects(first: 100, filter: { states: [TERMINE, EVALUATION_FINALE, NON_GENERALISE], provenance: DEMO }) { nodes { id succeededBy { id } } } }',
    );
    const former = projects.nodes.find(({ succeededBy }) => succeededBy === null);
    if (!former) throw new Error('no fictional project has ended without a successor');
    const next = await done(tested, porteur, 'depositLetterOfIntent', { ...letter, succeedsId: former.id });
    expect(next.provenance).toBe('DEMO');
    const told = await eventsOf(tested, former.id);
    expect(told.at(-1)).toMatchObject({
      kind: 'SUCCEEDED',
      changes: [{ field: 'succeededBy', before: null, after: next.id }],
    });
    expect(
      await refused(tested, otherPorteur, 'depositLetterOfIntent', {
        ...letter,
        porteurs: [{ organisationId: otherPorteur.organisation }],
        succeedsId: former.id,
      }),
    ).toEqual(['ALREADY_SUCCEEDED']);
    const running = await regional(tested, 'RUNNING');
    expect(await deposit({ succeedsId: running.id })).toEqual(['FORMER_NOT_ENDED']);
    expect(await deposit({ succeedsId: organisationId('nothing') })).toEqual(['NOT_FOUND']);
  });
});

describe('The same deposit sent twice', () => {
  const count = async () =>
    (await tested.subgraph.database.asSystem().rows(sql`SELECT FROM project WHERE title = 'Deux fois'`)).length;

  it('makes one project, in turn or at once; the key goes with one letter', async () => {
    const input = { ...letter, title: 'Deux fois', idempotencyKey: 'twice' };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => done(tested, porteur, 'depositLetterOfIntent', input)),
    );
    const again = await done(tested, porteur, 'depositLetterOfIntent', input);
    expect(new Set([...answers, again].map(({ id }) => id)).size).toBe(1);
    expect(await count()).toBe(1);
    expect(await refused(tested, porteur, 'depositLetterOfIntent', { ...input, title: 'Autre' })).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    const events = await eventsOf(tested, again.id);
    expect(events.map(({ kind }) => kind)).toEqual(['LETTER_DEPOSITED']);
  });

  it('is another deposit for another person, and may be tried again after a refusal', async () => {
    const input = { ...letter, title: 'Reprise', idempotencyKey: 'retry' };
    expect(await refused(tested, porteur, 'depositLetterOfIntent', { ...input, objectives: [] })).toEqual([
      'NO_OBJECTIVE',
    ]);
    const first = await done(tested, porteur, 'depositLetterOfIntent', input);
    const second = await done(tested, { ...porteur, subject: 'porteur-1-bis' }, 'depositLetterOfIntent', input);
    expect(second.id).not.toBe(first.id);
  });
});
