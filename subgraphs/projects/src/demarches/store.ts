/** The import's memory in PostgreSQL: a page's files, letters and progress are written in one transaction. */
import type { Database } from '@innovation-sante/kit/database';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { DemarcheFiles } from './demarche-file.repository.js';
import type { FileFault } from './file-fault.js';
import {
  type FileToReread,
  type ImportPage,
  type ImportProgress,
  type ImportStore,
  ImportedElsewhere,
} from './import-store.js';
import type { LetterSink } from './letter-sink.js';
import { attempt } from './savepoint.js';

/** Makes the sink of a page, over the files and the database of its transaction. */
export type SinkOf = (files: DemarcheFiles, database: Database) => LetterSink;

type Moments = { readonly [Key in keyof ImportProgress]: Key extends 'endCursor' ? string | null : Date | null };
type ProgressRow = Moments & { readonly version: number };

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** The store of one démarche. The database must be one that sees every row. */
export class PostgresImportStore implements ImportStore {
  readonly #database: Database;
  readonly #demarche: number;
  readonly #sinkOf: SinkOf;
  /** The version of the progress that was read or saved last: another one in the database is another import's. */
  #version = 0;

  constructor(database: Database, demarche: number, sinkOf: SinkOf) {
    this.#database = database;
    this.#demarche = demarche;
    this.#sinkOf = sinkOf;
  }

  async progress(): Promise<ImportProgress> {
    await this.#database.rows(sql`
      INSERT INTO projects.demarche_import (demarche_number) VALUES (${this.#demarche}) ON CONFLICT DO NOTHING`);
    const row = await this.#read(this.#database, sql``);
    this.#version = row.version;
    return {
      updatedSince: iso(row.updatedSince),
      endCursor: row.endCursor,
      lastModified: iso(row.lastModified),
      deletedSince: iso(row.deletedSince),
      pendingDeletedSince: iso(row.pendingDeletedSince),
    };
  }

  async page(work: (page: ImportPage) => Promise<ImportProgress>): Promise<ImportProgress> {
    const saved = await this.#database.transaction(async (database) => {
      const { version } = await this.#read(database, raw('FOR UPDATE'));
      if (version !== this.#version)
        throw new ImportedElsewhere(`another import of the démarche ${this.#demarche} is under way`);
      const files = new DemarcheFiles(database, this.#demarche);
      const progress = await work({
        sink: this.#sinkOf(files, database),
        known: (numbers) => files.known(numbers),
        keep: (file) => files.keep(file),
        attempt: (part) => attempt(database, part),
      });
      await database.rows(sql`
        UPDATE projects.demarche_import SET
          updated_since = ${progress.updatedSince}, end_cursor = ${progress.endCursor},
          last_modified = ${progress.lastModified}, deleted_since = ${progress.deletedSince},
          pending_deleted_since = ${progress.pendingDeletedSince}, version = version + 1, saved_at = now()
        WHERE demarche_number = ${this.#demarche}`);
      return progress;
    });
    this.#version += 1;
    return saved;
  }

  filesToReread(mappingChecksum: string, after: number, limit: number): Promise<readonly FileToReread[]> {
    return new DemarcheFiles(this.#database, this.#demarche).toReread(mappingChecksum, after, limit);
  }

  faults(): Promise<readonly FileFault[]> {
    return new DemarcheFiles(this.#database, this.#demarche).faults();
  }

  async #read(database: Database, lock: Sql): Promise<ProgressRow> {
    const [row] = await database.rows<ProgressRow>(sql`
      SELECT version, updated_since AS "updatedSince", end_cursor AS "endCursor", last_modified AS "lastModified",
        deleted_since AS "deletedSince", pending_deleted_since AS "pendingDeletedSince"
      FROM projects.demarche_import WHERE demarche_number = ${this.#demarche} ${lock}`);
    if (!row) throw new Error(`the progress of the démarche ${this.#demarche} is not there`);
    return row;
  }
}
