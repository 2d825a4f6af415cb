/** What lists of this subgraph can be narrowed by about the project that they belong to. */
import { Field, ID, InputType } from 'type-graphql';
import { DepartementCode, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';

@InputType()
export abstract class ProjectFacets {
  @Field(() => [enumOf(Theme)], { nullable: true, description: 'The project has one of these themes (thématiques).' })
  themes?: Theme[] | null;

  @Field(() => [enumOf(Population)], { nullable: true, description: 'The project is for one of these populations.' })
  populations?: Population[] | null;

  @Field(() => [enumOf(PaymentModel)], {
    nullable: true,
    description: 'The project tries one of these payment models.',
  })
  paymentModels?: PaymentModel[] | null;

  @Field(() => [enumOf(ProjectState)], { nullable: true, description: 'The project is in one of these states.' })
  states?: ProjectState[] | null;

  @Field(() => [enumOf(Scope)], {
    nullable: true,
    description: 'The project’s scope is one of these: the decided one, or the declared one where none is decided.',
  })
  scopes?: Scope[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'The project runs in one of these regions (Insee codes).' })
  regions?: string[] | null;

  @Field(() => [DepartementCode], {
    nullable: true,
    description: 'The project runs in one of these départements (Insee codes).',
  })
  departements?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'One of these organisations carries the project (porteurs, by id).',
  })
  porteurs?: string[] | null;
}
