/** A project, which the projects subgraph owns and describes: here it has an evaluation, and a day by which its final report is due. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "id")')
@ObjectType('Project', { simpleResolvers: true })
export class Project {
  @Field(() => ID)
  id!: string;

  /** Its owner's: the gateway sends it where a field here requires it. */
  @Directive('@external')
  @Field(() => CalendarDate, { nullable: true })
  endsOn?: string | null;
}
