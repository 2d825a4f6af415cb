/** A change of a project's state: an immutable event of its history. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'state_event' })
@ObjectType('StateEvent', {
  simpleResolvers: true,
  description: 'A change of the state of a project. Events are never changed; the last one is the present state.',
})
export class StateEvent extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  /** Its place in the history, from 1. */
  @Column('smallint')
  position!: number;

  @Column('text')
  @Field(() => enumOf(ProjectState), { description: 'The state that began.' })
  state!: ProjectState;

  @Column('date', { name: 'happened_on' })
  @Field(() => CalendarDate, { description: 'When it began.' })
  on!: string;

  @Column('date', { name: 'until_on', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When the next state began; null for the present state.' })
  until!: string | null;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where there is more to say than the state.' })
  reason!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that brought it about; null where none did, or unknown.',
  })
  get actor(): Organisation | null {
    return organisationOf(this.actorId);
  }
}
