/** What a resolver is given for one request: who asks, the database, the clock, and the loaders that live as long as it. */
import type { Reading } from './access.js';
import type { Lag } from './log-reader.js';

export interface RequestContext extends Reading {
  /** The moment at which the request is answered; rules and defaults use it instead of the clock. */
  readonly now: Date;
  /** Loaders of this request, by what they load (see `loader.ts`). */
  readonly loaders: Map<unknown, unknown>;
  /** The name of the subgraph. */
  readonly subgraph: string;
  /** Waits until what other subgraphs have told before this call is known here. @throws Refused BEHIND after five seconds */
  readonly catchUp: () => Promise<void>;
  /** How far each follower of the subgraph is behind. */
  readonly lag: () => Promise<readonly Lag[]>;
}

/** Today, in the calendar of Paris, where the scheme's delays run. */
export function today(context: Pick<RequestContext, 'now'>): string {
  return parisCalendar.format(context.now);
}

const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
