/** The functions that are held in public: named by decree or arrêté, or by the signature of acts. */
import type { RoleKind } from '@innovation-sante/scheme/vocabulary/role-kind';

/** Their holders are shown to everyone; the holders of other roles to those who bring a token. */
export const officialRoles: readonly RoleKind[] = [
  'RAPPORTEUR_GENERAL',
  'MEMBRE_EQUIPE_NATIONALE',
  'PRESIDENT_COMITE',
  'MEMBRE_COMITE',
  'DIRECTEUR_GENERAL_ARS',
];
