/** What an experiment may derogate from: the kinds of CSS L. 162-31-1 II, and the headings of a real specification. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const DerogationKind = vocabulary(
  'DerogationKind',
  'Kind of a derogation (dérogation), after CSS art. L. 162-31-1 II.',
  {
    FINANCEMENT: {
      label: 'Financement',
      description: 'Derogation to a rule of financing (L. 162-31-1 II, 1° and 3°).',
      legalBasis: 'CSS, art. L. 162-31-1, II, 1° et 3°',
    },
    ORGANISATION: {
      label: 'Organisation',
      description:
        'Derogation to a rule of organisation (L. 162-31-1 II, 2°): asks for an opinion of the HAS (R-HAS-1).',
      legalBasis: 'CSS, art. L. 162-31-1, II, 2°',
    },
    COMPETENCES: {
      label: 'Compétences des professionnels de santé',
      description: 'Derogation to what professionals may do: never enough alone (R-ELIG-3).',
      legalBasis: null as string | null,
    },
  },
);
export type DerogationKind = CodeOf<typeof DerogationKind>;

export const DerogationCode = vocabulary(
  'DerogationCode',
  'A derogation, under the official headings of § 7 of the specification annexed to the arrêté of 3 June 2019.',
  {
    FACTURATION: { label: 'Facturation', description: 'Billing rules (facturation).' },
    TARIFICATION: {
      label: 'Tarification',
      description: 'Tariff rules (tarification), such as the fee for service (tarification à l’acte).',
    },
    REMBOURSEMENT: {
      label: 'Remboursement',
      description:
        'Reimbursement rules (remboursement), such as the basket of reimbursed care (panier de soins remboursable).',
    },
    PAIEMENT_DIRECT: {
      label: 'Paiement direct des honoraires par le malade',
      description: 'The rule that the patient pays the fees directly (paiement direct des honoraires par le malade).',
    },
    PARTICIPATION_ASSURE: {
      label: 'Participation de l’assuré',
      description: 'The share of the costs that the patient bears (participation de l’assuré).',
    },
    PARTAGE_HONORAIRES: {
      label: 'Partage d’honoraires entre professionnels de santé',
      description: 'The ban on fee-sharing between professionals (partage d’honoraires).',
    },
    HEBERGEMENT_NON_MEDICALISE: {
      label: 'Prestations d’hébergement non médicalisé',
      description: 'Temporary non-medical accommodation (hébergement temporaire non médicalisé).',
    },
    AUTORISATION_ACTIVITE_GROUPEMENT: {
      label: 'Autorisation d’activité de soins et d’équipements matériels lourds à des groupements',
      description: 'Authorisation of care activities and heavy equipment to groupings (groupements).',
    },
    DIALYSATS_DOMICILE: {
      label: 'Dispensation à domicile des dialysats',
      description: 'Dispensing of dialysates at home (dispensation à domicile des dialysats).',
    },
    MISSIONS_ETABLISSEMENT: {
      label: 'Missions des établissements de santé',
      description:
        'The missions of health establishments: the example that the ministry gives for an HAS opinion (Source A).',
    },
    COMPETENCES_PROFESSIONNELS: {
      label: 'Compétences des professionnels de santé',
      description: 'Provisions on the competences of health professionals: excluded when alone (R-ELIG-3).',
    },
  },
);
export type DerogationCode = CodeOf<typeof DerogationCode>;

/** The kind of each derogation. */
export const derogationKinds: Readonly<Record<DerogationCode, DerogationKind>> = {
  FACTURATION: 'FINANCEMENT',
  TARIFICATION: 'FINANCEMENT',
  REMBOURSEMENT: 'FINANCEMENT',
  PAIEMENT_DIRECT: 'FINANCEMENT',
  PARTICIPATION_ASSURE: 'FINANCEMENT',
  PARTAGE_HONORAIRES: 'ORGANISATION',
  HEBERGEMENT_NON_MEDICALISE: 'ORGANISATION',
  AUTORISATION_ACTIVITE_GROUPEMENT: 'ORGANISATION',
  DIALYSATS_DOMICILE: 'ORGANISATION',
  MISSIONS_ETABLISSEMENT: 'ORGANISATION',
  COMPETENCES_PROFESSIONNELS: 'COMPETENCES',
};
