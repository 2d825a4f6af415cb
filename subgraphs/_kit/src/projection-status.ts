/** How far the copy of another subgraph's data is behind, as clients see it. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from './context.js';

// Every subgraph that follows the event log answers for its own copies.
@Directive('@shareable')
@ObjectType('ProjectionStatus', {
  simpleResolvers: true,
  description:
    'How far a part of the graph is behind another one whose events it follows: usually no event at all. What is filtered, summed and judged by the other part’s facts may be that old.',
})
export class ProjectionStatus {
  @Field(() => String, { description: 'What follows the events: the part of the graph, and what it follows.' })
  readonly reader!: string;

  @Field(() => Int, {
    description: 'How many events have happened that are not followed yet; 0 when it is up to date.',
  })
  readonly behind!: number;

  @Field(() => Date, { nullable: true, description: 'When the oldest of them was recorded; null when there is none.' })
  readonly behindSince!: Date | null;
}

/**
 * The status of one follower.
 *
 * @param reader the follower's name
 * @throws when the subgraph has no such follower
 */
export async function projectionStatus({ lag }: RequestContext, reader: string): Promise<ProjectionStatus> {
  const found = (await lag()).find(({ name }) => name === reader);
  if (!found) throw new Error(`there is no follower ${reader}`);
  return { reader, behind: found.behind, behindSince: found.since };
}
