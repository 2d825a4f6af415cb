/** An organisation, of which this subgraph knows the id, and the projects that it carries. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Organisation', {
  simpleResolvers: true,
  description: 'An organisation that takes part in the scheme: porteur, ARS, HAS, ministers, evaluator…',
})
export class Organisation {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string;
}

/** The organisation of an id, or null. */
export const organisationOf = (id: string | null): Organisation | null => (id === null ? null : { id });
