/** What sums of funding lines can be grouped by. */
import type { CodeTable } from '@innovation-sante/kit/vocabulary';
import { enumOf } from '@innovation-sante/kit/vocabulary';

const severalValues = (of: string, several: string) =>
  `${of} A project with several ${several} counts whole in each: rows of different ${several} must not be added up.`;

const table = {
  name: 'FundingGroup',
  description: 'What sums of funding lines can be grouped by.',
  codes: {
    REGION: {
      label: 'Région',
      description: 'The region that holds the line. National lines are a row of their own, whose region is null.',
    },
    DEPARTEMENT: {
      label: 'Département',
      description: severalValues(
        'The départements in which the project runs: for a regional line those of its region, for a national line all; null where none is known.',
        'départements',
      ),
    },
    FUND: { label: 'Fonds', description: 'The fund that pays.' },
    NATURE: { label: 'Nature de dépense', description: 'The nature of the expense.' },
    STATE: { label: 'État du projet', description: 'The state of the project now; null where it is unknown.' },
    THEME: {
      label: 'Thématique',
      description: severalValues('The theme of the project; null where none is known.', 'themes'),
    },
    YEAR: { label: 'Exercice', description: 'The budget year of the line, not the year of the payment.' },
    PAYMENT_MODEL: {
      label: 'Mode de rémunération',
      description: severalValues(
        'The payment model that the project tries; null where none is known.',
        'payment models',
      ),
    },
    PROVENANCE: { label: 'Provenance', description: 'Real facts apart from invented ones.' },
  },
} as const satisfies CodeTable;

export type FundingGroup = keyof typeof table.codes;
export const FundingGroup = enumOf(table);
