/** What a resolver is given for one request: the database, the clock, and the loaders that live as long as it. */
import type { Database } from './database.js';

export interface RequestContext {
  readonly database: Database;
  /** The moment at which the request is answered; rules and defaults use it instead of the clock. */
  readonly now: Date;
  /** Loaders of this request, by what they load (see `loader.ts`). */
  readonly loaders: Map<unknown, unknown>;
}

/** Today, in the calendar of Paris, where the scheme's delays run. */
export function today(context: RequestContext): string {
  return parisCalendar.format(context.now);
}

const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
