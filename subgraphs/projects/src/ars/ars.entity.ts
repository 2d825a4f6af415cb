/** An agence régionale de santé, of which this subgraph knows the region, and the projects that run there. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "regionCode")')
@ObjectType('Ars', {
  simpleResolvers: true,
  description: 'The agence régionale de santé (ARS) of a region.',
})
export class Ars {
  @Field(() => RegionCode, { description: 'Insee code of the region of the ARS.' })
  regionCode!: string;
}

/** The ARS of a region's code, or null. */
export const arsOf = (regionCode: string | null): Ars | null => (regionCode === null ? null : { regionCode });
