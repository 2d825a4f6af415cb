/** Who may read an event of a project's timeline. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const EventAudience = vocabulary('EventAudience', 'Who may read an event of the timeline.', {
  PUBLIC: { label: 'Public', description: 'Everyone who sees the project: acts, and what is published.' },
  FILE: {
    label: 'Dossier',
    description: 'Those who see the project’s file: its porteurs, its ARS, bodies it was referred to, its evaluators.',
  },
  FUNDING: {
    label: 'Financement',
    description: 'Those who see the file, save the evaluators; and the Assurance Maladie.',
  },
});
export type EventAudience = CodeOf<typeof EventAudience>;
