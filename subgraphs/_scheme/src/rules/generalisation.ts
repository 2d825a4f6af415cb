/** From the end of an experiment to ordinary law: the opinions that it needs (R-CSIS-1, R-GEN-1), and the transition (R-TRANS-1). */
import type { IsoDate } from '../facts/sourced.js';
import type { OpinionSubject, Verdict } from '../vocabulary/opinion.js';
import { dueOn } from './delays.js';
import type { Policy } from './policy.js';
import { rule } from './rule.js';
import { sourceA } from './sources.js';

/** An opinion of the conseil stratégique, asked for or given. */
export interface CsisOpinion {
  readonly subject: OpinionSubject;
  /** Null while it is only asked for. */
  readonly givenOn: IsoDate | null;
  readonly finalReportDeliveredOn: IsoDate | null;
}

export const csisOnGeneralisation = rule({
  id: 'R-CSIS-1',
  statement:
    'The CSIS gives an opinion on a project only about its generalisation, once the evaluation report has been delivered.',
  quotation:
    'est destinataire des rapports d’étapes et d’évaluation et donne son avis sur l’opportunité d’une généralisation',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    CSIS_ONLY_ON_GENERALISATION: {
      field: 'subject',
      message: 'The conseil stratégique gives an opinion on a project about its generalisation alone (subject).',
    },
    REPORT_NOT_DELIVERED: {
      field: 'finalReportDeliveredOn',
      message: 'The conseil stratégique needs the final evaluation report (finalReportDeliveredOn) before its opinion.',
    },
  },
  verdict: ({ subject, givenOn, finalReportDeliveredOn }: CsisOpinion) => {
    if (subject !== 'GENERALISATION') return 'CSIS_ONLY_ON_GENERALISATION';
    const inTime = finalReportDeliveredOn !== null && (givenOn === null || finalReportDeliveredOn <= givenOn);
    return inTime ? undefined : 'REPORT_NOT_DELIVERED';
  },
});

/** The way to generalisation, as far as it has gone. */
export interface GeneralisationPath {
  readonly ctisGivenOn: IsoDate | null;
  readonly csisGivenOn: IsoDate | null;
  /** When generalisation was decided; null while it is not. */
  readonly decidedOn: IsoDate | null;
}

const notBy = (givenOn: IsoDate | null, day: IsoDate) => givenOn === null || givenOn > day;

export const ctisThenCsis = rule({
  id: 'R-GEN-1',
  statement: 'A generalisation needs the opinion of the CTIS, then that of the CSIS.',
  quotation: null,
  source: 'sante.gouv.fr, page on the evaluation of the projects',
  confidence: 'HIGH',
  faults: {
    CSIS_BEFORE_CTIS: {
      field: 'csisGivenOn',
      message: 'The conseil stratégique gives its opinion (csisGivenOn) after the comité technique, not before.',
    },
    CTIS_OPINION_MISSING: {
      field: 'ctisGivenOn',
      message: 'Generalisation needs the opinion of the comité technique first (ctisGivenOn).',
    },
    CSIS_OPINION_MISSING: {
      field: 'csisGivenOn',
      message: 'Generalisation needs the opinion of the conseil stratégique first (csisGivenOn).',
    },
  },
  verdict: ({ ctisGivenOn, csisGivenOn, decidedOn }: GeneralisationPath) => {
    if (csisGivenOn !== null && notBy(ctisGivenOn, csisGivenOn)) return 'CSIS_BEFORE_CTIS';
    if (decidedOn === null) return undefined;
    if (notBy(ctisGivenOn, decidedOn)) return 'CTIS_OPINION_MISSING';
    return notBy(csisGivenOn, decidedOn) ? 'CSIS_OPINION_MISSING' : undefined;
  },
});

/** A transition period (période transitoire), and what it follows. */
export interface TransitionPeriod {
  /** The verdicts on generalisation; null while not given. */
  readonly ctisVerdict: Verdict | null;
  readonly csisVerdict: Verdict | null;
  /** When the experiment ended. */
  readonly experimentEndsOn: IsoDate | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

const favourable = (verdict: Verdict | null) => verdict !== null && verdict !== 'UNFAVOURABLE';

export const boundedTransition = rule({
  id: 'R-TRANS-1',
  statement:
    'A transition period follows two favourable opinions and the end of the experiment, and lasts 18 months at most.',
  quotation: null,
  source: 'concourspluripro; the length: policy transitionMonths',
  confidence: 'MEDIUM',
  faults: {
    CTIS_NOT_FAVOURABLE: {
      field: 'ctisVerdict',
      message:
        'A transition period needs a favourable opinion of the comité technique on generalisation (ctisVerdict).',
    },
    CSIS_NOT_FAVOURABLE: {
      field: 'csisVerdict',
      message:
        'A transition period needs a favourable opinion of the conseil stratégique on generalisation (csisVerdict).',
    },
    TRANSITION_BEFORE_END: {
      field: 'startsOn',
      message: ({ experimentEndsOn }) =>
        `A transition period starts (startsOn) when the experiment has ended${experimentEndsOn === null ? '' : `, on ${experimentEndsOn} or later`}.`,
    },
    TRANSITION_ENDS_BEFORE_IT_STARTS: {
      field: 'endsOn',
      message: 'The transition period ends (endsOn) before it starts.',
    },
    TRANSITION_TOO_LONG: {
      field: 'endsOn',
      message: ({ startsOn }, policy) =>
        `The transition period may not last longer than ${policy.transitionMonths} months: until ${dueOn('transitionMonths', startsOn, policy)} (endsOn).`,
    },
  },
  verdict: ({ ctisVerdict, csisVerdict, experimentEndsOn, startsOn, endsOn }: TransitionPeriod, policy: Policy) => {
    if (!favourable(ctisVerdict)) return 'CTIS_NOT_FAVOURABLE';
    if (!favourable(csisVerdict)) return 'CSIS_NOT_FAVOURABLE';
    if (notBy(experimentEndsOn, startsOn)) return 'TRANSITION_BEFORE_END';
    if (endsOn < startsOn) return 'TRANSITION_ENDS_BEFORE_IT_STARTS';
    return endsOn > dueOn('transitionMonths', startsOn, policy) ? 'TRANSITION_TOO_LONG' : undefined;
  },
});
