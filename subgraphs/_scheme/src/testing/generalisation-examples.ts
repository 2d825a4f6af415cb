/** Examples of the rules by which an experiment is evaluated and carried over. */
import { evaluated } from '../rules/evaluation.js';
import { boundedTransition, csisOnGeneralisation, ctisThenCsis } from '../rules/generalisation.js';
import { policy } from '../rules/policy.js';
import { examplesOf, type RuleExamples } from './rule-example.js';

const transition = {
  ctisVerdict: 'FAVOURABLE',
  csisVerdict: 'FAVOURABLE_WITH_RESERVES',
  experimentEndsOn: '2023-12-31',
  startsOn: '2023-12-31',
  endsOn: '2025-06-30',
} as const;

export const generalisationExamples: readonly RuleExamples[] = [
  examplesOf(
    evaluated,
    [
      [{ hasEvaluation: true, endsOn: null, finalReportDeliveredOn: null, at: '2024-01-01' }],
      [{ hasEvaluation: true, endsOn: '2023-08-31', finalReportDeliveredOn: null, at: '2024-02-29' }],
      [{ hasEvaluation: true, endsOn: '2023-08-31', finalReportDeliveredOn: '2024-02-29', at: '2025-01-01' }],
    ],
    [
      ['EVALUATION_MISSING', { hasEvaluation: false, endsOn: null, finalReportDeliveredOn: null, at: '2024-01-01' }],
      [
        'FINAL_REPORT_LATE',
        { hasEvaluation: true, endsOn: '2023-08-31', finalReportDeliveredOn: null, at: '2024-03-01' },
      ],
      [
        'FINAL_REPORT_LATE',
        { hasEvaluation: true, endsOn: '2023-08-31', finalReportDeliveredOn: '2023-12-01', at: '2024-01-01' },
        policy({ finalReportMonths: 3 }),
      ],
    ],
  ),
  examplesOf(
    csisOnGeneralisation,
    [
      [{ subject: 'GENERALISATION', givenOn: null, finalReportDeliveredOn: '2024-01-15' }],
      [{ subject: 'GENERALISATION', givenOn: '2024-03-01', finalReportDeliveredOn: '2024-01-15' }],
    ],
    [
      [
        'CSIS_ONLY_ON_GENERALISATION',
        { subject: 'AUTHORISATION', givenOn: '2024-03-01', finalReportDeliveredOn: '2024-01-15' },
      ],
      [
        'CSIS_ONLY_ON_GENERALISATION',
        { subject: 'TRANSITION', givenOn: '2024-03-01', finalReportDeliveredOn: '2024-01-15' },
      ],
      ['REPORT_NOT_DELIVERED', { subject: 'GENERALISATION', givenOn: null, finalReportDeliveredOn: null }],
      [
        'REPORT_NOT_DELIVERED',
        { subject: 'GENERALISATION', givenOn: '2024-01-01', finalReportDeliveredOn: '2024-01-15' },
      ],
    ],
  ),
  examplesOf(
    ctisThenCsis,
    [
      [{ ctisGivenOn: null, csisGivenOn: null, decidedOn: null }],
      [{ ctisGivenOn: '2023-10-01', csisGivenOn: '2023-10-01', decidedOn: null }],
      [{ ctisGivenOn: '2023-10-01', csisGivenOn: '2023-12-01', decidedOn: '2024-12-30' }],
    ],
    [
      ['CSIS_BEFORE_CTIS', { ctisGivenOn: null, csisGivenOn: '2023-12-01', decidedOn: null }],
      ['CSIS_BEFORE_CTIS', { ctisGivenOn: '2023-12-02', csisGivenOn: '2023-12-01', decidedOn: null }],
      ['CTIS_OPINION_MISSING', { ctisGivenOn: null, csisGivenOn: null, decidedOn: '2024-12-30' }],
      ['CSIS_OPINION_MISSING', { ctisGivenOn: '2023-10-01', csisGivenOn: null, decidedOn: '2024-12-30' }],
      ['CSIS_OPINION_MISSING', { ctisGivenOn: '2023-10-01', csisGivenOn: '2025-01-01', decidedOn: '2024-12-30' }],
    ],
  ),
  examplesOf(
    boundedTransition,
    [[transition], [{ ...transition, endsOn: '2025-12-31' }, policy({ transitionMonths: 24 })]],
    [
      ['CTIS_NOT_FAVOURABLE', { ...transition, ctisVerdict: 'UNFAVOURABLE' }],
      ['CSIS_NOT_FAVOURABLE', { ...transition, csisVerdict: null }],
      ['TRANSITION_BEFORE_END', { ...transition, startsOn: '2023-12-30' }],
      ['TRANSITION_BEFORE_END', { ...transition, experimentEndsOn: null }],
      ['TRANSITION_ENDS_BEFORE_IT_STARTS', { ...transition, endsOn: '2023-12-30' }],
      ['TRANSITION_TOO_LONG', { ...transition, endsOn: '2025-07-01' }],
    ],
  ),
];
