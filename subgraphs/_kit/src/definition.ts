/** What a subgraph says about its part of the database. */
import type { MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

export type EntityClass<Row extends object = object> = new () => Row;

/** Which rows of a table are for a principal who does not see them all. */
export interface TablePolicy {
  readonly table: string;
  /** A condition in SQL on the row, whose columns it names by the table's name; 'true' for what is for everyone. */
  readonly visible: string;
  /** On what such a principal may write, where it is not what it sees; 'false' for nothing. */
  readonly writable?: string;
}

export interface DatabaseDefinition {
  readonly schema: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Which rows of each table a principal sees who does not see them all: every table of the schema is named. */
  readonly rowSecurity: readonly TablePolicy[];
  /** Which events of the log a principal sees who does not see them all: a condition on `event`. Absent: none. */
  readonly eventsVisible?: string;
  /** Roles that see every row of this subgraph. */
  readonly seeAll: readonly string[];
}
