/** What a source says of a real experiment, word for word. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { StatementField } from '@innovation-sante/scheme/vocabulary/statement';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'statement' })
@ObjectType('Statement', {
  simpleResolvers: true,
  description:
    'What a source says of a project, word for word: the evidence from which its other fields were read. Fictional projects have none.',
})
export class Statement extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the statement.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  /** Its place among the statements of its project. */
  @Column('smallint')
  position!: number;

  @Column('text')
  @Field(() => enumOf(StatementField), { description: 'What it speaks of.' })
  field!: StatementField;

  @Column('text')
  @Field(() => String, { description: 'The words of the source, left as they are (in English or French, or both).' })
  text!: string;
}
