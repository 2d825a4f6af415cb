/** What this subgraph adds to a project: its evaluation, and the day by which its final report is due. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { evaluationOfProject } from '../evaluation/evaluation.repository.js';
import { finalReportDueOn } from '../report/report.rules.js';
import { Project } from './project.entity.js';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: 'The evaluation of the project; null before its authorisation, or where no source speaks of one.',
  })
  evaluation(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return evaluationOfProject(context).load(id);
  }

  @Directive('@requires(fields: "endsOn")')
  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'The day by which the final report is due at the latest: six months after the end of the project (R-EVAL-1). Null where that end is not known.',
  })
  finalReportDueOn(@Root() { endsOn }: Project): string | null {
    return endsOn == null ? null : finalReportDueOn(endsOn);
  }
}

/** A project as the gateway sends it: its id, and its end where a field requires it. */
export const projectReference = ({ id, endsOn }: { id: unknown; endsOn?: string | null }): Project => ({
  id: demandIdKey('Project.id', id),
  ...(endsOn !== undefined && { endsOn }),
});
