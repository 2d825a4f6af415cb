/** Published figures in the graph. */
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { PublishedFigure } from './published-figure.entity.js';
import { PublishedFigureConnection, PublishedFigureListArgs } from './published-figure.list.js';
import { listPublishedFigures } from './published-figure.repository.js';

@Resolver(() => PublishedFigure)
export class PublishedFigureResolver {
  @Query(() => PublishedFigureConnection, {
    description: 'National and regional figures as published, from all sources; by date if no order is given.',
  })
  publishedFigures(@Args(() => PublishedFigureListArgs) args: PublishedFigureListArgs, @Ctx() context: RequestContext) {
    return listPublishedFigures(context, args);
  }
}
