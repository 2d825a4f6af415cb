/** How lists of sites are narrowed by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate, CommuneCode, DepartementCode, Finess, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('SiteFilter', { description: 'Narrows a list of sites. Filters combine; a list means any of its values.' })
export class SiteFilter {
  @Field(() => [RegionCode], { nullable: true, description: 'Their regions.' })
  regions?: string[] | null;

  @Field(() => [DepartementCode], { nullable: true, description: 'Their départements.' })
  departements?: string[] | null;

  @Field(() => [CommuneCode], { nullable: true, description: 'Their communes.' })
  communes?: string[] | null;

  @Field(() => [Finess], { nullable: true, description: 'Their FINESS ET numbers.' })
  finess?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the organisations that run them.' })
  organisations?: string[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'In the project on this day, as far as is known.' })
  at?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real sites alone, or invented ones alone.' })
  provenance?: Provenance | null;
}

@ArgsType()
export class SiteListArgs extends PageArgs {
  @Field(() => SiteFilter, { nullable: true, description: 'Which sites; all if not given.' })
  filter?: SiteFilter | null;
}
