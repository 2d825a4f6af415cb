/** What a run did, counted, and how it is printed. */
import type { FileFault } from './file-fault.js';
import type { FileOutcome } from './import-file.js';

/** Counts of one run. A file that came twice counts twice in `read`. */
export type ImportCounts = Record<'read' | 'removed' | Lowercase<FileOutcome>, number>;

/** A run's counts, and every fault: of files that the store keeps, of this run or an earlier one, and of unnamed ones. */
export interface ImportSummary {
  readonly counts: ImportCounts;
  readonly faults: readonly FileFault[];
  /** Whether it was told to stop before the end; the next run goes on there. */
  readonly stopped: boolean;
}

export const noCounts = (): ImportCounts => ({
  read: 0,
  created: 0,
  updated: 0,
  restored: 0,
  unchanged: 0,
  removed: 0,
  bad: 0,
});

/** The counts in one line. */
export const countsLine = ({ read, ...counts }: ImportCounts): string =>
  `${read} files read (${Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')})`;

/** The summary as a table, then one line a fault. */
export function summaryTable({ counts, faults, stopped }: ImportSummary): string {
  const rows = Object.entries(counts).map(([name, count]) => `  ${name.padEnd(12)}${String(count).padStart(8)}`);
  const lines = faults.map(({ dossier, field, champDescriptorId, message }) => {
    const champ = champDescriptorId === null ? '' : ` (champ ${champDescriptorId})`;
    return `  ${dossier === null ? 'unnamed file' : `file ${dossier}`}, ${field}${champ}: ${message}`;
  });
  return [
    stopped ? 'Import stopped; the next run goes on from here' : 'Import complete',
    ...rows,
    ...(lines.length > 0 ? ['Bad files, left out or taken in part until they are mended:', ...lines] : []),
  ].join('\n');
}
