/** A subgraph's database: every statement goes through here, is counted, and comes back as entities. */
import pg from 'pg';
import { DataSource, type EntityTarget, type Logger, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { DatabaseDefinition, EntityClass } from './definition.js';
import { BadInput } from './errors.js';
import { SnakeNaming } from './naming.js';
import { type Principal, systemPrincipal } from './principal.js';
import { provision } from './provision.js';
import { type Session, enter, nobody, sessionOf } from './session.js';
import type { Sql } from './sql.js';

/** The database cannot be reached, or ended the session. The edge answers `DATABASE_UNAVAILABLE`. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'DATABASE_UNAVAILABLE';
}

/** Class 08 (connection), 28 (refused), 3D (no such database), 53 (resources), 57P (shutdown), or an error of the socket. */
function isUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string };
  if (typeof code === 'string') return /^(08...|28...|3D000|53...|57P0.|E[A-Z]+)$/.test(code);
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(message ?? '');
}

/** The error as the edge knows it: a lost database, a text that PostgreSQL cannot hold, or the server's own error. */
function understood(error: unknown): unknown {
  if (isUnavailable(error)) return new DatabaseUnavailable('The database cannot be reached.', { cause: error });
  if ((error as { code?: unknown }).code === '22021')
    return new BadInput('argument', 'holds the character U+0000, which no text may hold');
  return error;
}

/** int8 and numeric come as texts from the driver; a whole number beyond 2^53 is an error, never a rounded value. */
function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the integer ${text} is beyond 2^53`);
  return value;
}

const keepText = (text: string) => text;
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, exactInteger],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, keepText],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text)],
]);
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  },
};

/** Is told each statement, with the values of its parameters. */
export type StatementListener = (text: string, values: readonly unknown[]) => void;

class StatementCounter implements Logger {
  readonly listeners = new Set<StatementListener>();
  logQuery(query: string, values: readonly unknown[] = [], runner?: QueryRunner): void {
    if (runner?.data['inBackground'] === true) return;
    for (const listener of this.listeners) listener(query, values);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

interface ColumnMap {
  readonly columns: readonly { readonly database: string; readonly property: string }[];
}

/** The rows that a statement gives, of whatever kind it is. */
async function rowsOf<Row>(runner: QueryRunner, { text, values }: Sql): Promise<Row[]> {
  const { records } = await runner.query(text, values, true);
  return records as Row[];
}

/** What all ways to the same database have in common. */
interface Shared {
  readonly definition: DatabaseDefinition;
  readonly source: DataSource;
  readonly counter: StatementCounter;
  readonly maps: Map<EntityClass, ColumnMap>;
}

/**
 * The way to the rows of one subgraph, for one principal: `as` makes one, and the rows that the principal may not see are
 * not there for it (`row-security.ts`). As it is opened it works for nobody, and sees no row.
 */
export class Database {
  readonly #shared: Shared;
  readonly #session: Session;
  readonly #inBackground: boolean;
  /** Within a transaction, what runs it. */
  readonly #runner: QueryRunner | undefined;

  private constructor(shared: Shared, session: Session = nobody, inBackground = false, runner?: QueryRunner) {
    this.#shared = shared;
    this.#session = session;
    this.#inBackground = inBackground;
    this.#runner = runner;
  }

  /** Prepares the database (role, schema, migrations) and opens a pool with the subgraph's own role. */
  static async open(definition: DatabaseDefinition, adminUrl: string, poolSize = 10): Promise<Database> {
    const url = await provision(adminUrl, definition);
    const counter = new StatementCounter();
    const source = new DataSource({
      type: 'postgres',
      url,
      schema: definition.schema,
      entities: [...definition.entities],
      namingStrategy: new SnakeNaming(),
      installExtensions: false,
      poolSize,
      connectTimeoutMS: 3_000,
      logger: counter,
      logging: ['query'],
      applicationName: `innovation-${definition.schema}`,
      extra: { types, allowExitOnIdle: false, statement_timeout: 30_000 },
    });
    await source.initialize();
    return new Database({ definition, source, counter, maps: new Map() });
  }

  /** The same database for a principal; outside of transactions only. */
  as(principal: Principal): Database {
    if (this.#runner) throw new Error('a transaction keeps the principal with which it began');
    const { schema, seeAll } = this.#shared.definition;
    const all = principal === systemPrincipal || seeAll.includes(principal.role);
    return new Database(this.#shared, sessionOf(schema, principal, all));
  }

  /** The same database for the service itself: every row, whoever asks. What it reads must not reach a client unjudged. */
  asSystem(): Database {
    return this.as(systemPrincipal);
  }

  /** The same, for what no request waits for: listeners of statements are not told. */
  inBackground(): Database {
    return new Database(this.#shared, this.asSystem().#session, true);
  }

  /** Calls the listener with every statement and its values until the returned function is called. */
  onStatement(listener: StatementListener): () => void {
    const { listeners } = this.#shared.counter;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Rows as the database names them. @throws DatabaseUnavailable */
  async rows<Row extends object>(statement: Sql): Promise<Row[]> {
    try {
      if (this.#runner) return await rowsOf<Row>(this.#runner, statement);
      return await this.#withSession((runner) => rowsOf<Row>(runner, statement));
    } catch (error) {
      throw understood(error);
    }
  }

  /** Rows as entities; columns that the entity does not know keep their own name (see `page.ts`). */
  async select<Row extends object>(entity: EntityClass<Row>, statement: Sql): Promise<Row[]> {
    const rows = await this.rows<Record<string, unknown>>(statement);
    return rows.map((row) => this.entityOf(entity, row));
  }

  /** One row of a statement as an entity. */
  entityOf<Row extends object>(entity: EntityClass<Row>, row: Record<string, unknown>): Row {
    const result = Object.create(entity.prototype as object) as Record<string, unknown>;
    for (const { database, property } of this.#map(entity).columns) result[property] = row[database];
    return result as Row;
  }

  /** The entity's columns as a list for SELECT, behind the given alias. */
  columns(entity: EntityClass, alias: string): string {
    return this.#map(entity)
      .columns.map(({ database }) => `${alias}."${database}"`)
      .join(', ');
  }

  /** The column names of an entity's properties. @throws when the entity has no such property */
  columnNames(entity: EntityClass, properties: readonly string[]): string[] {
    const names = new Map(this.#map(entity).columns.map(({ database, property }) => [property, database]));
    return properties.map((property) => {
      const name = names.get(property);
      if (name === undefined) throw new Error(`${entity.name} has no column ${property}`);
      return name;
    });
  }

  /** Runs the work in one transaction, or in the one that is under way; inside it, only the database that it is given. */
  async transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    if (this.#runner) return work(this);
    try {
      return await this.#withSession(async (runner) => {
        await runner.startTransaction();
        try {
          const result = await work(new Database(this.#shared, this.#session, this.#inBackground, runner));
          await runner.commitTransaction();
          return result;
        } catch (error) {
          // A session that was lost cannot roll back, and has nothing left to.
          await runner.rollbackTransaction().catch(() => undefined);
          throw error;
        }
      });
    } catch (error) {
      throw understood(error);
    }
  }

  /** A session of the pool for this principal, for as long as the work lasts. */
  async #withSession<Result>(work: (runner: QueryRunner) => Promise<Result>): Promise<Result> {
    const runner = this.#shared.source.createQueryRunner();
    runner.data['inBackground'] = this.#inBackground;
    try {
      await enter((await runner.connect()) as pg.ClientBase, this.#session);
      return await work(runner);
    } finally {
      await runner.release();
    }
  }

  /** Whether the database answers now. */
  async answers(): Promise<boolean> {
    return this.#shared.source.manager.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.#shared.source.destroy();
  }

  /** The name of an entity's table with its schema, quoted. */
  tableOf(entity: EntityClass): string {
    const metadata = this.#shared.source.getMetadata(entity as EntityTarget<ObjectLiteral>);
    return `"${metadata.schema}"."${metadata.tableName}"`;
  }

  #map(entity: EntityClass): ColumnMap {
    const known = this.#shared.maps.get(entity);
    if (known) return known;
    const metadata = this.#shared.source.getMetadata(entity as EntityTarget<ObjectLiteral>);
    const columns = metadata.columns
      .filter(({ isSelect }) => isSelect)
      .map(({ databaseName, propertyName }) => ({ database: databaseName, property: propertyName }));
    const map = { columns };
    this.#shared.maps.set(entity, map);
    return map;
  }
}
