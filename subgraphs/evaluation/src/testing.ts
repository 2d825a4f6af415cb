/** What this subgraph's tests share: the facts from which it is loaded, and whole lists read page by page. */
import type { TestedSubgraph } from '@innovation-sante/kit/testing';
import { projects } from '@innovation-sante/scheme/dataset';
import type { EvaluationFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';

/** An evaluation with its project: a row of the memory that answers are compared with. */
export interface Evaluated {
  readonly project: ProjectFacts;
  readonly evaluation: EvaluationFacts;
}

/** Every evaluation that is loaded for demonstration, real and fictional. */
export const evaluatedProjects = (): Evaluated[] =>
  [...projects({ dataset: 'demo' })].flatMap((project) =>
    project.evaluation ? [{ project, evaluation: project.evaluation }] : [],
  );

/** The root lists, with the type of their nodes. */
const nodeTypes = {
  evaluations: 'Evaluation',
  reports: 'Report',
  indicatorValues: 'IndicatorValue',
  publishedFigures: 'PublishedFigure',
} as const;

/** What is asked of a root list. */
export interface ListRequest {
  readonly filter?: Record<string, unknown>;
  readonly orderBy?: string;
  readonly direction?: 'ASC' | 'DESC';
}

interface Answer {
  readonly list: {
    readonly nodes: readonly { readonly id: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

/**
 * The ids of a whole root list, in its order, read in pages of `size`.
 *
 * @throws when the answer has errors, or when `totalCount` is not the length of the list
 */
export async function wholeList(
  tested: TestedSubgraph,
  list: keyof typeof nodeTypes,
  request: ListRequest = {},
  size = 100,
): Promise<string[]> {
  const type = nodeTypes[list];
  const query = `query ($filter: ${type}Filter, $orderBy: ${type}Order!, $direction: OrderDirection!, $size: Int, $after: String) {
    list: ${list}(filter: $filter, orderBy: $orderBy, direction: $direction, first: $size, after: $after) {
      nodes { id } totalCount pageInfo { endCursor hasNextPage }
    } }`;
  const orderBy =
    request.orderBy ??
    { evaluations: 'ID', reports: 'DUE_ON', indicatorValues: 'INDICATOR', publishedFigures: 'AS_OF' }[list];
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const variables = { filter: request.filter, orderBy, direction: request.direction ?? 'ASC', size, after };
    const { data, errors } = await tested.run(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    const { nodes, totalCount, pageInfo } = (data as unknown as Answer).list;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) {
      if (ids.length !== totalCount) throw new Error(`${ids.length} rows read, ${totalCount} counted`);
      return ids;
    }
    after = pageInfo.endCursor;
  }
}

/** Rows as the list should give them: by a value that is compared as the database does, then by id. */
export function inOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number,
  direction: 'ASC' | 'DESC' = 'ASC',
): string[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  const sign = direction === 'ASC' ? 1 : -1;
  const sorted = rows.toSorted((a, b) => sign * (compare(valueOf(a), valueOf(b)) || compare(a.id, b.id)));
  return sorted.map(({ id }) => id);
}
