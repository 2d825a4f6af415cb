/** Letters of intent in the graph: by number, listed with what became of them, and below their project. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import type { Connection } from '@innovation-sante/kit/page';
import { CallForProjects } from '../call-for-projects/call-for-projects.entity.js';
import { callById } from '../call-for-projects/call-for-projects.repository.js';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';
import { LetterOfIntent } from './letter-of-intent.entity.js';
import { LetterListArgs } from './letter-of-intent.filter.js';
import { letterByNumber, letterOfProject, listLetters, summariseLetters } from './letter-of-intent.repository.js';
import { LetterOutcomeCount, LetterQuarter, type LettersSummary } from './letters-summary.js';

const LetterOfIntentConnection = connectionType(
  LetterOfIntent,
  'LetterOfIntent',
  'letters of intent, in the order asked for',
);

interface SummarisedLetters extends Connection<LetterOfIntent> {
  /** The summary of the whole list, made once, when it is asked for. */
  readonly summary: () => Promise<LettersSummary>;
}

@Resolver(() => LetterOfIntentConnection)
export class LettersSummaryResolver {
  @FieldResolver(() => [LetterOutcomeCount], {
    description: 'What became of the letters of the whole list (at most 4 outcomes).',
  })
  async byOutcome(@Root() { summary }: SummarisedLetters) {
    return (await summary()).byOutcome;
  }

  @FieldResolver(() => [LetterQuarter], {
    description:
      'The letters of the whole list by quarter of deposit, the oldest first: one row for each quarter that has letters.',
  })
  async byQuarter(@Root() { summary }: SummarisedLetters) {
    return (await summary()).byQuarter;
  }
}

@Resolver(() => LetterOfIntent)
export class LetterOfIntentResolver {
  @Query(() => LetterOfIntent, {
    nullable: true,
    description: 'The letter of intent of a number; null when there is none.',
  })
  letterOfIntent(
    @Arg('number', () => String, { description: 'Number of the letter.' }) number: string,
    @Ctx() context: RequestContext,
  ) {
    return letterByNumber(context).load(number);
  }

  @Query(() => LetterOfIntentConnection, {
    description:
      'The letters of intent that pass a filter, with what became of them and how fast: those of projects whose file (dossier) you see, in the counts too. No real letter is known: all are of fictional projects.',
  })
  async lettersOfIntent(
    @Args(() => LetterListArgs) list: LetterListArgs,
    @Ctx() context: RequestContext,
  ): Promise<SummarisedLetters> {
    let summary: Promise<LettersSummary> | undefined;
    const letters = await listLetters(context, list);
    return { ...letters, summary: () => (summary ??= summariseLetters(context, list.filter)) };
  }

  @FieldResolver(() => Project, { description: 'The project that it announces.' })
  project(@Root() { projectId }: LetterOfIntent, @Ctx() context: RequestContext) {
    return projectById(context).load(projectId);
  }

  @FieldResolver(() => CallForProjects, { nullable: true, description: 'The call for projects that it answers.' })
  callForProjects(@Root() { callId }: LetterOfIntent, @Ctx() context: RequestContext) {
    return callId === null ? null : callById(context).load(callId);
  }
}

@Resolver(() => Project)
export class ProjectLetterResolver {
  @FieldResolver(() => LetterOfIntent, {
    nullable: true,
    description: 'Its letter of intent; null where none is known.',
  })
  letterOfIntent(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return letterOfProject(context).load(id);
  }
}

export const letterReference = ({ number }: { number: string }, context: RequestContext) =>
  letterByNumber(context).load(number);
