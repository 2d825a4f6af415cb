/** The territorial scope of a project, as declared by its porteur or decided by the comité technique. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Scope = vocabulary(
  'Scope',
  'Territorial scope of an experiment (champ d’application territorial), the four of the ministry’s sheet (Source A).',
  {
    LOCAL: {
      label: 'Local',
      description: 'On one territory inside one region (« à l’échelle d’un territoire »); R-SCOPE-1.',
    },
    REGIONAL: { label: 'Régional', description: 'In one region only (« une seule région »); R-SCOPE-2.' },
    INTERREGIONAL: {
      label: 'Inter-régional',
      description: 'In two regions or more (« dans au moins deux régions »); R-SCOPE-3.',
    },
    NATIONAL: {
      label: 'National',
      description: 'At national scale, on several territories (« expérimenté sur plusieurs territoires »); R-SCOPE-4.',
    },
  },
);
export type Scope = CodeOf<typeof Scope>;

export const ScopeBasis = vocabulary('ScopeBasis', 'Whether the source states the scope or it was derived.', {
  STATED: { label: 'Énoncé', description: 'The source states the scope.' },
  DERIVED: { label: 'Déduit', description: 'Derived from the regions or from the authorising act.' },
});
export type ScopeBasis = CodeOf<typeof ScopeBasis>;
