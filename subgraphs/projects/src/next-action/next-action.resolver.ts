/** What a project awaits, in the graph: below the project. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { seesFile } from '@innovation-sante/access/file-keys';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import { committeeOf } from '../committee/committee.entity.js';
import { evaluationProgressOf } from '../evaluation-progress/evaluation-progress.repository.js';
import { letterOfProject } from '../letter-of-intent/letter-of-intent.repository.js';
import { authorisationOpinionsOf } from '../opinion/opinion.repository.js';
import { organisationOf } from '../organisation/organisation.entity.js';
import { Project } from '../project/project.entity.js';
import type { Awaited } from '../state/awaiting-project.js';
import { awaitedOf } from '../state/state.rules.js';
import { NextAction } from './next-action.js';

const dayInMilliseconds = 86_400_000;

function shown({ action, party, organisationId, dueOn, rule }: Awaited, at: string): NextAction {
  const daysLate = dueOn === null ? null : (Date.parse(at) - Date.parse(dueOn)) / dayInMilliseconds;
  return {
    action,
    document: AwaitedAction.codes[action].label,
    party,
    organisation: organisationOf(organisationId),
    committee: committeeOf(party),
    dueOn,
    late: daysLate !== null && daysLate > 0,
    daysLate,
    rule,
  };
}

@Resolver(() => Project)
export class ProjectNextActionsResolver {
  @FieldResolver(() => [NextAction], {
    description:
      'What it awaits in its present state, from whom and by when, in the order of the procedure (at most 25); a report is listed from half a year before it is due. Empty in a final state, for who does not see the file of the project (dossier), and for a real experiment, of which only the last known state is recorded.',
  })
  async nextActions(
    @Root() project: Project,
    @Ctx() context: RequestContext,
    @Arg('at', () => CalendarDate, {
      nullable: true,
      description: 'The day on which lateness is judged; today if not given.',
    })
    at?: string | null,
  ): Promise<NextAction[]> {
    if (!seesFile(context.principal, project)) return [];
    const { id, porteurIds, derogationKinds } = project;
    const [letter, opinions, evaluation] = await Promise.all([
      letterOfProject(context).load(id),
      authorisationOpinionsOf(context).load(id),
      evaluationProgressOf(context).load(id),
    ]);
    const facts = {
      ...project,
      needsHasOpinion: derogationKinds.includes('ORGANISATION'),
      opinions,
      leadPorteurId: porteurIds[0] ?? null,
      receiverId: letter?.receiverId ?? null,
      evaluation,
    };
    const day = at ?? today(context);
    return awaitedOf(facts, day).map((awaited) => shown(awaited, day));
  }
}
