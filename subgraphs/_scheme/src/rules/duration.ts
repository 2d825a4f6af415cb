/** How long an experiment may last: R-DUR-1. Its clock starts at the first inclusion, not at the signature. */
import { monthsAfter } from '../calendar.js';
import type { IsoDate, IsoDuration } from '../facts/sourced.js';
import { calendarDuration, durationAfter } from '../iso-duration.js';
import type { Policy } from './policy.js';
import { rule } from './rule.js';
import { law } from './sources.js';

/** The five years of the law. */
export const longestMonths = 60;

/** What the acts authorise together, amendments included. */
export interface AuthorisedRun {
  /** Null before the first inclusion. */
  readonly firstInclusionOn: IsoDate | null;
  readonly duration: IsoDuration | null;
  /** The last day, where the acts name one. */
  readonly endsOn: IsoDate | null;
  /** Whether it is history that was imported, which cannot be undone. */
  readonly imported: boolean;
}

/** Any day: only how much of the calendar lies between counts. */
const someDay = '2001-01-01';

const tooLong = {
  severity: ({ imported }: AuthorisedRun, { tooLongHistory }: Policy) => (imported ? tooLongHistory : 'REFUSE'),
} as const;

export const fiveYears = rule({
  id: 'R-DUR-1',
  statement:
    'An experiment is authorised for five years at most, amendments included, counted from the first inclusion; imported history that lasts longer is kept with a warning.',
  quotation: 'durée qui ne peut excéder cinq ans',
  source: `${law}; the clock: « à compter de l’inclusion du premier patient », tricoteuses 38624320`,
  confidence: 'HIGH',
  faults: {
    DURATION_NOT_READABLE: {
      field: 'duration',
      message: 'The duration (duration) must be given in years, months, weeks or days, such as P42M or P48M4D.',
    },
    DURATION_TOO_LONG: {
      ...tooLong,
      field: 'duration',
      message: ({ duration }) =>
        `The authorised duration (duration) of ${duration ?? ''} is more than five years (60 months), amendments included.`,
    },
    END_BEYOND_LIMIT: {
      ...tooLong,
      field: 'endsOn',
      message: ({ firstInclusionOn }) =>
        `Five years after the first inclusion is ${firstInclusionOn === null ? '' : monthsAfter(firstInclusionOn, longestMonths)}: the experiment may not end later (endsOn).`,
    },
  },
  verdict: ({ firstInclusionOn, duration, endsOn }: AuthorisedRun) => {
    const start = firstInclusionOn ?? someDay;
    const limit = monthsAfter(start, longestMonths);
    if (duration !== null) {
      const length = calendarDuration(duration);
      if (length === undefined) return 'DURATION_NOT_READABLE';
      if (durationAfter(start, length) > limit) return 'DURATION_TOO_LONG';
    }
    return firstInclusionOn !== null && endsOn !== null && endsOn > limit ? 'END_BEYOND_LIMIT' : undefined;
  },
});
