/** How lists of evaluations are narrowed, ordered and paged. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationStatus, ProtocolStatus, ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { GeneralisationVehicle, OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import type { ReportingPeriodCode } from '../followed-indicator/followed-indicator.rules.js';
import { ReportingPeriod } from '../followed-indicator/reporting-period.js';
import { ProjectFacets } from '../project/project.filter.js';
import { Evaluation } from './evaluation.entity.js';

export const EvaluationConnection = connectionType(Evaluation, 'Evaluation', 'evaluations, in the order asked for');

export const EvaluationOrderField = enumOf({
  name: 'EvaluationOrderField',
  description: 'What a list of evaluations is ordered by.',
  codes: {
    ID: {
      label: 'Identifiant',
      description: 'By id: an id begins with the date of what it names, so the oldest come first.',
    },
    STATUS: {
      label: 'Statut',
      description: 'By status, in the order of the life of an evaluation; those of unknown status last.',
    },
  },
});

@InputType({
  description:
    'Which evaluations: all conditions that are given hold together; a list means any of its values, an empty one none. What stands in files alone (protocols, what they follow, what is missing, overdue or awaited) is looked for among the files that are yours to see.',
})
export class EvaluationFilter extends ProjectFacets {
  @Field(() => [enumOf(EvaluationStatus)], { nullable: true, description: 'The evaluation has one of these statuses.' })
  statuses?: EvaluationStatus[] | null;

  @Field(() => [enumOf(ProtocolStatus)], { nullable: true, description: 'Its protocol has one of these statuses.' })
  protocolStatuses?: ProtocolStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these organisations evaluates (évaluateurs, by id).' })
  evaluators?: string[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'A report was due before this day and not delivered by it.',
  })
  overdueAt?: string | null;

  @Field(() => [enumOf(ReportKind)], {
    nullable: true,
    description:
      'With `overdueAt`: the overdue report is of one of these kinds. Alone: there is a report of one of them.',
  })
  reportKinds?: ReportKind[] | null;

  @Field(() => [String], { nullable: true, description: 'The protocol follows one of these indicators (codes).' })
  indicators?: string[] | null;

  @Field(() => ReportingPeriod, {
    nullable: true,
    description:
      'A value of an indicator that the protocol follows is missing for this period (see `FollowedIndicator.missing`).',
  })
  missingIndicatorsFor?: ReportingPeriodCode | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day from which `missingIndicatorsFor` is seen; today in Paris if not given.',
  })
  missingIndicatorsAt?: string | null;

  @Field(() => [enumOf(OpinionBody)], {
    nullable: true,
    description: 'An opinion on generalisation was asked of one of these bodies and is not given yet.',
  })
  opinionAwaitedFrom?: OpinionBody[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'A transition period certainly runs on this day.' })
  inTransitionAt?: string | null;

  @Field(() => [enumOf(OutcomeKind)], { nullable: true, description: 'The experiment had one of these outcomes.' })
  outcomes?: OutcomeKind[] | null;

  @Field(() => [enumOf(GeneralisationVehicle)], {
    nullable: true,
    description: 'The experiment entered ordinary law by one of these vehicles.',
  })
  vehicles?: GeneralisationVehicle[] | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'The evaluation is real, or invented.' })
  provenance?: Provenance | null;
}

@InputType({ description: 'The order of a list of evaluations.' })
export class EvaluationOrder {
  @Field(() => EvaluationOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

@ArgsType()
export class EvaluationListArgs extends PageArgs {
  @Field(() => EvaluationFilter, { nullable: true, description: 'Which evaluations; all of them if not given.' })
  filter?: EvaluationFilter | null;

  @Field(() => EvaluationOrder, { nullable: true, description: 'The order; oldest first if not given.' })
  orderBy?: EvaluationOrder | null;
}
