/** A server of the API and a database of its own, with which tests run imports. */
import 'reflect-metadata';
import { Database } from '@innovation-sante/kit/database';
import { raw, sql } from '@innovation-sante/kit/sql';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { projects } from '../../subgraph.js';
import { DemarchesClient } from '../client.js';
import { readConfiguration } from '../configuration.js';
import type { FileFault } from '../file-fault.js';
import { importLetters } from '../import.js';
import type { ImportSummary } from '../import-summary.js';
import type { ImportedLetter } from '../imported-letter.js';
import { lettersKept } from '../letters-kept.js';
import { PostgresImportStore, type SinkOf } from '../store.js';
import { sampleConfiguration } from './sample-file.js';
import { DemarchesServer, type ServerOptions } from './server.js';

/** A row of `demarche_file`. */
export interface FileRow {
  readonly number: number;
  readonly checksum: string;
  readonly state: string | null;
  readonly raw: Record<string, unknown>;
  readonly letter: ImportedLetter | null;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  readonly deleted_on: string | null;
  readonly deletion_reason: string | null;
  readonly imported_at: Date;
}

/** What a run may do otherwise. */
export interface RunOptions {
  /** What the configuration file says otherwise. */
  readonly configuration?: Record<string, unknown>;
  readonly sinkOf?: SinkOf;
  readonly onProgress?: (line: string) => void;
  readonly signal?: AbortSignal;
}

export class ImportWorld {
  private constructor(
    readonly server: DemarchesServer,
    /** As it is opened: for nobody. */
    readonly opened: Database,
    /** For the service itself. */
    readonly database: Database,
    readonly adminUrl: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(options?: ServerOptions): Promise<ImportWorld> {
    const { url, drop } = await createTestDatabase();
    const database = await Database.open({ ...projects, seeAll: projects.access.seeAll }, url, 3);
    const server = await DemarchesServer.start(options);
    return new ImportWorld(server, database, database.asSystem(), url, async () => {
      await server.stop();
      await database.close();
      await drop();
    });
  }

  /** The configuration as the JSON of its file. */
  configuration(differs: Record<string, unknown> = {}): string {
    return JSON.stringify({ ...sampleConfiguration(this.server.url), ...differs });
  }

  /** One run of the import. */
  run({ configuration, sinkOf = lettersKept, onProgress, signal }: RunOptions = {}): Promise<ImportSummary> {
    const { api, mapping, overlapSeconds } = readConfiguration(this.configuration(configuration));
    const hears = { ...(signal && { signal }) };
    return importLetters({
      source: new DemarchesClient({
        api,
        token: this.server.token,
        ...(onProgress && { onWait: onProgress }),
        ...hears,
      }),
      store: new PostgresImportStore(this.database, api.demarche, sinkOf),
      mapping,
      overlapSeconds,
      ...(onProgress && { onProgress }),
      ...hears,
    });
  }

  /** All kept files, in order of number. */
  files(): Promise<FileRow[]> {
    return this.database.rows<FileRow>(sql`SELECT * FROM projects.demarche_file ORDER BY number`);
  }

  /** One kept file. */
  async file(number: number): Promise<FileRow> {
    const file = (await this.files()).find((row) => row.number === number);
    if (!file) throw new Error(`the file ${number} is not kept`);
    return file;
  }

  /** Forgets all files, what came of them, and how far the import was. */
  async forget(): Promise<void> {
    await this.database.rows(sql`DELETE FROM projects.demarche_file`);
    await this.database.rows(sql`DELETE FROM projects.demarche_import`);
    for (const table of ['awaited_action', 'state_event', 'letter_of_intent', 'porteur', 'project'])
      await this.database.rows(sql`DELETE FROM ${raw(`projects.${table}`)}`);
  }
}
