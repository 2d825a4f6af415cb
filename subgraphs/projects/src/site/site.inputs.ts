/** What the commands on sites take. */
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate, CommuneCode, DepartementCode, Finess } from '@innovation-sante/kit/scalars';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('AddSiteInput', { description: 'A site (lieu d’expérimentation) joins a running project (T12).' })
export class AddSiteInput extends ProjectCommandInput {
  @Field(() => String, { description: 'Name of the site (300 characters at most).' })
  readonly name!: string;

  @Field(() => DepartementCode, { description: 'Its département; the region follows from it.' })
  readonly departement!: string;

  @Field(() => CommuneCode, {
    nullable: true,
    description: 'Insee code of its commune, which lies in the département.',
  })
  readonly communeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the organisation that runs it.' })
  readonly organisationId?: string | null;

  @Field(() => Finess, { nullable: true, description: 'FINESS number of the establishment (FINESS ET).' })
  readonly finessEt?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it joined; today if not given.' })
  readonly joinedOn?: string | null;
}

@InputType('RemoveSiteInput', {
  description: 'A site leaves a running project, which goes on without it (sortie d’un site, T12).',
})
export class RemoveSiteInput extends ProjectCommandInput {
  @Field(() => ID, { description: 'Id of the site.' })
  readonly siteId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day in the project; today if not given.' })
  readonly leftOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why (motif).' })
  readonly reason?: string | null;
}
