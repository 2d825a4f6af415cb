/** For tests: the facts that the subgraph was loaded with, and every row of a list, read page by page. */
import type { TestedSubgraph } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { type StepFacts, stepFacts } from '../load/step-facts.js';

/** The 44 real experiments and the first forty fictional projects. */
export const realFacts: StepFacts = stepFacts({ part: 'real' });
export const demoFacts: StepFacts = stepFacts({ part: 'demo', from: 0, to: 1 });
export const allProjects: readonly ProjectFacts[] = [...realFacts.projects, ...demoFacts.projects];

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The data of an operation that must have no error. */
export async function answer<Data>(
  tested: TestedSubgraph,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Data> {
  const { data, errors } = await tested.run(query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  // A result has no prototypes; what tests compare it with has.
  return JSON.parse(JSON.stringify(data)) as Data;
}

/**
 * All nodes of a root list, page by page.
 *
 * @param list the field with its arguments, such as `projects(filter: $filter, PAGE)`: PAGE stands for the page's
 */
export async function allNodes<Node>(
  tested: TestedSubgraph,
  list: string,
  selection: string,
  options: { readonly backwards?: boolean; readonly size?: number } = {},
): Promise<Node[]> {
  const { backwards = false, size = 10 } = options;
  const nodes: Node[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const place: string = cursor === '' ? '' : `${backwards ? 'before' : 'after'}: ${JSON.stringify(cursor)}`;
    const page = `${backwards ? 'last' : 'first'}: ${size} ${place}`;
    const { found }: { found: Page<Node> } = await answer(
      tested,
      `{ found: ${list.replace('PAGE', page)} { nodes { ${selection} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    if (backwards) nodes.unshift(...found.nodes);
    else nodes.push(...found.nodes);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    cursor = backwards ? (hasPreviousPage ? startCursor : null) : hasNextPage ? endCursor : null;
  }
  return nodes;
}
