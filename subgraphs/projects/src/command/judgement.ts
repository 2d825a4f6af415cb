/** Judges a command: gathers everything that stands against it, so that its author is told all at once. */
import type { Command } from '@innovation-sante/kit/command';
import { type RefusalShape, Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import type { Policy } from '@innovation-sante/scheme/rules/policy';
import type { Rule } from '@innovation-sante/scheme/rules/rule';
import { transitions } from '@innovation-sante/scheme/rules/transitions';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';

/** The paths of the input fields that hold the facts of a rule, by the facts' names. */
export type FieldPaths = Readonly<Record<string, string>>;

/** What a day may not lie before. */
export interface Earliest {
  readonly on: string | null;
  /** Code of the refusal, such as BEFORE_DEPOSIT. */
  readonly code: string;
  /** What happened on that day, as the message says it: 'the letter was deposited'. */
  readonly what: string;
}

const longestText = 5_000;
const nameOf = (state: ProjectState) => `« ${ProjectState.codes[state].label} » (${state})`;

export class Judgement {
  readonly #command: Pick<Command, 'today' | 'warn'>;
  readonly #refusals: RefusalShape[] = [];
  readonly #warnings: RefusalShape[] = [];

  constructor(command: Pick<Command, 'today' | 'warn'>) {
    this.#command = command;
  }

  /** What no rule of the scheme forbids, but the command cannot be done with. */
  refuse(code: string, field: string | null, message: string): void {
    this.#refusals.push(plainRefusal(code, field, message));
  }

  /** What follows from a rule, of which it is not itself the verdict. */
  refuseOn(rule: string, code: string, field: string, message: string, source: string | null): void {
    this.#refusals.push({ rule, code, field, message, source });
  }

  /** What a row of the scheme's table of transitions forbids. */
  refuseBy(transition: string, code: string, field: string | null, message: string): void {
    const source = transitions.find(({ id }) => id === transition)?.source ?? null;
    this.#refusals.push({ rule: transition, code, field, message, source });
  }

  /** What should be known, but forbids nothing. */
  warn(code: string, field: string | null, message: string): void {
    this.#warnings.push(plainRefusal(code, field, message));
  }

  /** Judges facts by a rule of the scheme, whose severity says whether what is not kept is refused or warned of. */
  rule<Facts>(
    rule: Rule<Facts>,
    facts: Facts,
    paths: FieldPaths,
    options: { readonly policy?: Policy; readonly onlyWarn?: boolean } = {},
  ): void {
    const verdict = rule.verdict(facts, options.policy);
    if (!verdict) return;
    const { rule: id, code, field, message, severity } = verdict;
    const refusal = { rule: id, code, field: paths[field] ?? null, message, source: rule.source };
    (severity === 'REFUSE' && options.onlyWarn !== true ? this.#refusals : this.#warnings).push(refusal);
  }

  /**
   * Whether the table of transitions has a row by which it may happen in the present state.
   *
   * @param to the state that it leads to; SAME for what leaves the state as it is; absent, any of the transition's
   */
  transition(id: string, state: ProjectState | null, to?: ProjectState | 'SAME'): void {
    const rows = transitions.filter(
      (row) => row.id === id && (to === undefined || (to === 'SAME' ? row.from === row.to : row.to === to)),
    );
    if (rows.some(({ from }) => from !== null && from === state)) return;
    const allowed = rows.flatMap(({ from }) => (from === null ? [] : [nameOf(from)]));
    const present = state === null ? 'in a state that is not known' : nameOf(state);
    const message = `The project is ${present}; this may happen only in ${[...new Set(allowed)].join(', ')}.`;
    this.refuseBy(id, 'NOT_IN_THIS_STATE', 'input.projectId', message);
  }

  /** The day on which something happened: today unless it is given, never in the future, never before what it follows. */
  day(field: string, given: string | null | undefined, ...earliest: readonly Earliest[]): string {
    const { today } = this.#command;
    const on = given ?? today;
    if (on > today) this.refuse('IN_THE_FUTURE', field, `${on} is in the future: today is ${today}.`);
    for (const { on: first, code, what } of earliest) {
      if (first !== null && on < first) this.refuse(code, field, `${on} is before ${first}, the day on which ${what}.`);
    }
    return on;
  }

  /** A text that must say something, without the blanks around it. */
  text(field: string, given: string, longest = longestText): string {
    const text = given.trim();
    if (text === '') this.refuse('TEXT_MISSING', field, 'Say it in words: the text is empty.');
    if (text.length > longest) this.refuse('TEXT_TOO_LONG', field, `The text has more than ${longest} characters.`);
    if (text.includes('\0')) this.refuse('TEXT_NOT_VALID', field, 'The text holds the character U+0000.');
    return text;
  }

  /** A text that may be left out. */
  optionalText(field: string, given: string | null | undefined, longest = longestText): string | null {
    return given == null ? null : this.text(field, given, longest);
  }

  /** Ends the judging. @throws Refused with all that stands against the command */
  end(): void {
    if (this.#refusals.length > 0) throw new Refused(this.#refusals);
    this.#command.warn(...this.#warnings);
  }
}
