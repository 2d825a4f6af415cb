/** The GraphQL types of Relay connections: arguments, page information, and one connection type a node. */
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type PageInfoShape, defaultPageSize, maximumPageSize } from './page.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the start of the list, or after \`after\`: 1 to ${maximumPageSize}, ${defaultPageSize} if not given.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page starts (`pageInfo.endCursor` of the page before).',
  })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end of the list, or before \`before\`: 1 to ${maximumPageSize}.`,
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor before which the page ends (`pageInfo.startCursor` of the page after).',
  })
  before?: string;
}

// Every subgraph answers the pages of its own lists.
@Directive('@shareable')
@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page stands in its list (Relay cursor connections).',
})
export class PageInfo implements PageInfoShape {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first row of the page, null when it is empty.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row of the page, null when it is empty.',
  })
  readonly endCursor!: string | null;
}

/**
 * The connection and edge types of a node: `XConnection { edges { node cursor } nodes pageInfo totalCount }`.
 *
 * @param name the node's GraphQL name
 * @param rows what the rows are, for the descriptions ("organisations, in the order asked for")
 */
export function connectionType<Node extends object>(node: ClassType<Node>, name: string, rows: string) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A row of a list of ${rows}, with its place.` })
  class Edge {
    @Field(() => node, { description: 'The row.' })
    readonly node!: Node;

    @Field(() => String, { description: 'Its place in the list, to be given as `after` or `before`.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${rows}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    readonly edges!: readonly Edge[];

    @Field(() => [node], { description: 'The rows alone.' })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has; counted only when asked for.' })
    readonly totalCount!: () => Promise<number>;
  }

  return Connection;
}
