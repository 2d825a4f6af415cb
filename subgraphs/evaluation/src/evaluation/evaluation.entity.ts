/** The evaluation of a project, from its protocol to what became of the experiment. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationStatus } from '@innovation-sante/scheme/vocabulary/evaluation';
import { Organisation } from '../organisation/organisation.entity.js';
import { Project } from '../project/project.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'evaluation' })
@Directive('@key(fields: "id")')
@ObjectType('Evaluation', {
  simpleResolvers: true,
  description:
    'The evaluation (évaluation) of a project by external evaluators, under the national cell (Drees and Cnam). Every authorised project has one (R-EVAL-1); of a real one only what a source says is known.',
})
export class Evaluation extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the evaluation.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text', { nullable: true })
  @Field(() => enumOf(EvaluationStatus), {
    nullable: true,
    description: 'Where the evaluation stands; null where no source says it.',
  })
  status!: EvaluationStatus | null;

  @Column('integer')
  @Field(() => Int, { description: 'Grows with every change; a command names the one that it was read in.' })
  version!: number;

  @Column('uuid', { array: true })
  evaluatorIds!: readonly string[];

  @Field(() => Project, { description: 'The project that is evaluated.' })
  get project(): Project {
    return { id: this.projectId };
  }

  @Field(() => [Organisation], { description: 'The organisations that evaluate (évaluateurs); few.' })
  get evaluators(): Organisation[] {
    return this.evaluatorIds.map((id) => ({ id }));
  }
}
