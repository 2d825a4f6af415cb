/** A project, which the projects subgraph owns and describes: here it has money. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Project', { simpleResolvers: true })
export class Project {
  @Field(() => ID)
  id!: string;
}
