/** Every experiment is evaluated, and its final report is due soon after its end: R-EVAL-1. */
import type { IsoDate } from '../facts/sourced.js';
import { dueOn } from './delays.js';
import type { Policy } from './policy.js';
import { rule } from './rule.js';
import { sourceA } from './sources.js';

/** An authorised project, or one about to be, looked at on a day. */
export interface EvaluatedProject {
  readonly hasEvaluation: boolean;
  /** When it ended, or will. */
  readonly endsOn: IsoDate | null;
  readonly finalReportDeliveredOn: IsoDate | null;
  readonly at: IsoDate;
}

export const evaluated = rule({
  id: 'R-EVAL-1',
  statement:
    'Every authorised project has an evaluation, whose final report is due six months after the end; a late report is still taken.',
  quotation:
    'Une évaluation systémique dans un objectif de reproductibilité et de diffusion du projet à l’échelle nationale',
  source: `${sourceA}; the delay: policy finalReportMonths`,
  confidence: 'HIGH',
  faults: {
    EVALUATION_MISSING: {
      field: 'hasEvaluation',
      message: 'An authorised project must have an evaluation (hasEvaluation).',
    },
    FINAL_REPORT_LATE: {
      field: 'finalReportDeliveredOn',
      severity: 'WARN',
      message: ({ endsOn }, policy) =>
        `The final evaluation report (finalReportDeliveredOn) was due by ${(endsOn && dueOn('finalReportMonths', endsOn, policy)) ?? ''}.`,
    },
  },
  verdict: ({ hasEvaluation, endsOn, finalReportDeliveredOn, at }: EvaluatedProject, policy: Policy) => {
    if (!hasEvaluation) return 'EVALUATION_MISSING';
    const late = endsOn !== null && (finalReportDeliveredOn ?? at) > dueOn('finalReportMonths', endsOn, policy);
    return late ? 'FINAL_REPORT_LATE' : undefined;
  },
});
