/** A letter of intent, by which a project enters the scheme or is refused. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import type { ReroutingFacts } from '@innovation-sante/scheme/facts/letter-facts';
import { ExclusionGround, LetterChannel, LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Organisation } from '../organisation/organisation.entity.js';
import { Region, regionOf } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@ObjectType('LetterRerouting', {
  simpleResolvers: true,
  description: 'A letter of intent sent on from one receiver to another, its declared scope not being the receiver’s.',
})
export class LetterRerouting {
  @Field(() => CalendarDate, { description: 'When it was sent on.' })
  on!: string;

  @Field(() => Organisation, { description: 'Who held it before.' })
  from!: Organisation;

  @Field(() => Organisation, { description: 'Who holds it since.' })
  to!: Organisation;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@Entity({ name: 'letter_of_intent' })
@Directive('@key(fields: "number")')
@ObjectType('LetterOfIntent', {
  simpleResolvers: true,
  description: 'A letter of intent (lettre d’intention): the first document of a project, and what became of it.',
})
export class LetterOfIntent extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the letter.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Its number, unique.' })
  number!: string;

  @Column('uuid')
  projectId!: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'When it was deposited.' })
  depositedOn!: string;

  @Column('text')
  @Field(() => enumOf(LetterChannel), { description: 'How it was deposited.' })
  channel!: LetterChannel;

  @Column('text')
  @Field(() => enumOf(Scope), {
    description: 'The scope that it declares, by which it was routed (R-ROUTE-1, R-ROUTE-2).',
  })
  declaredScope!: Scope;

  @Column('uuid')
  receiverId!: string;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('uuid', { nullable: true })
  callId!: string | null;

  @Column('text')
  @Field(() => enumOf(LetterOutcome), { description: 'What became of it.' })
  outcome!: LetterOutcome;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When that was decided; null while it is examined.' })
  decidedOn!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Days from deposit to decision; null while it is examined.' })
  daysToDecide!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused or withdrawn.' })
  reason!: string | null;

  @Column('text', { array: true })
  @Field(() => [enumOf(ExclusionGround)], {
    description: 'The grounds on which it was refused (R-ELIG-1 to R-ELIG-5).',
  })
  exclusionGrounds!: readonly ExclusionGround[];

  /** What decides on the grounds of exclusion (R-ELIG-1, 4, 5), as declared or found; null where unknown. */
  @Column('boolean', { nullable: true })
  preExisting!: boolean | null;

  @Column('boolean', { nullable: true })
  alreadyFunded!: boolean | null;

  @Column('boolean', { nullable: true })
  circumscribedEffect!: boolean | null;

  @Column('boolean', { nullable: true })
  diffusable!: boolean | null;

  @Column('boolean', { nullable: true })
  onlyFundsUnreimbursedServices!: boolean | null;

  @Column('jsonb')
  reroutingFacts!: readonly ReroutingFacts[];

  @Field(() => Organisation, { description: 'Who holds it now: an ARS, or the rapporteur général.' })
  get receiver(): Organisation {
    return { id: this.receiverId };
  }

  @Field(() => Region, {
    nullable: true,
    description: 'The region of the ARS that holds it; null for the rapporteur général.',
  })
  get region(): Region | null {
    return regionOf(this.regionCode);
  }

  @Field(() => [LetterRerouting], { description: 'How it was sent on, in order (at most 10 times).' })
  get reroutings(): LetterRerouting[] {
    return this.reroutingFacts.map(({ on, fromOrganisationId, toOrganisationId, reason }) => ({
      on,
      from: { id: fromOrganisationId },
      to: { id: toOrganisationId },
      reason,
    }));
  }
}
