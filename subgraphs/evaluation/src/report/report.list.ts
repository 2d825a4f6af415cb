/** How lists of reports are narrowed, ordered and paged. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { ProjectFacets } from '../project/project.filter.js';
import { Report } from './report.entity.js';

export const ReportConnection = connectionType(Report, 'Report', 'reports, in the order asked for');

export const ReportOrderField = enumOf({
  name: 'ReportOrderField',
  description: 'What a list of reports is ordered by.',
  codes: {
    DUE_ON: { label: 'Échéance', description: 'By due date; reports without one last.' },
    DELIVERED_ON: {
      label: 'Remise',
      description: 'By day of delivery; reports without one last.',
    },
  },
});

@InputType({
  description:
    'Which reports: all conditions that are given hold together; a list means any of its values, an empty one none. What is overdue or not delivered is looked for among the files that are yours to see.',
})
export class ReportFilter extends ProjectFacets {
  @Field(() => [enumOf(ReportKind)], { nullable: true, description: 'The report is of one of these kinds.' })
  kinds?: ReportKind[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The report was due before this day and not delivered by it.',
  })
  overdueAt?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The report is due on this day or later.' })
  dueFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The report is due on this day or before.' })
  dueTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the report has been delivered.' })
  delivered?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'One of these organisations evaluates (évaluateurs, by id).' })
  evaluators?: string[] | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'The report is real, or invented.' })
  provenance?: Provenance | null;
}

@InputType({ description: 'The order of a list of reports.' })
export class ReportOrder {
  @Field(() => ReportOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

@ArgsType()
export class ReportListArgs extends PageArgs {
  @Field(() => ReportFilter, { nullable: true, description: 'Which reports; all of them if not given.' })
  filter?: ReportFilter | null;

  @Field(() => ReportOrder, { nullable: true, description: 'The order; by due date if not given.' })
  orderBy?: ReportOrder | null;
}
