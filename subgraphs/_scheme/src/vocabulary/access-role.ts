/** In which role a person asks the graph, by a verified token. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const AccessRole = vocabulary('AccessRole', 'In which role somebody asks or acts (rôle).', {
  PUBLIC: { label: 'Public', description: 'Whoever brings no token.' },
  PORTEUR: { label: 'Porteur', description: 'Acts for an organisation that carries projects, or takes part in them.' },
  ARS: { label: 'ARS', description: 'Agent of an agence régionale de santé, for one region or several.' },
  NATIONAL_TEAM: {
    label: 'Équipe nationale',
    description:
      'The rapporteur général and the équipe nationale d’appui; it also records the acts of the ministers and the texts of ordinary law.',
  },
  CTIS: { label: 'Comité technique', description: 'Member or secretary of the comité technique.' },
  CSIS: { label: 'Conseil stratégique', description: 'Member or secretary of the conseil stratégique.' },
  HAS: { label: 'HAS', description: 'Agent of the Haute Autorité de santé.' },
  ASSURANCE_MALADIE: {
    label: 'Assurance Maladie',
    description: 'Agent of the Assurance Maladie, who engages and pays the money of the FISS.',
  },
  EVALUATOR: { label: 'Évaluateur', description: 'External evaluator who holds mandates for projects.' },
  ADMINISTRATOR: { label: 'Administrateur', description: 'Runs the service and mends its data.' },
  SYSTEM: {
    label: 'Service',
    description:
      'The service itself: what follows from an event without anybody’s doing, and the data it was loaded with.',
  },
});
export type AccessRole = CodeOf<typeof AccessRole>;
