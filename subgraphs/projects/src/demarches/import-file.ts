/** One file of a page: known and unchanged, taken as a letter, or kept with its faults. */
import { DatabaseUnavailable } from '@innovation-sante/kit/database';
import type { LetterMapping } from './configuration.js';
import type { FileFault } from './file-fault.js';
import type { ImportPage, KeptFile, KnownFile } from './import-store.js';
import type { ImportedLetter } from './imported-letter.js';
import { mapFile } from './mapping.js';
import { checksumOf, storable } from './raw-file.js';

/** What became of a file. */
export type FileOutcome = 'CREATED' | 'UPDATED' | 'RESTORED' | 'UNCHANGED' | 'BAD';

/** A node of a page as far as it says who it is; everything else may be wrong with it. */
export interface RawFile {
  readonly raw: unknown;
  readonly number: number | null;
  readonly modifiedAt: string | null;
  readonly state: string | null;
}

/** The node, made storable. */
export function rawFile(node: unknown): RawFile {
  const raw = storable(node);
  const { number, dateDerniereModification, state } = (raw ?? {}) as Record<string, unknown>;
  const time = typeof dateDerniereModification === 'string' ? Date.parse(dateDerniereModification) : NaN;
  return {
    raw,
    number: typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : null,
    modifiedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
    state: typeof state === 'string' ? state : null,
  };
}

/** Undoes what was done for a letter that the sink does not take. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** Gives the file to the sink; what a refusal or an error left of it is undone. @returns the outcome or the fault */
async function take(page: ImportPage, file: KeptFile, letter: ImportedLetter) {
  try {
    return await page.attempt(async () => {
      await page.keep(file);
      const outcome = await page.sink.upsert(letter, file.raw);
      if (typeof outcome !== 'object') return outcome;
      if ('refused' in outcome) throw new Refused(outcome.refused);
      return { fault: outcome.takenInPart };
    });
  } catch (error) {
    // Without a database nothing can be reported either; the page is undone and comes again.
    if (error instanceof DatabaseUnavailable) throw error;
    return { fault: error instanceof Refused ? error.message : `cannot be taken: ${(error as Error).message}` };
  }
}

/**
 * Brings one file into the store and the sink.
 *
 * @param known what the store knows of it
 * @param again whether it is read again although it did not change
 */
export async function importFile(
  page: ImportPage,
  { raw, number, modifiedAt, state }: RawFile & { readonly number: number },
  known: KnownFile | undefined,
  mapping: LetterMapping,
  again = false,
): Promise<FileOutcome> {
  const checksum = checksumOf(raw);
  const isSame = known?.checksum === checksum && known.mappingChecksum === mapping.checksum && known.deletedOn === null;
  if (isSame && !again) return 'UNCHANGED';
  const mapped = mapFile(raw, mapping);
  const kept = { number, checksum, mappingChecksum: mapping.checksum, raw, state, modifiedAt };
  const bad = async (faults: readonly FileFault[]): Promise<FileOutcome> => {
    await page.keep({ ...kept, faults, warnings: [] });
    return 'BAD';
  };
  if ('faults' in mapped) return bad(mapped.faults);
  const outcome = await take(page, { ...kept, faults: [], warnings: mapped.warnings }, mapped.letter);
  if (typeof outcome === 'object')
    return bad([{ dossier: number, field: 'letter', champDescriptorId: null, message: outcome.fault }]);
  return known && known.deletedOn !== null ? 'RESTORED' : outcome;
}
