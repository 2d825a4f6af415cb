/** An agence régionale de santé (ARS), which the actors subgraph owns and describes: here it spends its FIR. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "regionCode")')
@ObjectType('Ars', { simpleResolvers: true })
export class Ars {
  @Field(() => RegionCode)
  regionCode!: string;
}
