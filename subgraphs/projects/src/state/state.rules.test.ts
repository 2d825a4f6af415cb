/** What a project awaits, rule by rule; and for every fictional project the same as its generator says. */
import { describe, expect, it } from 'vitest';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { demoToday } from '@innovation-sante/scheme/demo/world';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { evaluationProgressRow } from '../evaluation-progress/evaluation-progress.rows.js';
import { demoFacts, realFacts } from '../testing/world.js';
import type { AwaitingProject, EvaluationProgress } from './awaiting-project.js';
import { awaitedOf, nextDueOn } from './state.rules.js';

const nothingYet: AwaitingProject = {
  state: 'LI_DEPOSEE',
  stateSince: '2024-01-15',
  declaredScope: 'REGIONAL',
  needsHasOpinion: false,
  opinions: [],
  leadPorteurId: 'porteur',
  receiverId: 'receiver',
  competentAuthorityId: 'authority',
  competentRegionCode: '11',
  endsOn: null,
  evaluation: null,
};
const evaluation: EvaluationProgress = {
  protocolValidated: true,
  evaluatorId: 'evaluator',
  awaitedReports: [],
  generalisationOpinions: [],
  transitionEndsOn: null,
};
const opinion = (body: 'ARS' | 'HAS' | 'CTIS', more: Partial<AwaitingProject['opinions'][number]> = {}) => ({
  body,
  requestedOn: '2024-01-15',
  dueOn: null,
  given: false,
  verdict: null,
  ...more,
});
const awaited = (project: Partial<AwaitingProject>, at?: string) => awaitedOf({ ...nothingYet, ...project }, at);
const actions = (project: Partial<AwaitingProject>, at?: string) => awaited(project, at).map(({ action }) => action);

describe('What a project awaits', () => {
  it('is a decision on its letter, of who holds it or should: an ARS, or the rapporteur général (T2)', () => {
    const rapporteur = organisationId('rapporteur-general');
    expect(awaited({ declaredScope: 'NATIONAL' }), 'held by an ARS').toMatchObject([
      { party: 'ARS', organisationId: 'receiver' },
    ]);
    expect(awaited({ receiverId: rapporteur }), 'of a regional project').toMatchObject([
      { party: 'RAPPORTEUR_GENERAL', organisationId: rapporteur },
    ]);
    expect(awaited({})).toEqual([
      { rule: 'T2', action: 'LETTER_DECISION', party: 'ARS', organisationId: 'receiver', dueOn: null },
    ]);
    expect(awaited({ declaredScope: 'NATIONAL', receiverId: null })).toMatchObject([
      { party: 'RAPPORTEUR_GENERAL', organisationId: organisationId('rapporteur-general') },
    ]);
    expect(awaited({ receiverId: null })).toMatchObject([{ organisationId: arsOrganisationId('11') }]);
  });

  it('is the specification of the porteur, once it is recevable (T3)', () => {
    expect(awaited({ state: 'CDC_EN_CONSTRUCTION' })).toMatchObject([
      { rule: 'T3', action: 'SPECIFICATION', organisationId: 'porteur' },
    ]);
  });

  it('is the opinion of the HAS too, as long as it needs one and has none (R-HAS-1)', () => {
    expect(actions({ state: 'TRANSMIS_RG' })).toEqual(['CTIS_REFERRAL']);
    expect(actions({ state: 'TRANSMIS_RG', needsHasOpinion: true })).toEqual(['CTIS_REFERRAL', 'HAS_OPINION']);
    expect(actions({ state: 'SAISINE_CTIS', needsHasOpinion: true, opinions: [opinion('HAS')] })).toEqual([
      'HAS_OPINION',
      'CTIS_OPINION',
    ]);
    expect(
      actions({ state: 'SAISINE_CTIS', needsHasOpinion: true, opinions: [opinion('HAS', { given: true })] }),
    ).toEqual(['CTIS_OPINION']);
    expect(actions({ state: 'AVIS_CTIS_RENDU', needsHasOpinion: true })).toEqual(['HAS_OPINION', 'AUTHORISATION_ACT']);
    expect(actions({ state: 'AVIS_HAS_ATTENDU' })).toEqual(['HAS_OPINION']);
  });

  it('of the HAS is due when its opinion says so, and without a day otherwise: its ordinary delay is not known', () => {
    expect(awaited({ state: 'AVIS_HAS_ATTENDU', opinions: [opinion('HAS', { dueOn: '2024-07-15' })] })).toMatchObject([
      { dueOn: '2024-07-15' },
    ]);
    expect(awaited({ state: 'AVIS_HAS_ATTENDU' })).toMatchObject([{ dueOn: null }]);
  });

  it('of the CTIS is due three months after its referral (R-CTIS-5)', () => {
    expect(awaited({ state: 'SAISINE_CTIS', stateSince: '2024-11-30' })).toMatchObject([
      { rule: 'R-CTIS-5', party: 'CTIS', dueOn: '2025-02-28' },
    ]);
    expect(awaited({ state: 'SAISINE_CTIS', opinions: [opinion('CTIS', { dueOn: '2024-04-01' })] })).toMatchObject([
      { dueOn: '2024-04-01' },
    ]);
  });

  it('after a favourable opinion is the act of the authority, after an unfavourable one a new specification (T8)', () => {
    const given = (verdict: 'FAVOURABLE_WITH_RESERVES' | 'UNFAVOURABLE') => [opinion('CTIS', { given: true, verdict })];
    expect(awaited({ state: 'AVIS_CTIS_RENDU', opinions: given('FAVOURABLE_WITH_RESERVES') })).toMatchObject([
      { rule: 'T8', action: 'AUTHORISATION_ACT', organisationId: 'authority' },
    ]);
    expect(awaited({ state: 'AVIS_CTIS_RENDU', opinions: given('UNFAVOURABLE') })).toMatchObject([
      { rule: "T8'", action: 'SPECIFICATION' },
    ]);
  });

  it('once authorised is the first inclusion, and the protocol until it is validated', () => {
    expect(actions({ state: 'AUTORISE', evaluation })).toEqual(['FIRST_INCLUSION']);
    expect(actions({ state: 'AUTORISE' })).toEqual(['FIRST_INCLUSION', 'EVALUATION_PROTOCOL']);
  });

  it('while it runs are its reports, each from half a year before it is due', () => {
    const running = {
      ...evaluation,
      awaitedReports: [
        { kind: 'INTERIM', dueOn: '2024-09-01' },
        { kind: 'FINAL', dueOn: '2027-01-01' },
      ],
    } as const;
    expect(actions({ state: 'EN_COURS', evaluation: running }, '2024-01-15')).toEqual([]);
    expect(awaited({ state: 'EN_COURS', evaluation: running }, '2024-03-05')).toEqual([
      { rule: 'T11', action: 'INTERIM_REPORT', party: 'EVALUATEUR', organisationId: 'evaluator', dueOn: '2024-09-01' },
    ]);
    expect(nextDueOn(awaited({ state: 'EN_COURS', evaluation: running }))).toBe('2024-09-01');
  });

  it('after its end is the final report, six months later (R-EVAL-1), then both opinions in their order (R-GEN-1)', () => {
    const ended = { state: 'EVALUATION_FINALE', endsOn: '2024-08-31' } as const;
    const report = { ...evaluation, awaitedReports: [{ kind: 'FINAL', dueOn: '2025-02-28' }] } as const;
    expect(awaited({ ...ended, evaluation: report })).toMatchObject([
      { rule: 'R-EVAL-1', action: 'FINAL_REPORT', dueOn: '2025-02-28' },
    ]);
    const spoken = (...bodies: ('CTIS' | 'CSIS')[]) => ({ ...evaluation, generalisationOpinions: bodies });
    expect(actions({ ...ended, evaluation })).toEqual(['CTIS_GENERALISATION_OPINION']);
    expect(actions({ state: 'AVIS_GENERALISATION', evaluation })).toEqual(['CTIS_GENERALISATION_OPINION']);
    expect(actions({ state: 'AVIS_GENERALISATION', evaluation: spoken('CTIS') })).toEqual([
      'CSIS_GENERALISATION_OPINION',
    ]);
    expect(actions({ state: 'AVIS_GENERALISATION', evaluation: spoken('CTIS', 'CSIS') })).toEqual(['OUTCOME_DECISION']);
  });

  it('in its transition is the text of generalisation, before the transition ends, eighteen months at most (R-TRANS-1)', () => {
    expect(awaited({ state: 'PERIODE_TRANSITOIRE' })).toMatchObject([
      { rule: 'T19', action: 'GENERALISATION_TEXT', dueOn: '2025-07-15' },
    ]);
    expect(
      awaited({ state: 'PERIODE_TRANSITOIRE', evaluation: { ...evaluation, transitionEndsOn: '2025-01-01' } }),
    ).toMatchObject([{ dueOn: '2025-01-01' }]);
  });

  it('is nothing in a final state, nor where the state or its date is not known', () => {
    const nothing = codesOf(ProjectState).filter((state) => awaited({ state, needsHasOpinion: true }).length === 0);
    expect(nothing).toEqual([
      'LI_IRRECEVABLE',
      'REJETE',
      'ARRET_ANTICIPE',
      'RETIRE',
      'GENERALISE',
      'NON_GENERALISE',
      'RELANCE_V2',
    ]);
    expect(actions({ state: null })).toEqual([]);
    expect(actions({ state: 'TERMINE', stateSince: null })).toEqual([]);
  });
});

/** The facts of a project as the rules take them. */
const awaiting = (project: ProjectFacts): AwaitingProject => ({
  ...project,
  needsHasOpinion: project.derogations.some((code) => derogationKinds[code] === 'ORGANISATION'),
  opinions: project.opinions
    .filter(({ subject }) => subject === 'AUTHORISATION')
    .map((each) => ({ ...each, given: each.givenOn !== null })),
  leadPorteurId: project.porteurs[0]?.organisationId ?? null,
  receiverId: project.letter?.receiverId ?? null,
  evaluation: evaluationProgressRow(project),
});

describe('Of the projects of the data', () => {
  it.each(demoFacts.projects.map((project) => [project.slug, project.state, project] as const))(
    '%s (%s) awaits what its life says',
    (_slug, _state, project) => {
      const plain = awaitedOf(awaiting(project), demoToday).map(({ action, organisationId: actorId, dueOn }) => ({
        action,
        actorId,
        dueOn,
      }));
      const byAction = (a: { action: string; dueOn: string | null }, b: { action: string; dueOn: string | null }) =>
        `${a.action}${a.dueOn}` < `${b.action}${b.dueOn}` ? -1 : 1;
      expect(plain.toSorted(byAction)).toEqual(project.awaited.toSorted(byAction));
    },
  );

  it('a real one awaits nothing that is known: only its last known state is recorded', () => {
    expect(realFacts.projects.flatMap((project) => awaitedOf(awaiting(project)))).toEqual([]);
  });
});
