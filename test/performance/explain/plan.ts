/** Reads a plan of PostgreSQL: which tables does it read from end to end? */

/** A node of `EXPLAIN (FORMAT JSON, VERBOSE)`, as far as it is looked at. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** A table that a plan reads whole, and the way in which it does. */
export interface WholeReading {
  readonly table: string;
  readonly by: string;
}

/** Nodes that need all rows below them before they give their first: a LIMIT above them stops nothing. */
const needAll = new Set(['Sort', 'Incremental Sort', 'Aggregate', 'Hash', 'WindowAgg', 'SetOp', 'Materialize']);

/** Scans that go along an index; without a condition on it they read all of it. */
const alongIndex = new Set(['Index Scan', 'Index Only Scan', 'Bitmap Index Scan']);

/** What has to be known of a database to judge its plans. */
export interface Catalogue {
  /** Whether a table, as `schema.name`, is one that must not be read whole. */
  isLarge(table: string): boolean;
  /** Whether an index holds only rows that meet its own condition: all of it is then what was looked for. */
  isPartial(index: string): boolean;
}

/**
 * The large tables that a plan reads from end to end: by a sequential scan, or along an index without any condition on
 * it, unless a LIMIT stops that as soon as the page is full.
 */
export function wholeReadings(plan: PlanNode, { isLarge, isPartial }: Catalogue): WholeReading[] {
  const found: WholeReading[] = [];
  function visit(node: PlanNode, table: string | undefined, stopped: boolean): void {
    const kind = node['Node Type'];
    const own = node['Relation Name'] === undefined ? table : `${node.Schema}.${node['Relation Name']}`;
    const narrowed = node['Index Cond'] !== undefined || isPartial(node['Index Name'] ?? '');
    const whole = kind === 'Seq Scan' || (alongIndex.has(kind) && !narrowed && !stopped);
    if (whole && own !== undefined && isLarge(own)) found.push({ table: own, by: kind });
    const stops = kind === 'Limit' || (stopped && !needAll.has(kind));
    for (const child of node.Plans ?? []) visit(child, own, stops);
  }
  visit(plan, undefined, false);
  return found;
}
