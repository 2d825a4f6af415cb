/** How lists of legal acts are narrowed by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate, Jorftext, Nor, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ActKind, ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('LegalActFilter', {
  description: 'Narrows a list of legal acts. Filters combine; a list means any of its values.',
})
export class LegalActFilter {
  @Field(() => [enumOf(ActPurpose)], { nullable: true, description: 'What they do.' })
  purposes?: ActPurpose[] | null;

  @Field(() => [enumOf(ActKind)], { nullable: true, description: 'Their forms.' })
  kinds?: ActKind[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Regions of the ARS that signed them.' })
  regions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the organisations that signed them: ministers, ARS.' })
  authorities?: string[] | null;

  @Field(() => Nor, { nullable: true, description: 'Their NOR number.' })
  nor?: string | null;

  @Field(() => Jorftext, { nullable: true, description: 'Their identifier in the Journal officiel.' })
  jorftext?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Signed on this day or later.' })
  signedFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Signed on this day or earlier.' })
  signedTo?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real acts alone, or invented ones alone.' })
  provenance?: Provenance | null;
}

@ArgsType()
export class LegalActListArgs extends PageArgs {
  @Field(() => LegalActFilter, { nullable: true, description: 'Which acts; all if not given.' })
  filter?: LegalActFilter | null;
}
