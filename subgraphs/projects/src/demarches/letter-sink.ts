/** Where imported letters go. */
import type { ImportedLetter } from './imported-letter.js';

/** What became of a letter; why it was not taken; or why only some of what its file says was. */
export type UpsertOutcome =
  'CREATED' | 'UPDATED' | 'UNCHANGED' | { readonly refused: string } | { readonly takenInPart: string };

/**
 * Takes letters, in the transaction of the page that they came with: what is done for one file is undone alone when it
 * is refused or throws; what is taken in part stays, and the file is reported as bad all the same. The same letter may come again at any time, and must then change nothing.
 */
export interface LetterSink {
  /**
   * @param raw the dossier as the API gave it
   * @throws any error: the file is reported as bad with its message, and the import goes on
   */
  upsert(letter: ImportedLetter, raw: unknown): Promise<UpsertOutcome>;

  /**
   * The file was removed from the démarche: a soft deletion.
   *
   * @param on the day in Paris
   * @param reason as the API words it (`user_request`, `expired` …)
   */
  remove(number: number, on: string, reason: string | null): Promise<void>;
}
