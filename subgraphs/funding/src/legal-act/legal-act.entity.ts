/** A legal act, which the projects subgraph owns and describes: here it authorises funding lines. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('LegalAct', { simpleResolvers: true })
export class LegalAct {
  @Field(() => ID)
  id!: string;
}
