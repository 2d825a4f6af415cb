/**
 * A run of the import: files kept with faults are read again, then every file modified since the last run, then removals.
 *
 * Each page is saved with the progress that it ends with, so that a run killed at any point goes on at the page where it
 * was, and no file is lost or taken twice. The API says nowhere how many files there are: progress counts those read.
 */
import { DatabaseUnavailable } from '@innovation-sante/kit/database';
import type { LetterSource } from './client.js';
import type { LetterMapping } from './configuration.js';
import type { FileFault } from './file-fault.js';
import { type FileOutcome, importFile, rawFile } from './import-file.js';
import type { ImportPage, ImportProgress, ImportStore } from './import-store.js';
import { type ImportSummary, countsLine, noCounts } from './import-summary.js';
import { parisDay } from './mapping.js';
import type { DeletionList } from './queries.js';
import { deletionShape } from './replies.js';

/** What a run works with. */
export interface ImportRun {
  readonly source: LetterSource;
  readonly store: ImportStore;
  readonly mapping: LetterMapping;
  /**
   * A file shows in the API only when the transaction that stamped it ends, which may be after later stamps were seen:
   * a run begins so many seconds before the last stamp seen. What is seen twice is known by its checksum.
   */
  readonly overlapSeconds: number;
  readonly onProgress?: (line: string) => void;
  /** Stops the run after the page under way. */
  readonly signal?: AbortSignal;
}

/** Before any file: a run that lists since then lists all, in order of modification. */
const beginning = '1970-01-01T00:00:00.000Z';
const rereadAtOnce = 100;

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;
const minus = (moment: string, seconds: number): string => new Date(Date.parse(moment) - seconds * 1_000).toISOString();

/** @throws ApiFailure, DatabaseUnavailable, ImportedElsewhere; what was saved until then stays */
export async function importLetters(run: ImportRun): Promise<ImportSummary> {
  const { store, signal } = run;
  const importing = new Importing(run, await store.progress());
  const steps = [
    () => importing.rereadFiles(),
    () => importing.readFiles(),
    () => importing.readDeletions('deletedDossiers', 'deletedSince'),
    () => importing.readDeletions('pendingDeletedDossiers', 'pendingDeletedSince'),
  ];
  try {
    for (const step of steps) if (!signal?.aborted) await step();
  } catch (error) {
    // Told to stop while it waited for the API: what was saved stays, and nothing is wrong.
    if (!signal?.aborted || error instanceof DatabaseUnavailable) throw error;
  }
  return {
    counts: importing.counts,
    faults: [...(await store.faults()), ...importing.reported],
    stopped: signal?.aborted ?? false,
  };
}

class Importing {
  readonly counts = noCounts();
  /** Faults that the store cannot keep: of nodes without a number, and of removals. */
  readonly reported: FileFault[] = [];
  #unremoved = 0;
  readonly #run: ImportRun;
  #progress: ImportProgress;

  constructor(run: ImportRun, progress: ImportProgress) {
    this.#run = run;
    this.#progress = progress;
  }

  /** Files that had faults, or were read by another mapping: mended by a new configuration, without asking the API. */
  async rereadFiles(): Promise<void> {
    const { store, mapping } = this.#run;
    for (let after = 0; !this.#stopped();) {
      const files = await store.filesToReread(mapping.checksum, after, rereadAtOnce);
      const last = files.at(-1);
      if (!last) return;
      await this.#page(async (page) => {
        await this.#importFiles(
          page,
          files.map(({ raw }) => raw),
          true,
        );
        return this.#progress;
      });
      this.#say(`files read again: ${countsLine(this.counts)}`);
      after = last.number;
    }
  }

  /** The run's pages, from where the last one stopped. */
  async readFiles(): Promise<void> {
    const { source, overlapSeconds } = this.#run;
    const { endCursor, updatedSince, lastModified } = this.#progress;
    const isResumed = endCursor !== null && updatedSince !== null;
    const since = isResumed ? updatedSince : lastModified === null ? beginning : minus(lastModified, overlapSeconds);
    this.#say(isResumed ? `going on with the files modified since ${since}` : `files modified since ${since}`);
    for (let after = isResumed ? endCursor : null, more = true, number = 1; more && !this.#stopped(); number++) {
      const { nodes, messages, hasNextPage, endCursor } = await source.dossiers({ since, after });
      await this.#page(async (page) => {
        const seen = await this.#importFiles(page, nodes, false, messages);
        return {
          ...this.#progress,
          updatedSince: since,
          endCursor: hasNextPage ? endCursor : null,
          lastModified: later(this.#progress.lastModified, seen),
        };
      });
      this.#say(`page ${number}: ${countsLine(this.counts)}, up to ${this.#progress.lastModified ?? 'no date'}`);
      after = endCursor;
      more = hasNextPage;
    }
  }

  /** The removals of a list. How far it is moves only at its end: the API says nothing of the list's order. */
  async readDeletions(list: DeletionList, mark: 'deletedSince' | 'pendingDeletedSince'): Promise<void> {
    const { source, overlapSeconds } = this.#run;
    const from = this.#progress[mark];
    const since = from === null ? null : minus(from, overlapSeconds);
    let last = from;
    const before = this.#unremoved;
    for (let after: string | null = null, more = true; more && !this.#stopped();) {
      const { nodes, hasNextPage, endCursor } = await source.deletions(list, { since, after });
      await this.#page(async (page) => {
        last = later(last, await this.#removeFiles(page, nodes, list));
        // What could not be removed must be listed again by the next run.
        const isDone = !hasNextPage && this.#unremoved === before;
        return isDone ? { ...this.#progress, [mark]: last } : this.#progress;
      });
      after = endCursor;
      more = hasNextPage;
    }
  }

  /** @returns the last modification among the nodes */
  async #importFiles(
    page: ImportPage,
    nodes: readonly unknown[],
    again: boolean,
    messages: ReadonlyMap<number, string> = new Map(),
  ): Promise<string | null> {
    const files = nodes.map(rawFile);
    const known = await page.known(files.flatMap(({ number }) => number ?? []));
    let last: string | null = null;
    for (const [place, file] of files.entries()) {
      const { number } = file;
      last = later(last, file.modifiedAt);
      if (number === null)
        this.#countUnnamed(messages.get(place) ?? 'the file has no number', `dossiers.nodes.${place}`);
      else this.#count(await importFile(page, { ...file, number }, known.get(number), this.#run.mapping, again));
    }
    return last;
  }

  /** @returns the last removal among the nodes */
  async #removeFiles(page: ImportPage, nodes: readonly unknown[], list: DeletionList): Promise<string | null> {
    const deletions = nodes.map((node) => deletionShape.safeParse(node).data);
    const known = await page.known(deletions.flatMap((deletion) => deletion?.number ?? []));
    let last: string | null = null;
    for (const [place, deletion] of deletions.entries()) {
      if (!deletion) {
        this.#countUnnamed('the removal cannot be read', `${list}.nodes.${place}`);
        continue;
      }
      const { number, reason, dateSupression } = deletion;
      last = later(last, new Date(dateSupression).toISOString());
      const file = known.get(number);
      // A file that never came has nothing to remove; one that is marked already may be listed again.
      if (!file || file.deletedOn !== null) continue;
      await this.#remove(page, number, parisDay(dateSupression), reason ?? null);
    }
    return last;
  }

  async #remove(page: ImportPage, number: number, on: string, reason: string | null): Promise<void> {
    try {
      await page.attempt(() => page.sink.remove(number, on, reason));
      this.counts.removed += 1;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      this.#unremoved += 1;
      const message = `cannot be removed: ${(error as Error).message}`;
      this.reported.push({ dossier: number, field: 'letter', champDescriptorId: null, message });
    }
  }

  async #page(work: (page: ImportPage) => Promise<ImportProgress>): Promise<void> {
    this.#progress = await this.#run.store.page(work);
  }

  #count(outcome: FileOutcome): void {
    this.counts.read += 1;
    this.counts[outcome.toLowerCase() as Lowercase<FileOutcome>] += 1;
  }

  #countUnnamed(message: string, field: string): void {
    this.#count('BAD');
    this.reported.push({ dossier: null, field, champDescriptorId: null, message });
  }

  #stopped(): boolean {
    return this.#run.signal?.aborted ?? false;
  }

  #say(line: string): void {
    this.#run.onProgress?.(line);
  }
}
