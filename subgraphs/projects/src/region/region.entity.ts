/** A region, of which this subgraph knows the code, and the projects that run there. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "code")')
@ObjectType('Region', {
  simpleResolvers: true,
  description: 'A region (région) of the code officiel géographique (Insee).',
})
export class Region {
  @Field(() => RegionCode, { description: 'Insee code of the region: "11" is Île-de-France.' })
  code!: string;
}

/** The region of a code, or null. */
export const regionOf = (code: string | null): Region | null => (code === null ? null : { code });
