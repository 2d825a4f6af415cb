/** When and how a fictional project is amended: longer, or in more places. */
import { plusMonths, type Day } from '../calendar.js';
import type { Draft } from './draft.js';
import { today } from './timeline.js';

export interface Amendment {
  readonly kind: 'EXTENDED' | 'ENLARGED';
  /** The version of the specification that it brings; the first is 1. */
  readonly version: number;
  readonly requested: Day;
  readonly given: Day;
  readonly signed: Day;
  /** What it changes, in French. */
  readonly statement: string;
}

/** The day on which a life stops running, or today. */
export function runsUntil({ timeline }: Draft): Day {
  return Math.min(timeline.stopped ?? timeline.ends ?? today, timeline.ends ?? today, today);
}

/** The amendments of a project, in order; none before it runs. */
export function amendmentsOf(draft: Draft): readonly Amendment[] {
  const { firstInclusion, addedMonths } = draft.timeline;
  if (firstInclusion === null) return [];
  const random = draft.random(1);
  const elapsed = runsUntil(draft) - firstInclusion;
  const kinds = (['ENLARGED', 'EXTENDED'] as const).filter((twist) => draft.has(twist));
  return kinds.map((kind, rank) => {
    // The second is signed after the first, and both before the end first authorised.
    const signed = firstInclusion + Math.floor(elapsed * (0.4 + 0.2 * rank)) + random.integer(0, 15);
    const given = signed - random.integer(15, 35);
    return {
      kind,
      version: rank + 2,
      requested: given - random.integer(30, 60),
      given,
      signed,
      statement:
        kind === 'EXTENDED'
          ? `Prolongation de ${addedMonths} mois de la durée de l’expérimentation`
          : 'Extension de l’expérimentation à un nouveau site',
    };
  });
}

/** The end first authorised, before any amendment. */
export function firstEnd({ timeline }: Draft): Day | null {
  return timeline.firstInclusion === null ? null : plusMonths(timeline.firstInclusion, timeline.initialMonths);
}
