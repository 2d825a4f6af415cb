/** What a verbatim statement about a project speaks of. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const StatementField = vocabulary('StatementField', 'Subject of a verbatim statement found about a project.', {
  PORTEUR: { label: 'Porteur', description: 'Who carries the project.' },
  PLACES: { label: 'Territoires', description: 'Where it takes place.' },
  AUTHORISATION: { label: 'Autorisation', description: 'The act or acts that authorise it.' },
  AMENDMENTS: { label: 'Modifications', description: 'The acts that amend or prolong it.' },
  DURATION: { label: 'Durée', description: 'How long it lasts.' },
  THEME: { label: 'Thème', description: 'What it is about.' },
  PAYMENT_MODEL: { label: 'Modèle de paiement', description: 'How care is paid.' },
  VOLUME: { label: 'Volume', description: 'How many patients, sites or professionals.' },
  MONEY: { label: 'Montants', description: 'The amounts published about it.' },
  EVALUATION: { label: 'Évaluation', description: 'Its evaluator, reports and results.' },
  STATUS: { label: 'Statut', description: 'Its last known status, at the date of the source.' },
  GENERALISATION: { label: 'Généralisation', description: 'What is said of its generalisation.' },
});
export type StatementField = CodeOf<typeof StatementField>;
