/** The ordinary course of a project, as far as a story needs it before its own begins. */
import { ars, csis, ctis, evaluatorOf, nationalTeam, organisations, porteur } from './cast.js';
import type { Input, ProjectNow, Story } from './story.js';

/** A spontaneous letter for a regional project of the Île-de-France that derogates from rules of financing. */
export const letter = {
  title: 'Parcours coordonné de l’insuffisance cardiaque',
  summary: 'Un suivi en ville après l’hospitalisation, payé au forfait.',
  porteurs: [{ organisationId: organisations.porteur, name: 'Porteur du parcours' }],
  declaredScope: 'REGIONAL',
  regions: ['11'],
  origin: 'SPONTANEE',
  objectives: ['EFFICIENCE'],
  themes: ['CARDIO_NEURO_VASCULAIRE'],
  derogations: ['TARIFICATION'],
  paymentModels: ['FORFAIT_PARTIEL'],
  depositedOn: '2019-01-15',
} as const;

export const specification = {
  submittedOn: '2019-04-15',
  derogations: letter.derogations,
  paymentModels: letter.paymentModels,
  plannedDuration: 'P36M',
  plannedPatients: 600,
  plannedCents: 90_000_000,
} as const;

/** The four criteria of the comité technique, all met. */
export const ratings = ['FAISABILITE', 'CARACTERE_INNOVANT', 'EFFICIENCE', 'REPRODUCTIBILITE'].map((criterion) => ({
  criterion,
  rating: 'SATISFACTORY',
}));

/** An arrêté of the DG ARS of the Île-de-France. */
export const arrete = {
  kind: 'ARRETE_DG_ARS',
  signedOn: '2019-10-20',
  publishedOn: '2019-10-25',
  raaNumber: 'IDF-2019-10-25-004',
} as const;

/** What of a course differs from a regional project of the Île-de-France. */
export interface Course {
  readonly letter?: Input;
  /** By default those of the letter. */
  readonly derogations?: readonly string[];
  readonly decidedScope?: string;
  readonly regions?: readonly string[];
  readonly duration?: string;
}

/** From the letter to the transmission to the rapporteur général. */
export async function transmitted(story: Story, course: Course = {}): Promise<ProjectNow> {
  const deposited = { ...letter, ...course.letter };
  const { project } = await story.does(porteur, 'depositLetterOfIntent', deposited);
  const of = { projectId: project.id };
  const regional = ['LOCAL', 'REGIONAL'].includes(deposited.declaredScope);
  const receiver = regional ? ars(deposited.regions[0] ?? '') : nationalTeam;
  const admissible = { outcome: 'ADMISSIBLE', reason: 'Aucun motif d’irrecevabilité.', decidedOn: '2019-03-01' };
  await story.does(receiver, 'decideLetterOfIntent', { ...of, ...admissible });
  const { derogations } = deposited;
  await story.does(porteur, 'submitSpecification', { ...of, ...specification, derogations });
  const { project: sent } = await story.does(porteur, 'sendFile', { ...of, on: '2019-05-02' });
  if (!regional) return sent;
  const favourable = { verdict: 'FAVOURABLE', comment: 'Faisable, innovant et efficient.', givenOn: '2019-06-20' };
  return (await story.does(receiver, 'giveArsOpinion', { ...of, ...favourable })).project;
}

/** From the transmission to a favourable opinion of the comité technique. */
export async function favoured(story: Story, course: Course = {}): Promise<ProjectNow> {
  const { id: projectId } = await transmitted(story, course);
  await story.does(nationalTeam, 'referFile', { projectId, body: 'CTIS', on: '2019-07-01' });
  const { project } = await story.does(ctis, 'giveOpinion', {
    projectId,
    body: 'CTIS',
    verdict: 'FAVOURABLE',
    givenOn: '2019-09-10',
    ratings,
    opposingMembers: 0,
    decidedScope: course.decidedScope ?? 'REGIONAL',
    regions: course.regions ?? ['11'],
  });
  return project;
}

/** From the opinion to the arrêté of the ARS of the Île-de-France. */
export async function authorised(story: Story, course: Course = {}): Promise<ProjectNow> {
  const { id: projectId } = await favoured(story, course);
  const act = { projectId, act: arrete, duration: course.duration ?? 'P36M' };
  return (await story.does(ars('11'), 'authoriseProject', act)).project;
}

/** From the arrêté to the first patient, on 6 January 2020. */
export async function running(story: Story, course: Course = {}): Promise<ProjectNow> {
  const { id: projectId } = await authorised(story, course);
  return (await story.does(porteur, 'recordFirstInclusion', { projectId, on: '2020-01-06' })).project;
}

/** A running project and its evaluation, open since the project was authorised. */
export async function evaluated(story: Story, course: Course = {}) {
  const project = await running(story, course);
  const { evaluation } = await story.does(ars('11'), 'openEvaluation', {
    projectId: project.id,
    evaluatorIds: [organisations.evaluator],
    openedOn: '2019-11-15',
  });
  return { projectId: project.id, evaluationId: evaluation.id };
}

/** From the first patient to both opinions on generalisation. */
export async function judged(story: Story, verdict: 'FAVOURABLE' | 'UNFAVOURABLE') {
  const { projectId, evaluationId } = await evaluated(story);
  const of = { evaluationId };
  await story.does(ars('11'), 'endProject', { projectId });
  await story.does(evaluatorOf(projectId), 'deliverReport', { ...of, kind: 'FINAL', deliveredOn: '2023-05-02' });
  const committees = [
    [ctis, 'CTIS', '2023-06-01', '2023-08-20'],
    [csis, 'CSIS', '2023-09-04', '2023-11-30'],
  ] as const;
  for (const [who, body, requestedOn, givenOn] of committees) {
    await story.does(nationalTeam, 'referForGeneralisation', { ...of, body, requestedOn });
    await story.reaches(projectId, 'AVIS_GENERALISATION');
    await story.does(who, 'giveGeneralisationOpinion', {
      ...of,
      body,
      verdict,
      givenOn,
      comment: 'Voir le rapport final.',
    });
  }
  return { projectId, evaluationId };
}

/** The id of the act that first authorised a project. */
export async function actOf(story: Story, projectId: string): Promise<string> {
  const { project } = await story.asks<{ project: { authorisations: { nodes: { id: string }[] } } }>(
    nationalTeam,
    'query ($id: ID!) { project(id: $id) { authorisations { nodes { id } } } }',
    { id: projectId },
  );
  return project.authorisations.nodes[0]?.id ?? '';
}

/** Records an act of the transition period by the ARS of the Île-de-France. @returns its id */
export async function transitionAct(story: Story, projectId: string, act: Input): Promise<string> {
  const whole = { kind: 'ARRETE_DG_ARS', ...act };
  await story.does(ars('11'), 'recordAct', { projectId, purpose: 'TRANSITION', act: whole });
  const { project } = await story.asks<{ project: { legalActs: { nodes: { id: string }[] } } }>(
    nationalTeam,
    'query ($id: ID!) { project(id: $id) { legalActs(filter: { purposes: [TRANSITION] }, first: 100) { nodes { id } } } }',
    { id: projectId },
  );
  return project.legalActs.nodes.at(-1)?.id ?? '';
}

/** Whole euros as an input of money. */
export const euros = (amount: number) => ({ amount: amount * 100 });
