/** The specification and the transmission of the file, as commands. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { at, attempt, done, letter, people, refused, regional } from '../testing/life.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, ars11, national } = people;
const organisational = { derogations: ['PARTAGE_HONORAIRES', 'TARIFICATION'] };
const version = { derogations: ['TARIFICATION'], paymentModels: [] };

describe('A specification', () => {
  it('is submitted once the letter is admissible, then version by version', async () => {
    const deposited = await regional(tested, 'DEPOSITED');
    expect(await refused(tested, porteur, 'submitSpecification', { ...at(deposited), ...version })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
    const admissible = await regional(tested, 'ADMISSIBLE');
    const submit = (more: object) =>
      refused(tested, porteur, 'submitSpecification', { ...at(admissible), ...version, ...more });
    expect(await submit({ derogations: ['COMPETENCES_PROFESSIONNELS'] })).toEqual(['NO_RULE_DEROGATED']);
    expect(await submit({ submittedOn: '2024-02-14' })).toEqual(['BEFORE_STATE']);
    expect(await submit({ plannedPatients: -1, plannedCents: -1 })).toEqual(['NEGATIVE', 'NEGATIVE']);
    const first = await done(tested, porteur, 'submitSpecification', {
      ...at(admissible),
      ...version,
      submittedOn: '2024-03-01',
    });
    expect(first.state).toBe('CDC_EN_CONSTRUCTION');
    expect(
      await refused(tested, porteur, 'submitSpecification', { ...at(first), ...version, submittedOn: '2024-02-20' }),
    ).toEqual(['BEFORE_LAST_VERSION', 'TEXT_MISSING']);
    const second = await done(tested, ars11, 'submitSpecification', {
      ...at(first),
      ...version,
      ...organisational,
      changes: 'Partage d’honoraires',
      submittedOn: '2024-03-20',
    });
    expect(second.state).toBe('CDC_EN_CONSTRUCTION');
    const { project } = await answer<{ project: object }>(
      tested,
      'query ($id: ID!) { project(id: $id) { derogations { code } specifications { version changes derogations { code } } } }',
      { id: second.id },
    );
    expect(project).toEqual({
      derogations: [{ code: 'PARTAGE_HONORAIRES' }, { code: 'TARIFICATION' }],
      specifications: [
        { version: 1, changes: null, derogations: [{ code: 'TARIFICATION' }] },
        {
          version: 2,
          changes: 'Partage d’honoraires',
          derogations: [{ code: 'PARTAGE_HONORAIRES' }, { code: 'TARIFICATION' }],
        },
      ],
    });
  });

  it('goes with the file to the ARS, or to the rapporteur général, by the declared scope (T4, T4’)', async () => {
    const admissible = await regional(tested, 'ADMISSIBLE');
    expect(await refused(tested, porteur, 'sendFile', at(admissible))).toEqual([
      'NOT_IN_THIS_STATE',
      'SPECIFICATION_MISSING',
    ]);
    const specified = await regional(tested, 'SPECIFIED');
    expect(await refused(tested, porteur, 'sendFile', { ...at(specified), on: '2024-03-31' })).toEqual([
      'BEFORE_SPECIFICATION',
      'BEFORE_STATE',
    ]);
    expect((await done(tested, porteur, 'sendFile', at(specified))).state).toBe('INSTRUCTION_ARS');

    const nationwide = await done(tested, porteur, 'depositLetterOfIntent', {
      ...letter,
      declaredScope: 'NATIONAL',
      regions: ['11', '32'],
      departements: [],
    });
    const decided = await done(tested, national, 'decideLetterOfIntent', {
      ...at(nationwide),
      outcome: 'ADMISSIBLE',
      reason: 'Innovant',
    });
    const drafted = await done(tested, porteur, 'submitSpecification', { ...at(decided), ...version });
    const sent = await done(tested, porteur, 'sendFile', at(drafted));
    expect(sent.state).toBe('TRANSMIS_RG');
  });

  it('is not for a partner to submit or to send', async () => {
    const partner = { ...people.otherPorteur };
    const [lead] = letter.porteurs;
    const porteurs = [lead, { organisationId: partner.organisation, role: 'PARTENAIRE' }];
    const admissible = await regional(tested, 'ADMISSIBLE', { porteurs });
    for (const [command, input] of [
      ['submitSpecification', version],
      ['sendFile', {}],
      ['withdrawProject', {}],
    ] as const) {
      const { errors } = await attempt(tested, partner, command, { ...at(admissible), ...input });
      expect(errors, command).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
    }
  });
});
