/** The sink that keeps letters beside their files, from which the graph's own letters are made. */
import type { DemarcheFiles } from './demarche-file.repository.js';
import type { LetterSink } from './letter-sink.js';

/** Writes to `demarche_file` and nowhere else. */
export const lettersKept = (files: DemarcheFiles): LetterSink => ({
  upsert: (letter) => files.putLetter(letter),
  remove: (number, on, reason) => files.markRemoved(number, on, reason),
});
