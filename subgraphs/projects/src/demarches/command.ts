/** The command `import-letters`: reads its arguments, runs the import once or again and again, and says how it went. */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Database } from '@innovation-sante/kit/database';
import type { DatabaseDefinition } from '@innovation-sante/kit/definition';
import { EnvironmentError, readEnvironment } from '@innovation-sante/kit/environment';
import { findDatabase } from '@innovation-sante/kit/subgraph';
import { DemarchesClient } from './client.js';
import { ConfigurationError, type ImportConfiguration, readConfiguration } from './configuration.js';
import { readToken } from './environment.js';
import { importLetters } from './import.js';
import { summaryTable } from './import-summary.js';
import { PostgresImportStore, type SinkOf } from './store.js';

/** What the command is given by its process. */
export interface CommandOptions {
  readonly args: readonly string[];
  readonly database: DatabaseDefinition;
  readonly sinkOf: SinkOf;
  /** Progress, and what went wrong: a line at a time. */
  readonly say: (line: string) => void;
  /** The summary of a run. */
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

/** The arguments are wrong, or name a file that cannot be read. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const usage = 'Usage: import-letters --config FILE [--once | --every MINUTES]';

interface Arguments {
  readonly configuration: ImportConfiguration;
  /** Minutes between runs; undefined: one run. */
  readonly every: number | undefined;
}

async function readArguments(args: readonly string[]): Promise<Arguments> {
  let values: { config?: string; once?: boolean; every?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { config: { type: 'string' }, once: { type: 'boolean' }, every: { type: 'string' } },
    }));
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
  const { config, once, every } = values;
  if (!config || (once && every !== undefined)) throw new UsageError(usage);
  const minutes = every === undefined ? undefined : Number(every);
  if (minutes !== undefined && !(minutes > 0 && minutes <= 10_080))
    throw new UsageError(`--every must be a number of minutes, up to a week\n${usage}`);
  let text: string;
  try {
    text = await readFile(config, 'utf8');
  } catch (error) {
    throw new UsageError(`The configuration cannot be read: ${(error as Error).message}`);
  }
  return { configuration: readConfiguration(text), every: minutes };
}

const isWrongSetting = (error: unknown) =>
  error instanceof UsageError || error instanceof ConfigurationError || error instanceof EnvironmentError;

/**
 * Runs the command.
 *
 * @returns the process's status: 0 when the import came to its end, bad files or not; 1 when the API or the database
 *   gave no answer; 2 for wrong arguments, configuration or environment. With `--every` a failed run is said, and
 *   the next one goes on where it was.
 */
export async function importCommand(options: CommandOptions): Promise<0 | 1 | 2> {
  const { args, say } = options;
  try {
    const { configuration, every } = await readArguments(args);
    const token = readToken(configuration.tokenVariable);
    const environment = readEnvironment();
    const server = await findDatabase(environment, say);
    try {
      const database = await Database.open(options.database, server.url, 2);
      try {
        return await runs(database.asSystem(), { configuration, token, every }, options);
      } finally {
        await database.close();
      }
    } finally {
      await server.stop();
    }
  } catch (error) {
    say(isWrongSetting(error) ? (error as Error).message : `The import failed: ${(error as Error).message}`);
    return isWrongSetting(error) ? 2 : 1;
  }
}

async function runs(
  database: Database,
  { configuration, token, every }: Arguments & { readonly token: string },
  { sinkOf, say, print, signal }: CommandOptions,
): Promise<0> {
  const { api, mapping, overlapSeconds } = configuration;
  const source = new DemarchesClient({ api, token, onWait: say, signal });
  for (;;) {
    const store = new PostgresImportStore(database, api.demarche, sinkOf);
    try {
      print(summaryTable(await importLetters({ source, store, mapping, overlapSeconds, onProgress: say, signal })));
    } catch (error) {
      if (every === undefined) throw error;
      say(`The import failed: ${(error as Error).message}; the next run goes on where it was`);
    }
    if (every === undefined || signal.aborted) return 0;
    await setTimeout(every * 60_000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return 0;
  }
}
