/** What a project may be waiting for. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const AwaitedAction = vocabulary(
  'AwaitedAction',
  'What a project is waiting for; the fact says from whom and by when.',
  {
    LETTER_DECISION: {
      label: 'Décision sur la lettre d’intention',
      description: 'Decision on the letter of intent (recevable or not).',
    },
    SPECIFICATION: {
      label: 'Cahier des charges',
      description: 'Complete specification (cahier des charges) of the porteur.',
    },
    ARS_OPINION: { label: 'Avis de l’ARS', description: 'Reasoned opinion of the director general of the ARS.' },
    CTIS_REFERRAL: {
      label: 'Saisine du comité technique',
      description: 'Referral to the CTIS by the rapporteur général.',
    },
    HAS_OPINION: { label: 'Avis de la HAS', description: 'Opinion of the HAS on the organisational derogations.' },
    CTIS_OPINION: { label: 'Avis du comité technique', description: 'Opinion of the CTIS on authorisation.' },
    AUTHORISATION_ACT: {
      label: 'Arrêté d’autorisation',
      description: 'Authorising act of the ministers or of the ARS.',
    },
    FIRST_INCLUSION: {
      label: 'Première inclusion',
      description: 'Inclusion of the first patient, which starts the clock.',
    },
    EVALUATION_PROTOCOL: { label: 'Protocole d’évaluation', description: 'Evaluation protocol, written or validated.' },
    ACTIVITY_REPORT: { label: 'Rapport d’activité', description: 'The porteur’s activity report.' },
    INTERIM_REPORT: { label: 'Rapport intermédiaire', description: 'Interim evaluation report.' },
    FINAL_REPORT: { label: 'Rapport final', description: 'Final evaluation report.' },
    RESUMPTION_DECISION: {
      label: 'Décision de reprise',
      description: 'Decision to resume or to stop a suspended experiment.',
    },
    CTIS_GENERALISATION_OPINION: {
      label: 'Avis du comité technique sur la généralisation',
      description: 'Opinion of the CTIS on generalisation.',
    },
    CSIS_GENERALISATION_OPINION: {
      label: 'Avis du conseil stratégique sur la généralisation',
      description: 'Opinion of the CSIS on generalisation.',
    },
    OUTCOME_DECISION: {
      label: 'Décision sur les suites',
      description: 'Decision on what follows: transition, ordinary law, or end.',
    },
    GENERALISATION_TEXT: {
      label: 'Texte de généralisation',
      description: 'Text that carries the experiment over into ordinary law.',
    },
  },
);
export type AwaitedAction = CodeOf<typeof AwaitedAction>;
