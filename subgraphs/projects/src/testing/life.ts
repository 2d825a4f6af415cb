/** For tests: people of every role, and the life of a project as the commands that they give. */
import type { Principal } from '@innovation-sante/kit/principal';
import type { TestedSubgraph } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';

type Person = Partial<Principal>;

const person = (role: string, subject: string, more: Person = {}): Person => ({ role, subject, ...more });

/** A porteur, the ARS of three regions, the national team and the bodies that are asked. */
export const people = {
  porteur: person('PORTEUR', 'porteur-1', { organisation: organisationId('test-porteur') }),
  otherPorteur: person('PORTEUR', 'porteur-2', { organisation: organisationId('test-other-porteur') }),
  ars11: person('ARS', 'ars-11', { regions: ['11'] }),
  ars32: person('ARS', 'ars-32', { regions: ['32'] }),
  ars76: person('ARS', 'ars-76', { regions: ['76'] }),
  national: person('NATIONAL_TEAM', 'rapporteur'),
  has: person('HAS', 'has'),
  ctis: person('CTIS', 'ctis'),
  administrator: person('ADMINISTRATOR', 'admin'),
} as const;

/** What a command answered, as far as tests look at it. */
export interface Payload {
  readonly project: ProjectNow | null;
  readonly errors: readonly RefusalNow[];
  readonly warnings: readonly RefusalNow[];
}

export interface RefusalNow {
  readonly rule: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly source: string | null;
}

export interface ProjectNow {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly state: string;
  readonly stateSince: string | null;
  readonly decidedScope: string | null;
  readonly endsOn: string | null;
  readonly firstInclusionOn: string | null;
  readonly authorisedDuration: string | null;
  readonly provenance: string;
  readonly regions: readonly { readonly code: string }[];
  readonly competentAuthority: { readonly id: string } | null;
}

const projectNow = `id slug version state stateSince decidedScope endsOn firstInclusionOn authorisedDuration provenance
  regions { code } competentAuthority { id }`;

/** 'depositLetterOfIntent' → 'DepositLetterOfIntentInput'. */
const inputType = (command: string) => `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;

/** Gives a command as somebody; GraphQL errors come back as texts. */
export async function attempt(
  tested: TestedSubgraph,
  as: Person,
  command: string,
  input: object,
): Promise<{ readonly payload: Payload | null; readonly errors: readonly { code: unknown; field: unknown }[] }> {
  const result = await tested.run(
    `mutation ($input: ${inputType(command)}!) { given: ${command}(input: $input) {
      project { ${projectNow} } errors { rule code field message source } warnings { rule code field message source } } }`,
    { input },
    as,
  );
  return {
    payload: (result.data?.['given'] as Payload | undefined) ?? null,
    errors: (result.errors ?? []).map(({ extensions, message }) => ({
      code: extensions['code'] ?? message,
      field: extensions['field'],
    })),
  };
}

/** Gives a command that must not end in a GraphQL error. */
export async function give(tested: TestedSubgraph, as: Person, command: string, input: object): Promise<Payload> {
  const { payload, errors } = await attempt(tested, as, command, input);
  if (!payload) throw new Error(`${command}: ${JSON.stringify(errors)}`);
  return payload;
}

/** Gives a command that must be done. */
export async function done(tested: TestedSubgraph, as: Person, command: string, input: object): Promise<ProjectNow> {
  const { project, errors } = await give(tested, as, command, input);
  if (errors.length > 0 || !project) throw new Error(`${command}: ${JSON.stringify(errors)}`);
  return project;
}

/** The codes of the refusals of a command that must be refused. */
export async function refused(tested: TestedSubgraph, as: Person, command: string, input: object): Promise<string[]> {
  const { errors } = await give(tested, as, command, input);
  return errors.map(({ code }) => code).toSorted();
}

/** A letter of a regional project of the Île-de-France that derogates from a rule of financing. */
export const letter = {
  title: 'Parcours renforcé du diabète gestationnel',
  summary: 'Suivi coordonné en ville.',
  porteurs: [{ organisationId: organisationId('test-porteur'), name: 'Réseau de test', kinds: ['RESEAU_GCS'] }],
  declaredScope: 'REGIONAL',
  regions: ['11'],
  departements: ['75'],
  origin: 'SPONTANEE',
  objectives: ['EFFICIENCE'],
  themes: ['MALADIES_CHRONIQUES'],
  populations: [],
  derogations: ['TARIFICATION'],
  paymentModels: ['FORFAIT_PARTIEL'],
  depositedOn: '2024-01-10',
};

const specification = {
  submittedOn: '2024-04-01',
  derogations: letter.derogations,
  paymentModels: letter.paymentModels,
  plannedDuration: 'P36M',
  plannedPatients: 500,
  plannedCents: 1_234_567_89,
};

/** Four criteria, all met. */
export const ratings = ['FAISABILITE', 'CARACTERE_INNOVANT', 'EFFICIENCE', 'REPRODUCTIBILITE'].map((criterion) => ({
  criterion,
  rating: 'SATISFACTORY',
}));

/** A favourable opinion of the CTIS that keeps the declared territory. */
export const favourable = {
  body: 'CTIS',
  verdict: 'FAVOURABLE',
  givenOn: '2024-08-01',
  ratings,
  opposingMembers: 0,
  decidedScope: 'REGIONAL',
  regions: ['11'],
};

/** An act of the ARS of the Île-de-France. */
export const arsAct = { kind: 'ARRETE_DG_ARS', signedOn: '2024-09-15', arsNumber: 'DIRNOV-2024/99' };

/** An act of the ministers. */
export const ministerialAct = {
  kind: 'ARRETE_MINISTERIEL',
  signedOn: '2024-09-15',
  publishedOn: '2024-09-20',
  nor: 'SSAS2400000A',
};

/** How far a life shall be brought. */
export type Milestone =
  'DEPOSITED' | 'ADMISSIBLE' | 'SPECIFIED' | 'SENT' | 'TRANSMITTED' | 'REFERRED' | 'OPINION' | 'AUTHORISED' | 'RUNNING';

const milestones: readonly Milestone[] = [
  'DEPOSITED',
  'ADMISSIBLE',
  'SPECIFIED',
  'SENT',
  'TRANSMITTED',
  'REFERRED',
  'OPINION',
  'AUTHORISED',
  'RUNNING',
];

/** The life of a regional project up to a milestone. @param changed what its letter says otherwise */
export async function regional(tested: TestedSubgraph, until: Milestone, changed: object = {}): Promise<ProjectNow> {
  const { porteur, ars11, national, ctis } = people;
  const steps: readonly ((now: { projectId: string; version: number }) => Promise<ProjectNow>)[] = [
    () => done(tested, porteur, 'depositLetterOfIntent', { ...letter, ...changed }),
    (on) =>
      done(tested, ars11, 'decideLetterOfIntent', {
        ...on,
        outcome: 'ADMISSIBLE',
        reason: 'Innovant',
        decidedOn: '2024-02-15',
      }),
    (on) =>
      done(tested, porteur, 'submitSpecification', {
        ...on,
        ...specification,
        ...((changed as { derogations?: string[] }).derogations && {
          derogations: (changed as { derogations?: string[] }).derogations,
        }),
      }),
    (on) => done(tested, porteur, 'sendFile', { ...on, on: '2024-04-10' }),
    (on) =>
      done(tested, ars11, 'giveArsOpinion', {
        ...on,
        verdict: 'FAVOURABLE',
        comment: 'Faisable, innovant, efficient',
        givenOn: '2024-05-02',
      }),
    (on) => done(tested, national, 'referFile', { ...on, body: 'CTIS', on: '2024-05-20' }),
    (on) => done(tested, ctis, 'giveOpinion', { ...on, ...favourable }),
    (on) => done(tested, ars11, 'authoriseProject', { ...on, act: arsAct, duration: 'P36M' }),
    (on) => done(tested, porteur, 'recordFirstInclusion', { ...on, on: '2024-11-04' }),
  ];
  let project: ProjectNow | undefined;
  for (const step of steps.slice(0, milestones.indexOf(until) + 1))
    project = await step({ projectId: project?.id ?? '', version: project?.version ?? 0 });
  if (!project) throw new Error('a life has a beginning');
  return project;
}

/** What a command on a project takes of it. */
export const at = ({ id, version }: ProjectNow) => ({ projectId: id, version });
