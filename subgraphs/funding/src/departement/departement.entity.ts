/** A département, which the actors subgraph owns and describes: here sums are made for it. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { DepartementCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Departement', { simpleResolvers: true })
export class Departement {
  @Field(() => DepartementCode)
  code!: string;
}
