/** Counts of projects along one to three axes, and the matrix of two. */
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { DerogationCode, DerogationKind } from '@innovation-sante/scheme/vocabulary/derogation';
import { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { Departement } from '../departement/departement.entity.js';
import { Region } from '../region/region.entity.js';

const notAsked = 'Null when not counted by, or when it is not known of these projects.';

@ObjectType('ProjectGroup', {
  simpleResolvers: true,
  description: 'What the projects of a group have in common: one value for each axis that is counted by.',
})
export class ProjectGroup {
  @Field(() => enumOf(ProjectState), { nullable: true, description: `Present state. ${notAsked}` })
  state?: ProjectState | null;

  @Field(() => enumOf(Scope), { nullable: true, description: `Decided scope, or the declared one. ${notAsked}` })
  scope?: Scope | null;

  @Field(() => enumOf(Scope), { nullable: true, description: `Declared scope. ${notAsked}` })
  declaredScope?: Scope | null;

  @Field(() => enumOf(Scope), { nullable: true, description: `Decided scope. ${notAsked}` })
  decidedScope?: Scope | null;

  @Field(() => Region, { nullable: true, description: `Region. ${notAsked}` })
  region?: Region | null;

  @Field(() => Departement, { nullable: true, description: `Département. ${notAsked}` })
  departement?: Departement | null;

  @Field(() => enumOf(Theme), { nullable: true, description: `Theme. ${notAsked}` })
  theme?: Theme | null;

  @Field(() => enumOf(Population), { nullable: true, description: `Population. ${notAsked}` })
  population?: Population | null;

  @Field(() => enumOf(PaymentModel), { nullable: true, description: `Way of paying. ${notAsked}` })
  paymentModel?: PaymentModel | null;

  @Field(() => enumOf(Objective), { nullable: true, description: `Objective. ${notAsked}` })
  objective?: Objective | null;

  @Field(() => enumOf(DerogationKind), { nullable: true, description: `Kind of derogation. ${notAsked}` })
  derogationKind?: DerogationKind | null;

  @Field(() => enumOf(DerogationCode), { nullable: true, description: `Derogation. ${notAsked}` })
  derogationCode?: DerogationCode | null;

  @Field(() => enumOf(OrganisationKind), { nullable: true, description: `Kind of porteur. ${notAsked}` })
  porteurKind?: OrganisationKind | null;

  @Field(() => enumOf(Origin), { nullable: true, description: `Origin. ${notAsked}` })
  origin?: Origin | null;

  @Field(() => Int, { nullable: true, description: `Year of the first authorisation. ${notAsked}` })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: `Year of the letter of intent. ${notAsked}` })
  filingYear?: number | null;

  @Field(() => Int, { nullable: true, description: `Year of the end. ${notAsked}` })
  endYear?: number | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real or fictional. Null when not counted by.' })
  provenance?: Provenance | null;
}

const counts = {
  count: 'How many projects.',
  fictional: 'How many of them are fictional (provenance DEMO): never to be quoted as figures of the scheme.',
  finished: 'How many of them have finished: stopped early, or at their end and beyond.',
  transposed: 'How many of them were carried over into ordinary law (transposées dans le droit commun).',
};

@ObjectType('ProjectCount', { simpleResolvers: true, description: 'How many projects are in a group.' })
export class ProjectCount extends ProjectGroup {
  @Field(() => Int, { description: counts.count })
  count!: number;

  @Field(() => Int, { description: counts.fictional })
  fictional!: number;

  @Field(() => Int, { description: counts.finished })
  finished!: number;

  @Field(() => Int, { description: counts.transposed })
  transposed!: number;
}

@ObjectType('ProjectCounts', { simpleResolvers: true, description: 'Projects counted along one to three axes.' })
export class ProjectCounts {
  @Field(() => Int, {
    description:
      'How many projects pass the filter, each counted once: less than the sum of rows along an axis of which a project may have several.',
  })
  readonly total!: () => Promise<number>;

  @Field(() => [ProjectCount], {
    description: 'One row for each group that has projects (at most 5,000), in the order of the groups.',
  })
  readonly rows!: readonly ProjectCount[];
}

@ObjectType('ProjectMatrixCell', {
  simpleResolvers: true,
  description: 'How many projects are in a row and a column at once.',
})
export class ProjectMatrixCell {
  @Field(() => ProjectGroup, { description: 'The row.' })
  row!: ProjectGroup;

  @Field(() => ProjectGroup, { description: 'The column.' })
  column!: ProjectGroup;

  @Field(() => Int, { description: counts.count })
  count!: number;

  @Field(() => Int, { description: counts.fictional })
  fictional!: number;

  @Field(() => Int, { description: counts.finished })
  finished!: number;

  @Field(() => Int, { description: counts.transposed })
  transposed!: number;
}

@ObjectType('ProjectMatrix', { simpleResolvers: true, description: 'Projects counted along two axes.' })
export class ProjectMatrix {
  @Field(() => [ProjectMatrixCell], {
    description: 'One cell for each row and column that have projects in common (at most 5,000).',
  })
  readonly cells!: readonly ProjectMatrixCell[];
}
