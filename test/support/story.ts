/** The words in which stories are told: who gives which command, and whether it is done, refused or forbidden. */
import { expect } from 'vitest';
import type { RunningGraph } from './graph.js';
import { type Person, administrator } from './identity.js';

/** What a command takes. */
export type Input = Readonly<Record<string, unknown>>;

/** Why a command was refused, or of what it warns. */
export interface Refusal {
  readonly rule: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly source: string | null;
}

/** What every thing that commands change has. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Amount {
  readonly amount: number;
}

export interface ProjectNow extends Versioned {
  readonly slug: string;
  readonly state: string;
  readonly stateSince: string;
  readonly endsOn: string | null;
  readonly decidedScope: string | null;
  readonly regions: readonly { readonly code: string }[];
  readonly competentAuthority: { readonly id: string } | null;
}

/** What the commands answer about. */
interface Nouns {
  readonly project: ProjectNow | null;
  readonly fundingLine:
    (Versioned & { readonly rule: string; readonly authorised: Amount; readonly paid: Amount }) | null;
  readonly commitment: (Versioned & { readonly amount: Amount; readonly paid: Amount }) | null;
  readonly payment: (Versioned & { readonly amount: Amount; readonly paidOn: string }) | null;
  readonly evaluation: (Versioned & { readonly status: string }) | null;
  readonly indicator: { readonly code: string } | null;
  readonly value: (Versioned & { readonly value: number | null }) | null;
  readonly values: readonly (Versioned & { readonly value: number | null })[];
}
type NounName = keyof Nouns;

const refusal = 'rule code field message source';

/** What is asked for of each. */
const selections: Readonly<Record<NounName, string>> = {
  project: `project {
    id slug version state stateSince endsOn decidedScope regions { code } competentAuthority { id }
  }`,
  fundingLine: 'fundingLine { id version rule authorised { amount } paid { amount } }',
  commitment: 'commitment { id version amount { amount } paid { amount } }',
  payment: 'payment { id version amount { amount } paidOn }',
  evaluation: 'evaluation { id version status }',
  indicator: 'indicator { code }',
  value: 'value { id version value }',
  values: `values { id version value } recorded rows { index errors { ${refusal} } }`,
};

/** Every command, with what it answers about. */
const commands = {
  depositLetterOfIntent: 'project',
  rerouteLetterOfIntent: 'project',
  beginLetterExamination: 'project',
  decideLetterOfIntent: 'project',
  submitSpecification: 'project',
  sendFile: 'project',
  giveArsOpinion: 'project',
  referFile: 'project',
  giveOpinion: 'project',
  sendBackProject: 'project',
  rejectProject: 'project',
  authoriseProject: 'project',
  amendAuthorisation: 'project',
  recordFirstInclusion: 'project',
  addSite: 'project',
  removeSite: 'project',
  suspendProject: 'project',
  resumeProject: 'project',
  stopProject: 'project',
  withdrawProject: 'project',
  endProject: 'project',
  recordAct: 'project',
  publishAct: 'project',
  openFundingLine: 'fundingLine',
  correctFundingLine: 'fundingLine',
  commitFunding: 'commitment',
  correctCommitment: 'commitment',
  payFunding: 'payment',
  correctPayment: 'payment',
  openEvaluation: 'evaluation',
  submitProtocol: 'evaluation',
  validateProtocol: 'evaluation',
  followIndicator: 'evaluation',
  planReport: 'evaluation',
  deliverReport: 'evaluation',
  referForGeneralisation: 'evaluation',
  giveGeneralisationOpinion: 'evaluation',
  openTransition: 'evaluation',
  prolongTransition: 'evaluation',
  decideOutcome: 'evaluation',
  defineIndicator: 'indicator',
  recordIndicatorValues: 'values',
  correctIndicatorValue: 'value',
} as const satisfies Readonly<Record<string, NounName>>;

export type CommandName = keyof typeof commands;

/** Commands that make something, or add to it, and so take no version. */
const unversioned: ReadonlySet<CommandName> = new Set([
  'depositLetterOfIntent',
  'openFundingLine',
  'commitFunding',
  'payFunding',
  'openEvaluation',
  'defineIndicator',
  'recordIndicatorValues',
]);

/** The answer of a command. */
export type Payload<Command extends CommandName> = Pick<Nouns, (typeof commands)[Command]> & {
  readonly errors: readonly Refusal[];
  readonly warnings: readonly Refusal[];
} & ((typeof commands)[Command] extends 'values'
    ? {
        readonly recorded: number;
        readonly rows: readonly { readonly index: number; readonly errors: readonly Refusal[] }[];
      }
    : unknown);

/** The same, of a command that was done: what it changed is there. */
type DonePayload<Command extends CommandName> = {
  readonly [Field in keyof Payload<Command>]: NonNullable<Payload<Command>[Field]>;
};

/** Milliseconds within which what one subgraph tells must have reached the others. */
const patience = 10_000;

/** @param graph in which the story happens */
export class Story {
  constructor(readonly graph: RunningGraph) {}

  /** Asks a question that must be answered without error. */
  async asks<Data>(who: Person | null, query: string, variables: Input = {}): Promise<Data> {
    const { data, errors } = await this.graph.ask<Data>(query, variables, who);
    expect(errors, JSON.stringify(errors)).toBeUndefined();
    return data as Data;
  }

  /** What one who is told everything knows of the present version; 1 where nothing is there. */
  async #versionFor({ projectId, evaluationId, lineId, commitmentId, paymentId, valueId }: Input): Promise<number> {
    const asked = [
      ['project', projectId],
      ['evaluation', evaluationId],
      ['fundingLine', lineId],
    ] as const;
    for (const [noun, id] of asked) {
      if (id === undefined) continue;
      const query = `query ($id: ID!) { found: ${noun}(id: $id) { version } }`;
      const { found } = await this.asks<{ found: { version: number } | null }>(administrator, query, { id });
      return found?.version ?? 1;
    }
    throw new Error(`give the version of what you change: ${JSON.stringify([commitmentId, paymentId, valueId])}`);
  }

  async #give<Command extends CommandName>(who: Person | null, command: Command, input: Input) {
    // What it is judged by has been told by another subgraph.
    if (commands[command] !== 'project') await this.heard();
    const versioned = !unversioned.has(command) && input['version'] === undefined;
    const whole = versioned ? { ...input, version: await this.#versionFor(input) } : input;
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) {
      given: ${command}(input: $input) { ${selections[commands[command]]} errors { ${refusal} } warnings { ${refusal} } }
    }`;
    return this.graph.ask<{ given: Payload<Command> }>(mutation, { input: whole }, who);
  }

  /** Somebody gives a command, and is answered: it was done or refused. */
  async gives<Command extends CommandName>(who: Person, command: Command, input: Input): Promise<Payload<Command>> {
    const { data, errors } = await this.#give(who, command, input);
    expect(errors, `${command}: ${JSON.stringify(errors)}`).toBeUndefined();
    return data?.given as Payload<Command>;
  }

  /** Somebody gives a command, and it is done. The present version is given with it, unless the input holds one. */
  async does<Command extends CommandName>(who: Person, command: Command, input: Input): Promise<DonePayload<Command>> {
    const payload = await this.gives(who, command, input);
    expect(payload.errors, `${command} was refused`).toEqual([]);
    return payload as DonePayload<Command>;
  }

  /** Somebody gives a command that is refused. @returns why */
  async refused(who: Person, command: CommandName, input: Input): Promise<readonly Refusal[]> {
    const { errors } = await this.gives(who, command, input);
    expect(errors, `${command} was done`).not.toEqual([]);
    return errors;
  }

  /** Somebody gives a command that is not theirs to give. @returns the field that the error names, and its message */
  async forbidden(who: Person | null, command: CommandName, input: Input) {
    const { data, errors } = await this.#give(who, command, input);
    expect(data?.given ?? null, `${command} was answered`).toBeNull();
    expect(errors, JSON.stringify(errors)).toHaveLength(1);
    const [error] = errors ?? [];
    expect(error?.extensions.code, JSON.stringify(error)).toBe('FORBIDDEN');
    return { field: error?.extensions.field, message: error?.message };
  }

  /** The project as somebody sees it; null where they do not. */
  async project(who: Person | null, id: string): Promise<ProjectNow | null> {
    const { project } = await this.asks<{ project: ProjectNow | null }>(
      who,
      `query ($id: ID!) { ${selections.project.replace('project', 'project(id: $id)')} }`,
      { id },
    );
    return project;
  }

  /** Waits until a project is in a state to which another subgraph moves it. */
  async reaches(id: string, state: string): Promise<void> {
    const stateNow = async () => (await this.project(administrator, id))?.state;
    await expect.poll(stateNow, { timeout: patience, interval: 50 }).toBe(state);
  }

  /** Waits until what the projects subgraph has told is known to the others. */
  async heard(): Promise<void> {
    const behind = async () => {
      const { money, measures } = await this.asks<Record<'money' | 'measures', { behind: number }>>(
        administrator,
        '{ money: fundingProjection { behind } measures: evaluationProjection { behind } }',
      );
      return money.behind + measures.behind;
    };
    await expect.poll(behind, { timeout: patience, interval: 50 }).toBe(0);
  }
}
