/** What the run needs to remember: how far it is, and the files that it has seen. */
import type { FileFault } from './file-fault.js';
import type { LetterSink } from './letter-sink.js';

/** How far the import of a démarche is. Moments are ISO 8601, taken from the API and never from a clock of ours. */
export interface ImportProgress {
  /** Since when the run under way lists; null where none ever began. */
  readonly updatedSince: string | null;
  /** The cursor after which it goes on; null where none is under way. */
  readonly endCursor: string | null;
  /** The last modification of any file seen. */
  readonly lastModified: string | null;
  /** The last removal seen, of either list. */
  readonly deletedSince: string | null;
  readonly pendingDeletedSince: string | null;
}

/** What is known of a file seen before. */
export interface KnownFile {
  readonly number: number;
  readonly checksum: string;
  readonly mappingChecksum: string;
  readonly deletedOn: string | null;
}

/** A file to keep, as it came. */
export interface KeptFile {
  readonly number: number;
  readonly checksum: string;
  readonly mappingChecksum: string;
  readonly raw: unknown;
  readonly state: string | null;
  readonly modifiedAt: string | null;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

/** The work on one page: all of it is saved with the progress that it ends with, or none of it. */
export interface ImportPage {
  readonly sink: LetterSink;
  known(numbers: readonly number[]): Promise<ReadonlyMap<number, KnownFile>>;
  /** Keeps the file; one that was removed is there again. */
  keep(file: KeptFile): Promise<void>;
  /** Runs work of which nothing stays when it throws, while the rest of the page does. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A file that was kept, to be read again. */
export interface FileToReread {
  readonly number: number;
  readonly raw: unknown;
}

/** Keeps the progress and the files of one démarche. */
export interface ImportStore {
  progress(): Promise<ImportProgress>;

  /**
   * Runs the work of a page and saves the progress that it gives, in one transaction.
   *
   * @throws ImportedElsewhere when another import of the same démarche saved a page meanwhile
   */
  page(work: (page: ImportPage) => Promise<ImportProgress>): Promise<ImportProgress>;

  /** Files, in order of number, that have faults or were read by another mapping: at most `limit` after a number. */
  filesToReread(mappingChecksum: string, after: number, limit: number): Promise<readonly FileToReread[]>;

  /** The faults of all files that have some, in order of number; removed files have none. */
  faults(): Promise<readonly FileFault[]>;
}

/** Two imports of one démarche run at once: the later page is undone. */
export class ImportedElsewhere extends Error {
  override readonly name = 'ImportedElsewhere';
}
