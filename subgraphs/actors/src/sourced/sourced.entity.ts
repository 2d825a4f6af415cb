/** What every imported fact says of itself: whether it is real, where it was read, and how far to trust it. */
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Confidence, Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

/** The columns of `Sourced`, for bulk writing. */
export const sourcedColumns = ['provenance', 'source', 'confidence'] as const;

@ObjectType('Sourced', { simpleResolvers: true })
export abstract class Sourced {
  @Column('text')
  @Field(() => enumOf(Provenance), { description: 'Whether this was read in a published source or invented.' })
  provenance!: Provenance;

  @Column('text')
  @Field(() => String, { description: 'Where this was read (a short reference), or that it was invented.' })
  source!: string;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Confidence), {
    nullable: true,
    description: 'How far a real fact can be trusted; null for an invented one.',
  })
  confidence!: Confidence | null;
}
