/** How lists of projects are narrowed and ordered by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate, CommuneCode, DepartementCode, Finess, RegionCode } from '@innovation-sante/kit/scalars';
import { type CodeTable, enumOf } from '@innovation-sante/kit/vocabulary';
import { DerogationCode, DerogationKind } from '@innovation-sante/scheme/vocabulary/derogation';
import { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';

@InputType('ProjectFilter', {
  description:
    'Narrows a list of projects. Filters combine: a project passes all that are given. A list means any of its values; an empty list matches nothing.',
})
export class ProjectFilter {
  @Field(() => [enumOf(ProjectState)], { nullable: true, description: 'Present state.' })
  states?: ProjectState[] | null;

  @Field(() => [enumOf(Scope)], {
    nullable: true,
    description: 'Decided scope, or the declared one until it is decided.',
  })
  scopes?: Scope[] | null;

  @Field(() => [enumOf(Scope)], {
    nullable: true,
    description: 'Scope declared in the letter of intent. Only projects whose file (dossier) you see can match.',
  })
  declaredScopes?: Scope[] | null;

  @Field(() => [enumOf(Scope)], { nullable: true, description: 'Scope decided by the comité technique.' })
  decidedScopes?: Scope[] | null;

  @Field(() => [RegionCode], {
    nullable: true,
    description: 'Regions where it runs, national and interregional projects with a site there included.',
  })
  regions?: string[] | null;

  @Field(() => [DepartementCode], {
    nullable: true,
    description: 'Départements where it runs, those of its sites included.',
  })
  departements?: string[] | null;

  @Field(() => [CommuneCode], { nullable: true, description: 'Communes where it has, or had, a site.' })
  communes?: string[] | null;

  @Field(() => [Finess], {
    nullable: true,
    description: 'Establishments (FINESS ET) that are, or were, among its sites.',
  })
  siteFiness?: string[] | null;

  @Field(() => [enumOf(Theme)], { nullable: true, description: 'Themes.' })
  themes?: Theme[] | null;

  @Field(() => [enumOf(Population)], { nullable: true, description: 'Populations that it is for.' })
  populations?: Population[] | null;

  @Field(() => [enumOf(PaymentModel)], { nullable: true, description: 'Ways of paying that it tries.' })
  paymentModels?: PaymentModel[] | null;

  @Field(() => [enumOf(Objective)], { nullable: true, description: 'Objectives.' })
  objectives?: Objective[] | null;

  @Field(() => [enumOf(DerogationKind)], { nullable: true, description: 'Kinds of its derogations.' })
  derogationKinds?: DerogationKind[] | null;

  @Field(() => [enumOf(DerogationCode)], { nullable: true, description: 'Headings of its derogations.' })
  derogationCodes?: DerogationCode[] | null;

  @Field(() => [enumOf(Origin)], { nullable: true, description: 'How it came to the scheme.' })
  origins?: Origin[] | null;

  @Field(() => enumOf(Provenance), {
    nullable: true,
    description: 'Real experiments alone, or fictional projects alone.',
  })
  provenance?: Provenance | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of organisations that carry it, alone or with others.' })
  porteurs?: string[] | null;

  @Field(() => [enumOf(OrganisationKind)], { nullable: true, description: 'Kinds of the organisations that carry it.' })
  porteurKinds?: OrganisationKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the call for projects that it answers.' })
  callForProjects?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Letter of intent deposited on this day or later. Only projects whose file (dossier) you see can match.',
  })
  filedFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Letter of intent deposited on this day or earlier. Only projects whose file (dossier) you see can match.',
  })
  filedTo?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First authorised on this day or later (one dated "2019" counts when the whole year does).',
  })
  authorisedFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First authorised on this day or earlier.' })
  authorisedTo?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Ends on this day or later, as far as is known.' })
  endsFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Ends on this day or earlier, as far as is known.' })
  endsTo?: string | null;

  @Field(() => enumOf(OpinionBody), {
    nullable: true,
    description:
      'No opinion of this body (ARS, HAS or CTIS) on its authorisation is recorded as given. With derogationKinds: [ORGANISATION] and HAS it is the check of R-HAS-1. For a real experiment it only means that none was found. Only projects whose file (dossier) you see can match.',
  })
  missingOpinion?: OpinionBody | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Something that it awaits in its present state (`nextActions`) was due before this day. Only projects whose file (dossier) you see can match.',
  })
  overdueAt?: string | null;
}

const orderFields: CodeTable = {
  name: 'ProjectOrderField',
  description: 'What a list of projects is ordered by. An unknown date comes last in both directions.',
  codes: {
    TITLE: { label: 'Titre', description: 'Title, without regard to accents and case.' },
    RELEVANCE: {
      label: 'Pertinence',
      description: 'How well it matches `search`, which must be given; best first unless ASC is asked.',
    },
    FILED_ON: {
      label: 'Date de dépôt',
      description: 'When the letter of intent was deposited; unknown of a project whose file (dossier) you do not see.',
    },
    AUTHORISED_ON: { label: 'Date d’autorisation', description: 'When it was first authorised.' },
    ENDS_ON: { label: 'Date de fin', description: 'When it ends.' },
    STATE_SINCE: { label: 'Date de l’état', description: 'Since when it is in its state.' },
  },
};
export const ProjectOrderField = enumOf(orderFields);

@InputType('ProjectOrder', { description: 'The order of a list of projects.' })
export class ProjectOrder {
  @Field(() => ProjectOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, {
    nullable: true,
    description: 'ASC if not given, but best first (DESC) for RELEVANCE.',
  })
  direction?: Direction | null;
}

/** The arguments of every list of projects. */
@ArgsType()
export class ProjectListArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which projects; all if not given.' })
  filter?: ProjectFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to be found in the title, summary, themes, populations or porteurs’ names: in French, without regard to accents, case and endings; the last word may be unfinished. At most 20 words.',
  })
  search?: string | null;

  @Field(() => ProjectOrder, {
    nullable: true,
    description: 'The order: by relevance with `search`, otherwise by title, if not given.',
  })
  orderBy?: ProjectOrder | null;
}
