/** The life of an evaluation, its protocol and its reports. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const EvaluationStatus = vocabulary('EvaluationStatus', 'Where an evaluation stands.', {
  PROTOCOLE_A_VALIDER: { label: 'Protocole à valider', description: 'The evaluation protocol is not validated yet.' },
  PROTOCOLE_VALIDE: {
    label: 'Protocole validé',
    description: 'The protocol is validated by the national cell (Drees and Cnam).',
  },
  EN_COURS: { label: 'En cours', description: 'Data are being collected.' },
  RAPPORT_INTERMEDIAIRE: { label: 'Rapport intermédiaire remis', description: 'An interim report has been delivered.' },
  RAPPORT_FINAL_REMIS: { label: 'Rapport final remis', description: 'The final report has been delivered.' },
  AVIS_CTIS: { label: 'Avis du comité technique', description: 'The CTIS has given its opinion on generalisation.' },
  AVIS_CSIS: {
    label: 'Avis du conseil stratégique',
    description: 'The CSIS has given its opinion on generalisation, after the CTIS.',
  },
});
export type EvaluationStatus = CodeOf<typeof EvaluationStatus>;

export const ProtocolStatus = vocabulary(
  'ProtocolStatus',
  'Where an evaluation protocol (protocole d’évaluation) stands.',
  {
    DRAFT: { label: 'En rédaction', description: 'Being written by the evaluator.' },
    SUBMITTED: { label: 'Soumis', description: 'Submitted to the national evaluation cell.' },
    TO_REVISE: { label: 'À réviser', description: 'Sent back with remarks.' },
    VALIDATED: { label: 'Validé', description: 'Validated by the national evaluation cell.' },
  },
);
export type ProtocolStatus = CodeOf<typeof ProtocolStatus>;

export const ReportKind = vocabulary('ReportKind', 'Kind of a report.', {
  INTERIM: {
    label: 'Rapport intermédiaire',
    description: 'Interim evaluation report; its due date comes from the protocol.',
  },
  FINAL: {
    label: 'Rapport final',
    description: 'Final evaluation report, due at most six months after the end (R-EVAL-1).',
  },
  ACTIVITY: { label: 'Rapport d’étape ou d’activité', description: 'The porteur’s own progress or activity report.' },
});
export type ReportKind = CodeOf<typeof ReportKind>;
