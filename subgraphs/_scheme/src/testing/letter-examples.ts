/** Examples of the rules by which a letter of intent is judged and sent. */
import { derogating, diffusable, innovative, moreThanFunding, notCompetencesAlone } from '../rules/eligibility.js';
import { policy } from '../rules/policy.js';
import { anyPorteur, derogatesFromRule, hasObjective, knownOrigin } from '../rules/proposal.js';
import { toTheArs, toTheRapporteurGeneral } from '../rules/routing.js';
import { oneRegion, oneTerritory, severalTerritories, twoRegions, type Territory } from '../rules/scope.js';
import type { Scope } from '../vocabulary/scope.js';
import { examplesOf, type RuleExamples } from './rule-example.js';

const territory = (scope: Scope, regionCodes: string[], departementCodes: string[] = []): Territory => ({
  scope,
  regionCodes,
  departementCodes,
});

export const letterExamples: readonly RuleExamples[] = [
  examplesOf(
    innovative,
    [
      [{ preExisting: false, alreadyFunded: false }],
      [{ preExisting: true, alreadyFunded: false }],
      [{ preExisting: false, alreadyFunded: true }],
    ],
    [['NOT_INNOVATIVE', { preExisting: true, alreadyFunded: true }]],
  ),
  examplesOf(derogating, [[{ derogations: ['TARIFICATION'] }]], [['NO_DEROGATION', { derogations: [] }]]),
  examplesOf(
    notCompetencesAlone,
    [
      [{ derogations: ['COMPETENCES_PROFESSIONNELS', 'FACTURATION'] }],
      [{ derogations: ['PARTAGE_HONORAIRES'] }],
      // No derogation at all is another ground.
      [{ derogations: [] }],
    ],
    [['COMPETENCES_ONLY', { derogations: ['COMPETENCES_PROFESSIONNELS'] }]],
  ),
  examplesOf(
    diffusable,
    [[{ circumscribedEffect: true, diffusable: true }], [{ circumscribedEffect: false, diffusable: false }]],
    [['CIRCUMSCRIBED_EFFECT', { circumscribedEffect: true, diffusable: false }]],
  ),
  examplesOf(
    moreThanFunding,
    [[{ onlyFundsUnreimbursedServices: false }]],
    [['FUNDING_ONLY', { onlyFundsUnreimbursedServices: true }]],
  ),
  examplesOf(
    derogatesFromRule,
    [
      [{ derogations: ['PARTICIPATION_ASSURE'] }],
      [{ derogations: ['DIALYSATS_DOMICILE', 'COMPETENCES_PROFESSIONNELS'] }],
    ],
    [
      ['NO_RULE_DEROGATED', { derogations: [] }],
      ['NO_RULE_DEROGATED', { derogations: ['COMPETENCES_PROFESSIONNELS'] }],
    ],
  ),
  examplesOf(
    hasObjective,
    [[{ objectives: ['ACCES'] }], [{ objectives: ['ACCES', 'EFFICIENCE', 'BON_USAGE_MEDICAMENTS'] }]],
    [['NO_OBJECTIVE', { objectives: [] }]],
  ),
  examplesOf(
    anyPorteur,
    [[{ excludedKinds: [] }]],
    [['PORTEUR_KIND_EXCLUDED', { excludedKinds: ['STARTUP', 'ORGANISME_COMPLEMENTAIRE'] }]],
  ),
  examplesOf(
    knownOrigin,
    [
      [{ origin: 'SPONTANEE', call: null }],
      [{ origin: 'AAP_REGIONAL', call: { regionCode: '11' } }],
      [{ origin: 'AAP_NATIONAL', call: { regionCode: null } }],
    ],
    [
      ['UNKNOWN_ORIGIN', { origin: 'AAP_EUROPEEN', call: null }],
      ['CALL_MISSING', { origin: 'AAP_NATIONAL', call: null }],
      ['CALL_NOT_ANSWERED', { origin: 'SPONTANEE', call: { regionCode: '11' } }],
      ['CALL_OF_OTHER_LEVEL', { origin: 'AAP_REGIONAL', call: { regionCode: null } }],
      ['CALL_OF_OTHER_LEVEL', { origin: 'AAP_NATIONAL', call: { regionCode: '11' } }],
    ],
  ),
  examplesOf(
    oneTerritory,
    [
      [territory('LOCAL', ['53'], ['29', '56'])],
      [territory('REGIONAL', [])],
      // A territory on the border of two regions, or within one département, where the policy says so.
      [territory('LOCAL', ['53', '52'], ['35', '44']), policy({ localTerritory: 'ANYWHERE' })],
      [territory('LOCAL', ['53'], ['29']), policy({ localTerritory: 'DEPARTEMENT' })],
    ],
    [
      ['NO_TERRITORY', territory('LOCAL', [])],
      ['NO_TERRITORY', territory('LOCAL', []), policy({ localTerritory: 'ANYWHERE' })],
      ['SEVERAL_REGIONS', territory('LOCAL', ['53', '52'])],
      ['SEVERAL_DEPARTEMENTS', territory('LOCAL', ['53'], ['29', '56']), policy({ localTerritory: 'DEPARTEMENT' })],
    ],
  ),
  examplesOf(
    oneRegion,
    [[territory('REGIONAL', ['01'])], [territory('NATIONAL', ['01', '02'])]],
    [
      ['NOT_ONE_REGION', territory('REGIONAL', [])],
      ['NOT_ONE_REGION', territory('REGIONAL', ['01', '02'])],
    ],
  ),
  examplesOf(
    twoRegions,
    [[territory('INTERREGIONAL', ['01', '02'])], [territory('LOCAL', ['01'])]],
    [['FEWER_THAN_TWO_REGIONS', territory('INTERREGIONAL', ['01'])]],
  ),
  examplesOf(
    severalTerritories,
    [
      [territory('NATIONAL', ['11', '84'])],
      [territory('NATIONAL', ['84'], ['69', '38'])],
      [territory('REGIONAL', ['11'], ['75'])],
    ],
    [
      ['NOT_SEVERAL_TERRITORIES', territory('NATIONAL', ['11'], ['75'])],
      ['NOT_SEVERAL_TERRITORIES', territory('NATIONAL', [])],
    ],
  ),
  examplesOf(
    toTheArs,
    [
      [{ declaredScope: 'LOCAL', regionCodes: ['24'], receiverRegionCode: '24' }],
      [{ declaredScope: 'NATIONAL', regionCodes: ['24', '11'], receiverRegionCode: null }],
    ],
    [
      ['RECEIVER_NOT_ARS', { declaredScope: 'REGIONAL', regionCodes: ['24'], receiverRegionCode: null }],
      ['RECEIVER_OF_OTHER_REGION', { declaredScope: 'REGIONAL', regionCodes: ['24'], receiverRegionCode: '28' }],
    ],
  ),
  examplesOf(
    toTheRapporteurGeneral,
    [
      [{ declaredScope: 'INTERREGIONAL', regionCodes: ['24', '11'], receiverRegionCode: null }],
      [{ declaredScope: 'LOCAL', regionCodes: ['24'], receiverRegionCode: '24' }],
    ],
    [
      [
        'RECEIVER_NOT_RAPPORTEUR_GENERAL',
        { declaredScope: 'INTERREGIONAL', regionCodes: ['24', '11'], receiverRegionCode: '24' },
      ],
    ],
  ),
];
