/** Reads operations: a list at the root page by page to its end, in pages of whatever size, from either end. */
import type { NamedAsker } from './asker.js';
import type { Answered } from './filters.js';
import { type Arguments, type Selection, printOperation } from './selection.js';
import type { AnsweredError, World } from './world.js';

export interface Reading {
  readonly data: Answered | null;
  readonly errors: readonly AnsweredError[];
  /** What is wrong with the pages themselves. */
  readonly fault?: string;
}

export interface Pages {
  readonly size: number;
  readonly backward: boolean;
}

export const inPages: Pages = { size: 100, backward: false };

interface Page {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** More pages than any list of the world has: whoever reads on reads in a circle. */
const mostPages = 400;

/** What a page says of its place, held against what it is. */
function faultOf(page: Page, { size, backward }: Pages, isFirst: boolean, before: number): string | undefined {
  const { hasNextPage, hasPreviousPage } = page.pageInfo;
  const [more, came] = backward ? [hasPreviousPage, hasNextPage] : [hasNextPage, hasPreviousPage];
  const read = before + page.nodes.length;
  if (page.nodes.length > size) return `a page of ${page.nodes.length} rows, asked for ${size}`;
  if (more && page.nodes.length < size)
    return `a page of ${page.nodes.length} rows of ${size} says that there are more`;
  if (more !== read < page.totalCount)
    return `after ${read} of ${page.totalCount} rows there are ${more ? '' : 'no '}more`;
  return came === !isFirst ? undefined : `the page says that ${came ? 'others come' : 'nothing comes'} before it`;
}

async function readPages(world: World, { asker }: NamedAsker, root: Selection, pages: Pages): Promise<Reading> {
  const text = printOperation(root);
  const { size, backward } = pages;
  let nodes: unknown[] = [];
  let cursor: string | null = null;
  let first: Page | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const variables: Record<string, unknown> = backward
      ? { last: size, before: cursor }
      : { first: size, after: cursor };
    const { data, errors = [] } = await world.ask(asker, text, variables);
    const page = data?.[root.field] as Page | null | undefined;
    if (errors.length > 0 || !page) return { data: data ?? null, errors: errors as readonly AnsweredError[] };
    const fault = faultOf(page, pages, first === undefined, nodes.length);
    first ??= page;
    nodes = backward ? [...page.nodes, ...nodes] : [...nodes, ...page.nodes];
    const { pageInfo: _, ...rest } = first;
    const whole = { data: { [root.field]: { ...rest, nodes } }, errors: [] };
    if (fault !== undefined) return { ...whole, fault };
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return whole;
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
  }
  throw new Error(`${root.field} has no end: ${text}`);
}

/** What an asker is answered. */
export async function read(world: World, who: NamedAsker, root: Selection, pages: Pages = inPages): Promise<Reading> {
  if (root.shape === 'CONNECTION') return readPages(world, who, root, pages);
  const { data, errors = [] } = await world.ask(who.asker, printOperation(root));
  return { data: data ?? null, errors: errors as readonly AnsweredError[] };
}

/** The ids of the projects that pass a filter for an asker. */
export async function readProjects(world: World, who: NamedAsker, args: Arguments): Promise<string[]> {
  const { filter } = args;
  const id: Selection = {
    field: 'id',
    coordinate: 'Project.id',
    type: 'ID',
    shape: 'VALUE',
    args: {},
    children: [],
  };
  const root: Selection = {
    field: 'projects',
    coordinate: 'Query.projects',
    type: 'Project',
    shape: 'CONNECTION',
    args: filter === undefined ? {} : { filter },
    children: [id],
  };
  const { data } = await read(world, who, root);
  const list = data?.['projects'] as { readonly nodes: readonly { readonly id: string }[] } | null | undefined;
  return (list?.nodes ?? []).map((project) => project.id);
}
