/** What may happen to a project: the kinds of events of its timeline, in the order of its life. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const EventKind = vocabulary('EventKind', 'What happened (événement), in the order of a project’s life.', {
  PROJECT_RECORDED: {
    label: 'Projet enregistré',
    description: 'The project entered the graph with its data as they were then.',
  },
  STATE_REACHED: { label: 'Étape franchie', description: 'It reached a state, of which nothing more is recorded.' },
  LETTER_DEPOSITED: { label: 'Lettre d’intention déposée', description: 'Its letter of intent was deposited.' },
  LETTER_REROUTED: {
    label: 'Lettre d’intention réorientée',
    description: 'Its letter was sent on to another receiver.',
  },
  LETTER_EXAMINED: {
    label: 'Lettre d’intention en instruction',
    description: 'The receiver began to examine its letter.',
  },
  LETTER_DECIDED: { label: 'Décision de recevabilité', description: 'Its letter was found admissible or not.' },
  SPECIFICATION_SUBMITTED: {
    label: 'Version du cahier des charges',
    description: 'A version of its specification was submitted.',
  },
  FILE_SENT: {
    label: 'Dossier transmis',
    description: 'The file was sent to the ARS or to the rapporteur général for instruction.',
  },
  OPINION_REQUESTED: { label: 'Saisine pour avis', description: 'A body was asked for its opinion.' },
  OPINION_GIVEN: { label: 'Avis rendu', description: 'A body gave its opinion.' },
  SENT_BACK: {
    label: 'Retour au cahier des charges',
    description: 'After the opinion, it went back to its specification.',
  },
  REJECTED: { label: 'Projet rejeté', description: 'It was refused after the opinion.' },
  AUTHORISED: { label: 'Autorisation', description: 'An act authorised it, wholly or in one region.' },
  AMENDED: { label: 'Avenant', description: 'An act amended its authorisation.' },
  ACT_RECORDED: {
    label: 'Acte enregistré',
    description: 'An act of its transition period, or the text that carries it over into ordinary law, was recorded.',
  },
  ACT_PUBLISHED: {
    label: 'Publication d’un acte',
    description: 'The references under which one of its acts was published were recorded.',
  },
  FIRST_INCLUSION: { label: 'Première inclusion', description: 'The first patient was included.' },
  SITE_JOINED: { label: 'Entrée d’un site', description: 'A site joined.' },
  SITE_LEFT: { label: 'Sortie d’un site', description: 'A site left.' },
  SUSPENDED: { label: 'Suspension', description: 'An act suspended it.' },
  RESUMED: { label: 'Reprise', description: 'An act lifted its suspension.' },
  STOPPED: { label: 'Arrêt anticipé', description: 'An act ended it before its time.' },
  WITHDRAWN: { label: 'Retrait', description: 'Its porteur withdrew it.' },
  ENDED: { label: 'Fin de l’expérimentation', description: 'Its authorised duration elapsed.' },
  SUCCEEDED: { label: 'Relance', description: 'A new project succeeds it.' },
  FUNDING_AUTHORISED: { label: 'Crédits autorisés', description: 'A funding line was opened.' },
  FUNDING_CORRECTED: { label: 'Correction financière', description: 'A line, commitment or payment was corrected.' },
  COMMITTED: { label: 'Engagement', description: 'Money was committed by a convention.' },
  PAID: { label: 'Paiement', description: 'Money was paid.' },
  EVALUATION_OPENED: { label: 'Évaluation ouverte', description: 'Its evaluation began, with an evaluator.' },
  PROTOCOL_SUBMITTED: { label: 'Protocole soumis', description: 'The evaluation protocol was submitted.' },
  PROTOCOL_VALIDATED: { label: 'Protocole validé', description: 'The evaluation protocol was validated.' },
  PROTOCOL_SENT_BACK: {
    label: 'Protocole à réviser',
    description: 'The evaluation protocol was sent back with remarks.',
  },
  INDICATOR_DEFINED: {
    label: 'Indicateur défini',
    description: 'An indicator was defined, for all evaluations: no event of one project.',
  },
  INDICATOR_FOLLOWED: {
    label: 'Indicateur suivi',
    description: 'The protocol follows an indicator, or its frequency changed.',
  },
  VALUES_RECORDED: { label: 'Mesures enregistrées', description: 'Values of indicators were recorded or corrected.' },
  REPORT_PLANNED: { label: 'Rapport prévu', description: 'A report was planned, with the day by which it is due.' },
  REPORT_DELIVERED: { label: 'Rapport remis', description: 'A report was delivered.' },
  GENERALISATION_REFERRED: {
    label: 'Saisine sur la généralisation',
    description: 'A committee was asked for its opinion on generalisation.',
  },
  GENERALISATION_OPINION: {
    label: 'Avis sur la généralisation',
    description: 'A committee gave its opinion on generalisation.',
  },
  TRANSITION_OPENED: { label: 'Période transitoire', description: 'A transition period began or was prolonged.' },
  OUTCOME_DECIDED: {
    label: 'Suite donnée',
    description: 'What follows was decided: ordinary law or not, or a new project.',
  },
});
export type EventKind = CodeOf<typeof EventKind>;
