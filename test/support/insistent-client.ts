/** A client that gives each command until it is answered, as one does whose answer was lost: with its idempotency key. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningGraph } from './graph.js';
import type { Person } from './identity.js';
import type { CommandName, Input, Refusal } from './story.js';

/** A command that was answered: it was done. */
export interface Acknowledged {
  readonly command: CommandName;
  readonly person: string;
  /** What it changed, and the version in which it left it. */
  readonly noun: NounName;
  readonly id: string;
  readonly version: number;
}

interface Noun {
  readonly id: string;
  readonly version: number;
}

interface Given {
  readonly noun: Noun | null;
  readonly errors: readonly Refusal[];
}

/** Milliseconds after which a command that is not answered, or refused all the time, is given up. */
const patience = 60_000;
const pause = 100;

type NounName = 'project' | 'evaluation' | 'fundingLine';

/** What commands change that do not change a project. */
const otherNouns: Readonly<Partial<Record<CommandName, NounName>>> = {
  openEvaluation: 'evaluation',
  planReport: 'evaluation',
  deliverReport: 'evaluation',
  openFundingLine: 'fundingLine',
};

export class InsistentClient {
  /** In the order of the answers. */
  readonly acknowledged: Acknowledged[] = [];
  /** How often a command was answered by nothing that says whether it was done. */
  unanswered = 0;
  /** How often another was faster. */
  conflicts = 0;

  constructor(
    readonly graph: RunningGraph,
    /** Distinguishes this client's people from those of the others. */
    readonly name: string,
  ) {}

  /**
   * Gives a command until it is done.
   *
   * @param version that of what is changed, as it is known; none for a command that makes something
   * @param waitFor codes of refusals after which it is given again: what it needs has not come yet
   * @throws for any other refusal
   */
  async does(
    person: Person,
    command: CommandName,
    input: Input,
    version?: number,
    waitFor: readonly string[] = [],
  ): Promise<Noun> {
    const noun = otherNouns[command] ?? 'project';
    const sub = `${this.name}-${person.sub}`;
    const end = Date.now() + patience;
    let key: string = randomUUID();
    let known = version;
    while (Date.now() < end) {
      const whole = { ...input, idempotencyKey: key, ...(known !== undefined && { version: known }) };
      const given = await this.#give({ ...person, sub }, command, noun, whole);
      const [refusal] = given?.errors ?? [];
      if (given?.noun && !refusal) {
        this.acknowledged.push({ command, person: sub, noun, id: given.noun.id, version: given.noun.version });
        return given.noun;
      }
      if (refusal?.code === 'CONFLICT' && given?.noun) {
        this.conflicts += 1;
        known = given.noun.version;
        // Another version is another command.
        key = randomUUID();
        continue;
      }
      if (refusal && !waitFor.includes(refusal.code)) throw new Error(`${command}: ${JSON.stringify(given?.errors)}`);
      await wait(pause);
    }
    throw new Error(`${command} was not done in ${patience} ms`);
  }

  /** Undefined when it cannot be known whether it was done. */
  async #give(person: Person, command: CommandName, noun: string, input: Input): Promise<Given | undefined> {
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const answer = await this.graph
      .ask<{ given: Given }>(
        `mutation ($input: ${type}!) { given: ${command}(input: $input) {
          noun: ${noun} { id version } errors { rule code field message source } } }`,
        { input },
        person,
      )
      .catch(() => undefined);
    const lost = answer?.errors?.some(({ extensions: { code } }) => !/^(SUBGRAPH_|DATABASE_)/.test(code));
    if (lost) throw new Error(`${command}: ${JSON.stringify(answer?.errors)}`);
    const given = answer?.errors ? undefined : answer?.data?.given;
    if (!given) this.unanswered += 1;
    return given;
  }
}
