/** An organisation, which the actors subgraph owns: here it evaluates, or gives an opinion. Described by its owner. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Organisation', { simpleResolvers: true })
export class Organisation {
  @Field(() => ID)
  id!: string;
}
