/** The rows of `data/experiments.csv`: what was found about the 44 real experiments, word for word. */
import { cell, readData } from '../csv.js';
import type { Confidence } from '../vocabulary/provenance.js';

/** The columns of the file, in order; an empty cell was not found. */
const columns = [
  'id',
  'name',
  'porteur',
  'scope',
  'scope_basis',
  'regions_cog',
  'places',
  'authorisation',
  'authorisation_date',
  'nor',
  'ctis_date',
  'amendments',
  'duration',
  'theme',
  'model',
  'volume',
  'money',
  'evaluation',
  'status_last_known',
  'generalisation',
  'source',
  'confidence',
] as const;

export type ExperimentRow = Readonly<Record<(typeof columns)[number], string>>;

/** The 44 rows. Throws when a column is missing. */
export function experimentRows(): readonly ExperimentRow[] {
  return readData('experiments.csv').map(
    (row) => Object.fromEntries(columns.map((column) => [column, cell(row, column)])) as ExperimentRow,
  );
}

const levels: Readonly<Record<string, Confidence>> = { H: 'HIGH', M: 'MEDIUM', L: 'LOW' };

/**
 * The confidence of a row, from texts such as 'H', 'H/M' or 'H (acts) / M (prolongation)'. A mixed text does not say which
 * fact is of which level: the lower one is taken, except for acts where the text names them.
 */
export function confidenceOf(text: string): { readonly acts: Confidence; readonly other: Confidence } {
  const found = [...text.matchAll(/\b([HML])\b(?:\s*\(([^)]*)\))?/g)].map(([, letter, about]) => ({
    level: levels[letter ?? ''] ?? 'LOW',
    about: about ?? '',
  }));
  if (found.length === 0) throw new Error(`the confidence "${text}" names no level`);
  const order: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];
  const other = order.find((level) => found.some((each) => each.level === level)) ?? 'LOW';
  const acts = found.find(({ about }) => about === 'acts')?.level ?? other;
  return { acts, other };
}
