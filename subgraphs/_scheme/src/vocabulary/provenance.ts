/** Where a fact comes from, how far it can be trusted, and how precisely its date is known. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Provenance = vocabulary('Provenance', 'Whether a fact was read in a published source or invented.', {
  REAL: {
    label: 'Réel',
    description: 'Read in a published source, which the fact names; what the source does not say is left null.',
  },
  DEMO: {
    label: 'Fictif',
    description: 'Invented: it belongs to a fictional project, organisation or person that says so in its name.',
  },
});
export type Provenance = CodeOf<typeof Provenance>;

export const Confidence = vocabulary('Confidence', 'How far a real fact can be trusted; null for an invented one.', {
  HIGH: {
    label: 'Élevée',
    description: 'Read in an official text or act, or in one of the two founding documents of the scheme.',
  },
  MEDIUM: {
    label: 'Moyenne',
    description: 'Read in a serious secondary source, or one step of inference away from one.',
  },
  LOW: { label: 'Faible', description: 'From a weak source or from recollection: to be verified before use.' },
});
export type Confidence = CodeOf<typeof Confidence>;

export const DatePrecision = vocabulary('DatePrecision', 'How precisely the source gives a date.', {
  DAY: { label: 'Jour', description: 'The source gives the day.' },
  MONTH: { label: 'Mois', description: 'The source gives the month; the day shown is the last of that month.' },
  YEAR: { label: 'Année', description: 'The source gives the year; the day shown is 31 December.' },
  AS_STATED: {
    label: 'Selon la source',
    description: 'The source gives no calendar date (a report, a season): the day shown only serves to order figures.',
  },
});
export type DatePrecision = CodeOf<typeof DatePrecision>;
