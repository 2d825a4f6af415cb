/** Gathers everything for which a command is refused, so that it is refused once for all of it. */
import type { Command } from '@innovation-sante/kit/command';
import { type RefusalShape, Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import type { Rule } from '@innovation-sante/scheme/rules/rule';
import { transitions } from '@innovation-sante/scheme/rules/transitions';

/** Paths of the command's input, by the names of the facts that a rule judges. */
export type FieldPaths<Facts> = { readonly [Fact in keyof Facts]?: string };

/** What a command is judged by; nothing is written while it goes on. */
export class Judgement {
  readonly #refusals: RefusalShape[] = [];
  readonly #command: Pick<Command, 'warn' | 'today'>;

  constructor(command: Pick<Command, 'warn' | 'today'>) {
    this.#command = command;
  }

  /** What was found so far. */
  get refusals(): readonly RefusalShape[] {
    return this.#refusals;
  }

  /** Refuses for what every command demands. */
  refuse(code: string, field: string | null, message: string): void {
    this.#refusals.push(plainRefusal(code, field, message));
  }

  /** Refuses by a rule of the scheme in a case that only this command meets. */
  refuseBy(rule: Pick<Rule<never>, 'id' | 'source'>, code: string, field: string, message: string): void {
    this.#refusals.push({ rule: rule.id, code, field, message, source: rule.source });
  }

  /** Refuses what the table of transitions does not know in the present state. */
  refuseTransition(transition: string, field: string, message: string): void {
    const source = transitions.find(({ id }) => id === transition)?.source ?? null;
    this.#refusals.push({ rule: transition, code: 'NOT_IN_THIS_STATE', field, message, source });
  }

  /** Warns by a rule of the scheme in a case that only this command meets. */
  warn(rule: Pick<Rule<never>, 'id' | 'source'>, code: string, field: string, message: string): void {
    this.#command.warn({ rule: rule.id, code, field, message, source: rule.source });
  }

  /** Judges facts by a rule: its refusal counts, or warns, by its severity. */
  by<Facts>(rule: Rule<Facts>, facts: Facts, paths: FieldPaths<Facts>): void {
    const refusal = rule.verdict(facts);
    if (!refusal) return;
    const { code, message, severity } = refusal;
    const field = paths[refusal.field as keyof Facts] ?? null;
    const shape: RefusalShape = { rule: rule.id, code, field, message, source: rule.source };
    if (severity === 'WARN') this.#command.warn(shape);
    else this.#refusals.push(shape);
  }

  /** A day that is recorded has come. */
  notInTheFuture(field: string, day: string): void {
    const { today } = this.#command;
    if (day > today) this.refuse('IN_THE_FUTURE', field, `${day} has not come yet (${field}): it is ${today} now.`);
  }

  /**
   * A day that is recorded does not lie before the one that it follows, where that is known.
   *
   * @param code such as BEFORE_AUTHORISATION
   * @param what it follows, in words
   */
  notBefore(code: string, field: string, day: string, followed: string | null, what: string): void {
    if (followed !== null && day < followed)
      this.refuse(code, field, `${day} lies before ${what}, on ${followed} (${field}).`);
  }

  /** A text that must say something. */
  says(code: string, field: string, text: string | null | undefined, what: string): void {
    if ((text ?? '').trim() === '') this.refuse(code, field, `Say ${what} (${field}).`);
  }

  /** Ends the judging. @throws Refused when anything was found */
  end(): void {
    if (this.#refusals.length > 0) throw new Refused(this.#refusals);
  }
}
