/** The kinds of organisations that take part in the scheme: porteurs of every type, authorities and evaluators. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const OrganisationKind = vocabulary(
  'OrganisationKind',
  'Kind of an organisation. Any kind may carry a project: « à tous les porteurs de projet, sans aucune restriction » (Source A, R-PORT-1).',
  {
    ASSOCIATION_USAGERS: { label: 'Association d’usagers', description: 'Association of users of the health system.' },
    ASSOCIATION: {
      label: 'Association',
      description: 'Another association, or one whose members the source does not describe.',
    },
    ETABLISSEMENT_SANTE_PUBLIC: {
      label: 'Établissement de santé public',
      description: 'Public health establishment (CHU, CH, EPSM).',
    },
    ETABLISSEMENT_SANTE_PRIVE: {
      label: 'Établissement de santé privé',
      description: 'Private health establishment, for profit or not.',
    },
    FEDERATION_SYNDICAT: { label: 'Fédération ou syndicat', description: 'Federation or union.' },
    PROFESSIONNELS_SANTE: {
      label: 'Professionnels de santé',
      description: 'Health professionals and their practices (maisons et centres de santé).',
    },
    STARTUP: { label: 'Startup', description: 'Young innovative company.' },
    AIDE_DOMICILE: { label: 'Professionnels de l’aide à domicile', description: 'Providers of help at home.' },
    ORGANISME_COMPLEMENTAIRE: {
      label: 'Organisme complémentaire',
      description: 'Complementary health insurer (mutuelle, institution de prévoyance).',
    },
    COLLECTIVITE_TERRITORIALE: {
      label: 'Collectivité territoriale',
      description: 'Local authority (commune, département, région).',
    },
    ADMINISTRATION: {
      label: 'Administration centrale',
      description: 'Directorate of a ministry (DSS, DGOS, DGS, DGCS, SG).',
    },
    ASSURANCE_MALADIE: {
      label: 'Assurance Maladie',
      description: 'The health insurance: Cnam, Uncam, caisses primaires.',
    },
    URPS: {
      label: 'URPS',
      description: 'Regional union of health professionals (union régionale des professionnels de santé).',
    },
    RESEAU_GCS: {
      label: 'Réseau ou groupement de coopération',
      description: 'Health network (réseau de santé) or cooperation grouping (GCS).',
    },
    FONDATION: { label: 'Fondation', description: 'Foundation.' },
    ARS: {
      label: 'Agence régionale de santé',
      description: 'Regional health agency: receives, instructs and authorises local and regional projects.',
    },
    HAS: { label: 'Haute Autorité de santé', description: 'Gives an opinion on organisational derogations.' },
    MINISTERE: {
      label: 'Ministère',
      description: 'Ministers, who authorise national projects and most interregional ones by joint arrêté.',
    },
    RAPPORTEUR_GENERAL: {
      label: 'Rapporteur général',
      description: 'Receives, instructs and transmits the interregional and national projects; does not authorise.',
    },
    EQUIPE_NATIONALE: {
      label: 'Équipe nationale d’appui',
      description: 'National support team, headed by the rapporteur général.',
    },
    DREES: {
      label: 'Drees',
      description: 'Statistics directorate of the social ministries; with the Cnam, the national evaluation cell.',
    },
    EVALUATEUR: { label: 'Évaluateur', description: 'External evaluator, chosen by tender.' },
    AUTRE: { label: 'Autre', description: 'Another kind.' },
  },
);
export type OrganisationKind = CodeOf<typeof OrganisationKind>;
