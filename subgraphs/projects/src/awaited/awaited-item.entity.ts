/** Something that a project awaits of somebody: a row of what `state.rules.ts` says, kept so that it can be listed. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import { Committee, committeeOf } from '../committee/committee.entity.js';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { AwaitedParty } from '../state/awaited-party.js';

@Entity({ name: 'awaited_action' })
@ObjectType('AwaitedItem', {
  simpleResolvers: true,
  description:
    'Something that is awaited for a project in its present state (pièce ou décision attendue): a document or a decision, from whom, by when.',
})
export class AwaitedItem {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the row; it changes when the project moves on.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  /** Its place in the order of the procedure, from 1. */
  @Column('smallint')
  position!: number;

  @Column('text')
  @Field(() => enumOf(AwaitedAction), { description: 'What is awaited.' })
  action!: AwaitedAction;

  @Column('text')
  @Field(() => enumOf(AwaitedParty), { description: 'From whom.' })
  party!: AwaitedParty;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** The region of the ARS that is awaited; null for anybody else. */
  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'The last day to do it; null where no rule sets one.' })
  dueOn!: string | null;

  /** The day from which it is shown: a report that is due in years is not awaited yet. Null: at once. */
  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('text')
  @Field(() => String, {
    description: 'The transition or rule of the procedure that says so, such as "T8" or "R-CTIS-5".',
  })
  rule!: string;

  @Field(() => String, { description: 'The awaited document or decision, in French.' })
  get document(): string {
    return AwaitedAction.codes[this.action].label;
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that is awaited; null for a committee, or where it is not known which.',
  })
  get organisation(): Organisation | null {
    return organisationOf(this.organisationId);
  }

  @Field(() => Committee, { nullable: true, description: 'The committee that is awaited; null for an organisation.' })
  get committee(): Committee | null {
    return committeeOf(this.party);
  }
}
