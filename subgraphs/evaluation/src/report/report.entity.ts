/** A report of an evaluation: when it is due, and when it came. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { Project } from '../project/project.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'report' })
@ObjectType('Report', {
  simpleResolvers: true,
  description:
    'A report (rapport) of an evaluation, delivered or awaited. The comité technique and the conseil stratégique receive it.',
})
export class Report extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  @Field(() => enumOf(ReportKind), { description: 'Kind of the report.' })
  kind!: ReportKind;

  @Column('integer')
  @Field(() => Int, { description: 'Version: 1 for the first report of its kind in the evaluation.' })
  version!: number;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'When it is due: a final report at most six months after the end of the project (R-EVAL-1), an interim one by its protocol. Null where not known.',
  })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was delivered; null while it is not, or where the source gives no day.',
  })
  deliveredOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was delivered where the source gives no day: a year (YYYY) or a month (YYYY-MM).',
  })
  deliveredAround!: string | null;

  /** The first day on which it may have been delivered (`report.rules.ts`); null while it is not. */
  @Column('date', { nullable: true })
  deliveredFrom!: string | null;

  /** Whether it was read in a published source: then it is as public as its project. */
  @Column('boolean')
  published!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source says of it, word for word.' })
  statement!: string | null;

  @Field(() => Project, { description: 'The project that is evaluated.' })
  get project(): Project {
    return { id: this.projectId };
  }
}
