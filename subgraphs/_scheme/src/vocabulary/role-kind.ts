/** The roles that people and organisations hold, for a period, in the scheme or in a project. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const RoleKind = vocabulary(
  'RoleKind',
  'Kind of role held for a period, in an organisation or on a committee.',
  {
    RAPPORTEUR_GENERAL: {
      label: 'Rapporteur général',
      description: 'Rapporteur général of the scheme, attached to the minister.',
    },
    MEMBRE_EQUIPE_NATIONALE: {
      label: 'Membre de l’équipe nationale',
      description: 'Member of the national support team (équipe nationale d’appui).',
    },
    PRESIDENT_COMITE: { label: 'Président du comité', description: 'Chair of a committee; the minister for the CSIS.' },
    MEMBRE_COMITE: {
      label: 'Membre du comité',
      description: 'Holder of a seat on a committee, or its representative.',
    },
    DIRECTEUR_GENERAL_ARS: {
      label: 'Directeur général de l’ARS',
      description: 'Director general of an ARS, who signs regional acts.',
    },
    REFERENT_ARS: { label: 'Référent de l’ARS', description: 'The person in charge of the scheme in an ARS.' },
    RESPONSABLE_PORTEUR: {
      label: 'Responsable du projet chez le porteur',
      description: 'The person in charge of a project at its porteur.',
    },
    MEDECIN_COORDONNATEUR: {
      label: 'Médecin coordonnateur',
      description: 'Doctor who coordinates the care of a project.',
    },
    RESPONSABLE_EVALUATION: {
      label: 'Responsable de l’évaluation',
      description: 'The person in charge of evaluations at an evaluator.',
    },
  },
);
export type RoleKind = CodeOf<typeof RoleKind>;

export const PorteurRole = vocabulary('PorteurRole', 'Part that an organisation takes in carrying a project.', {
  PORTEUR: { label: 'Porteur', description: 'Carries the project and answers for it.' },
  CO_PORTEUR: { label: 'Co-porteur', description: 'Carries the project with others named with it.' },
  PARTENAIRE: { label: 'Partenaire', description: 'Takes part without answering for the project.' },
});
export type PorteurRole = CodeOf<typeof PorteurRole>;
