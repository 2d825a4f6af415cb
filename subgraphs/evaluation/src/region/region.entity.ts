/** A region, which the actors subgraph owns: some published figures count one region alone. Described by its owner. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Region', { simpleResolvers: true })
export class Region {
  @Field(() => RegionCode)
  code!: string;
}
