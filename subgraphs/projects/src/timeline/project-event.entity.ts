/** An event of a project's timeline: a row of the event log, to which every subgraph writes. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';

@ObjectType('ProjectEventChange', {
  simpleResolvers: true,
  description: 'A fact that an event changed (modification): what it was before, and what it is since.',
})
export class ProjectEventChange {
  @Field(() => String, { description: 'Name of the field of this graph that changed, such as `state` or `endsOn`.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before, as a text; null where there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value since, as a text; null where there is none.' })
  after!: string | null;
}

@Entity({ schema: 'events', name: 'event' })
@ObjectType('ProjectEvent', {
  simpleResolvers: true,
  description:
    'Something that happened to a project (événement), recorded for good: what, when, by whom, on which document or act. No event is ever changed or removed.',
})
export class ProjectEvent {
  /** Its place in the log. */
  @PrimaryColumn('bigint')
  position!: number;

  @Column('uuid')
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('text')
  @Field(() => enumOf(EventKind), { description: 'What happened.' })
  kind!: EventKind;

  @Column('text')
  @Field(() => String, { description: 'The part of the graph that recorded it: projects, funding or evaluation.' })
  subgraph!: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'The day on which it happened, which may lie before its recording.' })
  happenedOn!: string;

  @Column('timestamptz')
  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Column('text')
  @Field(() => enumOf(AccessRole), {
    description: 'In which role it was done; SYSTEM for what the service recorded by itself.',
  })
  actorRole!: AccessRole;

  @Column('uuid', { nullable: true })
  actorOrganisationId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Who did it, as the token named the person; null for the service itself, and for who does not see the file of the project (dossier).',
  })
  actorSubject!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why (motif); null where no reason was given.' })
  reason!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The document that it rests on (pièce), in words; null where none was named.',
  })
  document!: string | null;

  @Column('uuid', { nullable: true })
  actId!: string | null;

  @Column('jsonb')
  @Field(() => [ProjectEventChange], {
    description:
      'What it changed, fact by fact (at most one for each field); facts of the file only for who sees the file.',
  })
  changes!: readonly ProjectEventChange[];

  @Field(() => String, { description: 'What happened, in French.' })
  get label(): string {
    return EventKind.codes[this.kind].label;
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation for which it was done; null for the service itself, or where the token named none.',
  })
  get actorOrganisation(): Organisation | null {
    return organisationOf(this.actorOrganisationId);
  }
}
