/** The words of the fictional projects: titles, summaries and statements in French that nobody can take for real ones. */
import type { PaymentModel } from '../vocabulary/payment-model.js';
import type { Population } from '../vocabulary/population.js';
import type { Theme } from '../vocabulary/theme.js';

interface ThemeText {
  /** Short form for slugs, without accents. */
  readonly slug: string;
  readonly titles: readonly string[];
  /** Whom it is for. */
  readonly populations: readonly Population[];
}

const text = (slug: string, titles: readonly string[], populations: readonly Population[]): ThemeText => ({
  slug,
  titles,
  populations,
});

/** For each theme, what its projects are called. */
export const themeTexts: Readonly<Record<Theme, ThemeText>> = {
  MALADIES_CHRONIQUES: text(
    'maladies-chroniques',
    ['Parcours coordonné des maladies chroniques', 'Suivi à domicile de l’insuffisance respiratoire'],
    ['ADULTES'],
  ),
  PREMIER_RECOURS: text(
    'premier-recours',
    ['Équipe de soins de premier recours', 'Consultations avancées en zone sous-dense'],
    ['ADULTES', 'ENFANTS'],
  ),
  PERSONNES_AGEES: text(
    'personnes-agees',
    ['Maintien à domicile des personnes âgées', 'Repérage de la fragilité'],
    ['PERSONNES_AGEES'],
  ),
  PERINATALITE_FEMMES_ENFANTS: text(
    'perinatalite',
    ['Accompagnement périnatal renforcé', 'Suivi des mille premiers jours'],
    ['FEMMES_ENCEINTES', 'ENFANTS'],
  ),
  PROTECTION_ENFANCE: text('protection-enfance', ['Santé des enfants confiés'], ['ENFANTS']),
  CHIRURGIE: text('chirurgie', ['Épisode de soins chirurgical', 'Retour précoce après chirurgie'], ['ADULTES']),
  ADDICTIONS: text('addictions', ['Soins des addictions en ville'], ['ADULTES']),
  HANDICAP: text('handicap', ['Consultations dédiées au handicap'], ['PERSONNES_HANDICAPEES']),
  SANTE_SEXUELLE: text('sante-sexuelle', ['Centre communautaire de santé sexuelle'], ['ADULTES']),
  SANTE_MENTALE: text(
    'sante-mentale',
    ['Équipe mobile de santé mentale', 'Intervention précoce en psychiatrie'],
    ['ADULTES', 'ENFANTS'],
  ),
  OPHTALMOLOGIE: text('ophtalmologie', ['Dépistage visuel de proximité'], ['ADULTES', 'PERSONNES_AGEES']),
  BUCCO_DENTAIRE: text('bucco-dentaire', ['Soins bucco-dentaires en établissement'], ['PERSONNES_AGEES']),
  OBESITE: text('obesite', ['Parcours de l’obésité', 'Prévention de l’obésité de l’enfant'], ['ADULTES', 'ENFANTS']),
  CANCER: text('cancer', ['Suivi des thérapies orales du cancer', 'Après-cancer coordonné'], ['ADULTES']),
  CARDIO_NEURO_VASCULAIRE: text(
    'cardio-neuro-vasculaire',
    ['Réadaptation cardiaque à distance', 'Parcours après accident vasculaire'],
    ['ADULTES', 'PERSONNES_AGEES'],
  ),
  PLAIES: text('plaies', ['Télé-expertise des plaies'], ['PERSONNES_AGEES', 'ADULTES']),
  MEDICAMENT: text(
    'medicament',
    ['Révision des ordonnances', 'Bon usage du médicament en sortie d’hôpital'],
    ['PERSONNES_AGEES', 'ADULTES'],
  ),
  PRECARITE: text('precarite', ['Accès aux soins des personnes sans domicile'], ['MIGRANTS_PRECAIRES']),
  AUTRE: text('autre', ['Séjours de répit'], ['ADULTES']),
};

/** How care is paid, in the words of a specification. */
export const paymentTexts: Readonly<Record<PaymentModel, string>> = {
  FORFAIT_TOTAL: 'forfait annuel par patient remplaçant le paiement à l’acte',
  FORFAIT_PARTIEL: 'forfait semestriel de coordination en sus des actes',
  EPISODE_SEQUENCE_PARCOURS: 'forfait par séquence de soins',
  MODULATION_QUALITE_EFFICIENCE: 'intéressement modulé par les indicateurs de qualité',
  COLLECTIF_EXERCICE_COORDONNE: 'rémunération collective de l’équipe',
};

/** The title of a fictional project, which says that it is one. */
export function titleOf(subject: string, place: string, version: number): string {
  return `${subject}${version > 1 ? ` ${version}` : ''} – ${place} (projet fictif)`;
}

/** Its summary. */
export function summaryOf(subject: string, place: string, payments: readonly string[]): string {
  return `Projet inventé pour la démonstration. ${subject} (${place}) : des équipes volontaires suivent leurs patients selon un parcours décrit au cahier des charges, avec un ${payments.join(' et une part de ')}.`;
}
