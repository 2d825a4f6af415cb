/** The yearly allocations of the two funds, as far as sources give them; what was not found is null. */
import type { AllocationFacts } from '../facts/national-facts.js';
import { seededId } from '../ids.js';
import type { FundCode } from '../vocabulary/funding.js';
import type { Confidence } from '../vocabulary/provenance.js';

type Row = readonly [
  fund: FundCode,
  year: number,
  forecastMillions: number | null,
  act: string | null,
  statement: string,
  source: string,
  confidence: Confidence,
];

/**
 * No source gives a final amount. An amount fixed by an arrêté of the first months of its own year can only be the
 * forecast; for 2019 the arrêté of 11 March 2019 is known to have fixed the forecast of that year.
 */
const rows: readonly Row[] = [
  ['FISS', 2018, 20, 'arrêté (JO 31/03/2018)', 'FISS 2018: 20 M€ (arrêté JO 31/03/2018)', 'lequotidien-cardio', 'HIGH'],
  ['FISS', 2019, 30, 'arrêté du 11/03/2019', 'FISS 2019: 30 M€', 'mind; vlex (arrêté du 11/03/2019)', 'MEDIUM'],
  ['FISS', 2020, null, null, 'FISS 2020: not found', 'not found', 'LOW'],
  ['FISS', 2021, 102, 'arrêté du 24 ou 27/01/2021', 'FISS 2021: 102 M€ (arrêté 24 or 27/01/2021)', 'mind', 'HIGH'],
  ['FISS', 2022, null, 'arrêté du 07/02/2022', 'FISS 2022: amount not found (the arrêté exists)', 'not found', 'LOW'],
  ['FISS', 2023, null, 'arrêté du 24/01/2023', 'FISS 2023: amount not found (the arrêté exists)', 'not found', 'LOW'],
  ['FISS', 2024, null, null, 'FISS 2024: not found', 'not found', 'LOW'],
  [
    'FISS',
    2025,
    125,
    'arrêté du 16/01/2025',
    'FISS 2025: 125 M€ budget annuel (arrêté 16/01/2025)',
    'mind July 2025',
    'MEDIUM',
  ],
  ['FIR', 2018, 10, null, 'FIR 2018 for the scheme: 10 M€', 'lequotidien-cardio', 'MEDIUM'],
];

/** The known and the missing allocations, by fund and year; amounts in integer cents. */
export function allocations(): readonly AllocationFacts[] {
  return rows.map(([fund, year, millions, act, statement, source, confidence]) => ({
    id: seededId('allocation', `${fund}/${year}`, `${year}-01-01`),
    fund,
    year,
    forecastCents: millions === null ? null : millions * 100_000_000,
    finalCents: null,
    act,
    statement,
    provenance: 'REAL',
    source,
    confidence,
  }));
}
