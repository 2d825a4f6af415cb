/** What is awaited, over all projects, in the graph. */
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';
import { AwaitedItem } from './awaited-item.entity.js';
import { AwaitedItemListArgs } from './awaited-item.filter.js';
import { listAwaited, listAwaitedOfAsker } from './awaited-item.repository.js';

const AwaitedItemConnection = connectionType(
  AwaitedItem,
  'AwaitedItem',
  'awaited documents and decisions, in order of date',
);

const dayInMilliseconds = 86_400_000;

function daysLate({ dueOn }: AwaitedItem, at: string): number | null {
  return dueOn === null ? null : (Date.parse(at) - Date.parse(dueOn)) / dayInMilliseconds;
}

@Resolver(() => AwaitedItem)
export class AwaitedItemResolver {
  @Query(() => AwaitedItemConnection, {
    description:
      'What is awaited for the projects whose files you see (pièces et décisions attendues), what is due first before the others and what has no due date last; a report is listed from half a year before it is due.',
  })
  awaitedActions(
    @Args(() => AwaitedItemListArgs) { filter, ...page }: AwaitedItemListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listAwaited(context, filter, page);
  }

  @Query(() => AwaitedItemConnection, {
    description:
      'What is awaited of you: of your organisation as porteur or evaluator, of the ARS of your regions, of your committee or body. Empty for who is awaited nowhere.',
  })
  myAwaitedActions(
    @Args(() => AwaitedItemListArgs) { filter, ...page }: AwaitedItemListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listAwaitedOfAsker(context, filter, page);
  }

  @FieldResolver(() => Project, { description: 'The project for which it is awaited.' })
  project(@Root() { projectId }: AwaitedItem, @Ctx() context: RequestContext) {
    return projectById(context).load(projectId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the day by which it is due is past.' })
  late(
    @Root() item: AwaitedItem,
    @Ctx() context: RequestContext,
    @Arg('at', () => CalendarDate, {
      nullable: true,
      description: 'The day on which it is judged; today if not given.',
    })
    at?: string | null,
  ): boolean {
    return (daysLate(item, at ?? today(context)) ?? 0) > 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days since it was due, or (negative) until then; null where no day is known.',
  })
  daysLate(
    @Root() item: AwaitedItem,
    @Ctx() context: RequestContext,
    @Arg('at', () => CalendarDate, {
      nullable: true,
      description: 'The day on which it is judged; today if not given.',
    })
    at?: string | null,
  ): number | null {
    return daysLate(item, at ?? today(context));
  }
}
