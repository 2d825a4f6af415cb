/** An evaluation subgraph that was told of a few projects, and the commands on their evaluations: for tests. */
import type { Principal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { tellAs } from '@innovation-sante/kit/testing-log';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { start } from '../subgraph.js';

/** An id that says what it is of: eight digits, then a number. */
export const testId = (what: string, number: number): string =>
  `${what.padStart(8, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const act = testId('ac7', 1);
export const porteur = testId('0a', 1);
export const otherPorteur = testId('0a', 2);
export const evaluatorOrganisation = testId('e0', 1);

/** A project that has run since March 2022, in one region, authorised by its ARS; as its owner tells of it. */
export const toldProject = (number: number, facts: Partial<ProjectSnapshot> = {}): ProjectSnapshot => ({
  id: testId('f0', number),
  version: 1,
  slug: `demo-told-${number}`,
  provenance: 'DEMO',
  state: 'EN_COURS',
  stateSince: '2022-03-01',
  declaredScope: 'REGIONAL',
  decidedScope: 'REGIONAL',
  regionCodes: ['11'],
  departementCodes: ['75'],
  themes: ['OBESITE'],
  populations: [],
  paymentModels: [],
  porteurIds: [porteur],
  authority: 'ARS',
  authorisedOn: '2022-01-15',
  firstInclusionOn: '2022-03-01',
  endsOn: '2027-02-28',
  actIds: [act],
  isPublic: true,
  referredTo: ['CTIS'],
  ...facts,
});

/** What a project that has ended has different. */
export const ended = { state: 'TERMINE', stateSince: '2025-12-31', endsOn: '2025-12-31' } as const;

/** Who asks, by role; evaluators hold a mandate for the projects that are given. */
export const askers = {
  ars11: { subject: 'agent-11', role: 'ARS', regions: ['11'] },
  ars53: { subject: 'agent-53', role: 'ARS', regions: ['53'] },
  team: { subject: 'team', role: 'NATIONAL_TEAM' },
  ctis: { subject: 'ctis', role: 'CTIS' },
  csis: { subject: 'csis', role: 'CSIS' },
  has: { subject: 'has', role: 'HAS' },
  insurance: { subject: 'cnam', role: 'ASSURANCE_MALADIE' },
  porteur: { subject: 'porteur', role: 'PORTEUR', organisation: porteur },
  otherPorteur: { subject: 'other', role: 'PORTEUR', organisation: otherPorteur },
  evaluator: (...projects: readonly string[]) => ({
    subject: 'evaluator',
    role: 'EVALUATOR',
    organisation: evaluatorOrganisation,
    mandates: projects,
  }),
} as const;

const refusal = '{ rule code field message source }';
const evaluationFields = `evaluation {
  id version status provenance source confidence project { id } evaluators { id }
  protocol { status submittedOn validatedOn provenance }
  indicators { frequency indicator { code } }
  reports { nodes { id kind version dueOn deliveredOn provenance source } }
  generalisationOpinions { body requestedOn dueOn givenOn verdict comment }
  transitionPeriod { startsOn endsOn actId withinLimit }
  outcome { kind vehicle reference decidedOn } }`;
const valueFields = `id version value reference difference n nReference ciLow ciHigh comparison periodStart periodEnd
  suppressed provenance source indicator { code } report { id }`;

const answers = {
  openEvaluation: evaluationFields,
  submitProtocol: evaluationFields,
  validateProtocol: evaluationFields,
  defineIndicator: 'indicator { code label unit countsPeople criterion aspect frequency sourceSystem provenance }',
  followIndicator: evaluationFields,
  recordIndicatorValues: `evaluation { id version } recorded values { ${valueFields} } rows { index errors ${refusal} }`,
  correctIndicatorValue: `value { ${valueFields} }`,
  planReport: evaluationFields,
  deliverReport: evaluationFields,
  referForGeneralisation: evaluationFields,
  giveGeneralisationOpinion: evaluationFields,
  openTransition: evaluationFields,
  prolongTransition: evaluationFields,
  decideOutcome: evaluationFields,
} as const;

export type EvaluationCommand = keyof typeof answers;
export const evaluationCommands = Object.keys(answers) as EvaluationCommand[];

/** A refusal as a command answers it. */
export interface Refused {
  readonly rule: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly source: string | null;
}

/** A value as commands answer it. */
export interface AnsweredValue {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** What a command answers. */
export interface Given {
  readonly evaluation: (Record<string, unknown> & { readonly id: string; readonly version: number }) | null;
  readonly indicator: Record<string, unknown> | null;
  readonly value: AnsweredValue | null;
  readonly values: readonly AnsweredValue[];
  readonly recorded: number;
  readonly rows: readonly { readonly index: number; readonly errors: readonly Refused[] }[];
  readonly errors: readonly Refused[];
  readonly warnings: readonly Refused[];
  /** The codes of GraphQL errors, with their fields: FORBIDDEN, BAD_USER_INPUT. */
  readonly failures: readonly string[];
}

/** An event as the log holds it. */
export interface ToldEvent {
  readonly kind: string;
  readonly noun: string;
  readonly happened_on: string;
  readonly audience: string;
  readonly actor_role: string;
  readonly reason: string | null;
  readonly document: string | null;
  readonly act_id: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly facts: Record<string, unknown> | null;
}

export interface EvaluationWorld {
  readonly tested: TestedSubgraph;
  /** Tells of a project, as its owner would. */
  tell(project: ProjectSnapshot): Promise<ProjectSnapshot>;
  /** Tells of a project of which the evaluation is opened: its id, and that of the project. */
  evaluated(facts?: Partial<ProjectSnapshot>): Promise<{ readonly evaluationId: string; readonly projectId: string }>;
  /** Gives a command; an administrator does, unless said otherwise. The version is the present one unless it is given. */
  give(
    command: EvaluationCommand,
    input: Record<string, unknown>,
    principal?: Partial<Principal> | null,
  ): Promise<Given>;
  /** Gives a command that is not refused. */
  done(
    command: EvaluationCommand,
    input: Record<string, unknown>,
    principal?: Partial<Principal> | null,
  ): Promise<Given>;
  /** The events of a project that this subgraph told, in order. */
  eventsOf(projectId: string): Promise<ToldEvent[]>;
  stop(): Promise<void>;
}

/** Milliseconds for the log to be read: transactions of other databases of the server may hold it back. */
const patience = 20_000;

const unversioned: ReadonlySet<EvaluationCommand> = new Set([
  'openEvaluation',
  'defineIndicator',
  'recordIndicatorValues',
  'correctIndicatorValue',
]);

/** Starts a subgraph without any data, with two indicators defined: PEOPLE counts people, RATE is a percentage. */
export async function startWorld(): Promise<EvaluationWorld> {
  const tested = await startForTest(start, { dataset: 'none' });
  let projects = 0;

  const versionOf = async (evaluationId: unknown): Promise<number> => {
    const [row] = await tested.subgraph.database
      .asSystem()
      .rows<{ version: number }>(sql`SELECT version FROM evaluation WHERE id::text = ${String(evaluationId)}`);
    return row?.version ?? 1;
  };

  const world: EvaluationWorld = {
    tested,
    async tell(project) {
      const { id } = project;
      await tellAs(tested.adminUrl, 'projects', [
        {
          kind: 'STATE_REACHED',
          noun: 'Project',
          nounId: id,
          projectId: id,
          happenedOn: project.stateSince ?? '2026-01-01',
          audience: 'PUBLIC',
          facts: project,
        },
      ]);
      await tested.subgraph.log.catchUp(patience);
      return project;
    },
    async evaluated(facts = {}) {
      projects += 1;
      const { id: projectId } = await world.tell(toldProject(projects, facts));
      const opened = await world.done('openEvaluation', {
        projectId,
        evaluatorIds: [evaluatorOrganisation],
        openedOn: facts.authorisedOn ?? '2022-01-20',
      });
      return { evaluationId: opened.evaluation?.id ?? '', projectId };
    },
    async give(command, given, principal) {
      const version = unversioned.has(command) ? {} : { version: await versionOf(given['evaluationId']) };
      const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
      const { data, errors = [] } = await tested.run(
        `mutation ($input: ${type}!) { answer: ${command}(input: $input) { ${answers[command]} errors ${refusal} warnings ${refusal} } }`,
        { input: { ...version, ...given } },
        principal,
      );
      const answer = (data as { answer?: Partial<Given> } | null | undefined)?.answer ?? {};
      return {
        evaluation: null,
        indicator: null,
        value: null,
        values: [],
        recorded: 0,
        rows: [],
        errors: [],
        warnings: [],
        ...answer,
        failures: errors.map(({ extensions, message }) => {
          const { code, field } = extensions as { code?: string; field?: string };
          return `${code ?? message} ${field ?? ''}`.trim();
        }),
      };
    },
    async done(command, input, principal) {
      const given = await world.give(command, input, principal);
      if (given.errors.length + given.failures.length + given.rows.length > 0)
        throw new Error(`${command} was refused: ${JSON.stringify([given.failures, given.errors, given.rows])}`);
      return given;
    },
    eventsOf: (projectId) =>
      tested.subgraph.database.asSystem().rows<ToldEvent>(sql`
        SELECT kind, noun, happened_on, audience, actor_role, reason, document, act_id, changes, facts FROM events.event
        WHERE subgraph = 'evaluation' AND project_id = ${projectId} ORDER BY position`),
    stop: () => tested.stop(),
  };

  const common = {
    definition: 'For tests.',
    aspect: 'EFFICACITE',
    criterion: 'EFFICACITE_EFFICIENCE',
    sourceSystem: 'PROJECT_SI',
  };
  await world.done('defineIndicator', {
    ...common,
    code: 'PEOPLE',
    label: 'Personnes',
    unit: 'persons',
    countsPeople: true,
  });
  await world.done('defineIndicator', { ...common, code: 'RATE', label: 'Taux', unit: '%', countsPeople: false });
  return world;
}

/** The codes of refusals with their fields, and their rules where one made them. */
export const codesOf = (errors: readonly Refused[]): string[] =>
  errors.map(({ rule, code, field }) => [rule, code, field].filter((part) => part !== null).join(' '));
