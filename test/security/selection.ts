/** An operation as a tree, which can be printed as GraphQL, walked beside its answer, and made smaller. */

/** A code of an enum, which GraphQL writes without quotes. */
export class Code {
  constructor(readonly code: string) {}
}

export type ArgumentValue = string | number | boolean | Code | readonly ArgumentValue[] | Arguments;

export interface Arguments {
  readonly [name: string]: ArgumentValue;
}

export interface Selection {
  readonly field: string;
  /** 'Project.sites'. */
  readonly coordinate: string;
  /** The name of the type of the value; of a connection or list, that of its rows. */
  readonly type: string;
  readonly shape: 'VALUE' | 'ONE' | 'LIST' | 'CONNECTION';
  readonly args: Arguments;
  /** What is asked of each row. */
  readonly children: readonly Selection[];
  /** What is asked in place of children (sums and counts), or beside the rows of a connection. */
  readonly fixed?: string;
}

export const isPageArgument = (name: string): boolean => ['first', 'after', 'last', 'before'].includes(name);

function printValue(value: ArgumentValue): string {
  if (value instanceof Code) return value.code;
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value as Arguments).map(([name, each]) => `${name}: ${printValue(each)}`);
  return `{${fields.join(', ')}}`;
}

/** A value as the test reads it: codes as texts. */
export function plain(value: ArgumentValue | undefined): unknown {
  if (value instanceof Code) return value.code;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as Arguments).map(([name, each]) => [name, plain(each)]));
}

const pageVariables = '$first: Int, $after: String, $last: Int, $before: String';
const pageArguments = 'first: $first, after: $after, last: $last, before: $before';
const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

function printSelection(selection: Selection, paged: boolean): string {
  const { field, args, shape, children, fixed = '' } = selection;
  const written = Object.entries(args).map(([name, value]) => `${name}: ${printValue(value)}`);
  const all = [...(paged ? [pageArguments] : []), ...written];
  const head = all.length === 0 ? field : `${field}(${all.join(', ')})`;
  if (shape === 'VALUE') return head;
  const rows = children.map((child) => printSelection(child, false)).join(' ');
  if (shape !== 'CONNECTION') return `${head} { ${rows}${fixed} }`;
  return `${head} { nodes { ${rows} } totalCount ${fixed} ${paged ? pageInfo : ''} }`;
}

/** The text of an operation; a connection at its root is read page by page, by variables. */
export function printOperation(root: Selection): string {
  if (root.shape !== 'CONNECTION') return `query { ${printSelection(root, false)} }`;
  return `query Page(${pageVariables}) { ${printSelection(root, true)} }`;
}

/** The fields without which an answer cannot be judged. */
const kept = new Set([
  'id',
  'code',
  'regionCode',
  'kind',
  'changes',
  'party',
  'project',
  'organisation',
  'field',
  'before',
  'after',
]);

/** The same operation with one thing less, in every way. */
export function smaller(selection: Selection): Selection[] {
  const { args, children } = selection;
  const without = children.flatMap((child, index) =>
    kept.has(child.field) || children.length === 1 ? [] : [{ ...selection, children: children.toSpliced(index, 1) }],
  );
  const inner = children.flatMap((child, index) =>
    smaller(child).map((less) => ({ ...selection, children: children.with(index, less) })),
  );
  const withoutFilter = Object.keys(args)
    .filter((name) => ['filter', 'orderBy', 'search'].includes(name))
    .map((name) => ({ ...selection, args: Object.fromEntries(Object.entries(args).filter(([key]) => key !== name)) }));
  const filter = args['filter'];
  const lighter =
    filter === undefined || Object.keys(filter).length < 2
      ? []
      : Object.keys(filter).map((name) => {
          const rest = Object.entries(filter as Arguments).filter(([key]) => key !== name);
          return { ...selection, args: { ...args, filter: Object.fromEntries(rest) } };
        });
  return [...without, ...withoutFilter, ...lighter, ...inner];
}
