/** How lists of organisations are narrowed and ordered by a client. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { DepartementCode, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('OrganisationFilter', {
  description:
    'Narrows a list of organisations. Filters combine: an organisation passes all that are given. A list means any of its values; an empty list matches nothing.',
})
export class OrganisationFilter {
  @Field(() => [enumOf(OrganisationKind)], { nullable: true, description: 'What it is, perhaps with something else.' })
  kinds?: OrganisationKind[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Regions in which it is seated.' })
  regions?: string[] | null;

  @Field(() => [DepartementCode], { nullable: true, description: 'Départements in which it is seated.' })
  departements?: string[] | null;

  @Field(() => enumOf(Provenance), {
    nullable: true,
    description: 'Real organisations alone, or fictional ones alone.',
  })
  provenance?: Provenance | null;
}

export const OrganisationOrderField = enumOf({
  name: 'OrganisationOrderField',
  description: 'What a list of organisations is ordered by.',
  codes: {
    NAME: { label: 'Nom', description: 'Name, without regard to accents and case.' },
    REGION: { label: 'Région', description: 'Insee code of its region, those of no region first, then name.' },
  },
});

@InputType('OrganisationOrder', { description: 'The order of a list of organisations.' })
export class OrganisationOrder {
  @Field(() => OrganisationOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

/** The arguments of every list of organisations. */
@ArgsType()
export class OrganisationListArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Which organisations; all if not given.' })
  filter?: OrganisationFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the name or acronym, or their beginnings, without regard to accents and case: "cen hosp dij" finds « Centre hospitalier de Dijon ».',
  })
  search?: string | null;

  @Field(() => OrganisationOrder, { nullable: true, description: 'The order; by name if not given.' })
  orderBy?: OrganisationOrder | null;
}
