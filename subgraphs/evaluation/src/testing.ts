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
  readonly orderBy?: { readonly field: string; readonly direction?: 'ASC' | 'DESC' };
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
  const query = `query ($filter: ${type}Filter, $orderBy: ${type}Order, $size: Int, $after: String) {
    list: ${list}(filter: $filter, orderBy: $orderBy, first: $size, after: $after) {
      nodes { id } totalCount pageInfo { endCursor hasNextPage }
    } }`;
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const variables = { ...request, size, after };
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

/** The ids as the list should give them: by a value, rows without one last whichever the direction, then by id. */
export function inOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number | null,
  direction: 'ASC' | 'DESC' = 'ASC',
): string[] {
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (a: string | number, b: string | number) => (a < b ? -sign : a > b ? sign : 0);
  const sorted = rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || compare(one.id, other.id);
    return compare(a, b) || compare(one.id, other.id);
  });
  return sorted.map(({ id }) => id);
}
