/** The axes along which projects can be counted. */
import { type CodeTable, enumOf } from '@innovation-sante/kit/vocabulary';

const table = {
  name: 'ProjectDimension',
  description:
    'What projects are counted by. Along an axis that a project may have several of (themes, regions…) it counts once for each.',
  codes: {
    STATE: { label: 'État', description: 'Present state.' },
    SCOPE: { label: 'Périmètre', description: 'Decided scope, or the declared one until it is decided.' },
    DECLARED_SCOPE: {
      label: 'Périmètre déclaré',
      description: 'Scope declared in the letter of intent; unknown of a project whose file you do not see.',
    },
    DECIDED_SCOPE: { label: 'Périmètre décidé', description: 'Scope decided by the comité technique.' },
    REGION: { label: 'Région', description: 'Each region where it runs; several.' },
    DEPARTEMENT: { label: 'Département', description: 'Each département where it runs; several.' },
    THEME: { label: 'Thème', description: 'Each of its themes; several.' },
    POPULATION: { label: 'Population', description: 'Each population that it is for; several.' },
    PAYMENT_MODEL: { label: 'Modèle de paiement', description: 'Each way of paying that it tries; several.' },
    OBJECTIVE: { label: 'Objectif', description: 'Each of its objectives; several.' },
    DEROGATION_KIND: { label: 'Nature de dérogation', description: 'Each kind of its derogations; several.' },
    DEROGATION_CODE: { label: 'Dérogation', description: 'Each of its derogations; several.' },
    PORTEUR_KIND: { label: 'Type de porteur', description: 'Each kind of the organisations that carry it; several.' },
    ORIGIN: { label: 'Origine', description: 'How it came to the scheme.' },
    YEAR: { label: 'Année d’autorisation', description: 'Year of its first authorisation.' },
    FILING_YEAR: {
      label: 'Année de dépôt',
      description: 'Year in which its letter of intent was deposited; unknown of a project whose file you do not see.',
    },
    END_YEAR: { label: 'Année de fin', description: 'Year in which it ends.' },
    PROVENANCE: { label: 'Provenance', description: 'Real experiments apart from fictional projects.' },
  },
} as const satisfies CodeTable;

export type ProjectDimension = keyof typeof table.codes;
export const ProjectDimension = enumOf(table);
