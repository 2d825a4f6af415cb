/** The two national committees of the scheme. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const CommitteeCode = vocabulary('CommitteeCode', 'National committee of the scheme.', {
  CTIS: {
    label: 'Comité technique de l’innovation en santé',
    description:
      'Its opinion conditions each authorisation; it fixes the territorial scope, follows progress and reports.',
  },
  CSIS: {
    label: 'Conseil stratégique de l’innovation en santé',
    description: 'Chaired by the minister: broad orientations, and an opinion on each generalisation.',
  },
});
export type CommitteeCode = CodeOf<typeof CommitteeCode>;
