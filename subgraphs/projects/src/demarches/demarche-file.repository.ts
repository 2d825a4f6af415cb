/** Every statement about the files of the démarche (`demarche_file`). */
import type { Database } from '@innovation-sante/kit/database';
import { sql } from '@innovation-sante/kit/sql';
import type { FileFault } from './file-fault.js';
import type { FileToReread, KeptFile, KnownFile } from './import-store.js';
import type { ImportedLetter } from './imported-letter.js';

export class DemarcheFiles {
  constructor(
    readonly database: Database,
    readonly demarche: number,
  ) {}

  /** What is known of some files. */
  async known(numbers: readonly number[]): Promise<Map<number, KnownFile>> {
    const rows = await this.database.rows<KnownFile>(sql`
      SELECT number, checksum, mapping_checksum AS "mappingChecksum", deleted_on AS "deletedOn"
      FROM projects.demarche_file WHERE number = ANY(${numbers}::integer[])`);
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** Keeps a file as it came, with its faults; its letter stays the last good one. */
  async keep(file: KeptFile): Promise<void> {
    await this.database.rows(sql`
      INSERT INTO projects.demarche_file
        (number, demarche_number, checksum, mapping_checksum, raw, state, modified_at, faults, warnings)
      VALUES (${file.number}, ${this.demarche}, ${file.checksum}, ${file.mappingChecksum},
        ${JSON.stringify(file.raw)}::jsonb, ${file.state}, ${file.modifiedAt},
        ${JSON.stringify(file.faults)}::jsonb, ${JSON.stringify(file.warnings)}::jsonb)
      ON CONFLICT (number) DO UPDATE SET
        demarche_number = excluded.demarche_number, checksum = excluded.checksum,
        mapping_checksum = excluded.mapping_checksum, raw = excluded.raw, state = excluded.state,
        modified_at = excluded.modified_at, faults = excluded.faults, warnings = excluded.warnings,
        deleted_on = NULL, deletion_reason = NULL, imported_at = now()`);
  }

  /** Puts down the letter that a kept file is, and says whether it was there, and the same. */
  async putLetter(letter: ImportedLetter): Promise<'CREATED' | 'UPDATED' | 'UNCHANGED'> {
    const [row] = await this.database.rows<{ outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' }>(sql`
      WITH before AS (
        SELECT number, letter FROM projects.demarche_file WHERE number = ${letter.number} FOR UPDATE),
      given AS (SELECT ${JSON.stringify(letter)}::jsonb AS letter),
      written AS (
        UPDATE projects.demarche_file AS file SET letter = given.letter
        FROM before, given
        WHERE file.number = before.number AND before.letter IS DISTINCT FROM given.letter)
      SELECT CASE WHEN before.letter IS NULL THEN 'CREATED' WHEN before.letter = given.letter THEN 'UNCHANGED'
        ELSE 'UPDATED' END AS outcome
      FROM before, given`);
    if (!row) throw new Error(`the file ${letter.number} is not kept`);
    return row.outcome;
  }

  /** Adds to what the reader of a kept file should know. */
  async addWarnings(number: number, warnings: readonly FileFault[]): Promise<void> {
    if (warnings.length === 0) return;
    await this.database.rows(sql`
      UPDATE projects.demarche_file SET warnings = warnings || ${JSON.stringify(warnings)}::jsonb
      WHERE number = ${number}`);
  }

  /** Marks a file as removed; its letter and what came of it stay. */
  async markRemoved(number: number, on: string, reason: string | null): Promise<void> {
    await this.database.rows(sql`
      UPDATE projects.demarche_file SET deleted_on = ${on}, deletion_reason = ${reason}
      WHERE number = ${number} AND deleted_on IS NULL`);
  }

  /** The project that came of a file; null where none did. */
  async projectOf(number: number): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string | null }>(sql`
      SELECT project_id AS id FROM projects.demarche_file WHERE number = ${number}`);
    return row?.id ?? null;
  }

  /** Says which project came of a file. */
  async linkProject(number: number, projectId: string): Promise<void> {
    await this.database.rows(sql`
      UPDATE projects.demarche_file SET project_id = ${projectId} WHERE number = ${number}`);
  }

  /** Files that have faults or were read by another mapping. */
  async toReread(mappingChecksum: string, after: number, limit: number): Promise<FileToReread[]> {
    return this.database.rows<FileToReread>(sql`
      SELECT number, raw FROM projects.demarche_file
      WHERE demarche_number = ${this.demarche} AND number > ${after} AND deleted_on IS NULL
        AND (faults <> '[]' OR mapping_checksum <> ${mappingChecksum})
      ORDER BY number LIMIT ${limit}`);
  }

  /** The faults of all files that are not removed. */
  async faults(): Promise<FileFault[]> {
    const rows = await this.database.rows<{ faults: FileFault[] }>(sql`
      SELECT faults FROM projects.demarche_file
      WHERE demarche_number = ${this.demarche} AND faults <> '[]' AND deleted_on IS NULL ORDER BY number`);
    return rows.flatMap(({ faults }) => faults);
  }
}
