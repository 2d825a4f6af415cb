/** An organisation, which the actors subgraph owns and describes: here it is the beneficiary of money. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Organisation', { simpleResolvers: true })
export class Organisation {
  @Field(() => ID)
  id!: string;
}
