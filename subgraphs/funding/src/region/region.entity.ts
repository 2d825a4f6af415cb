/** A region, which the actors subgraph owns and describes: here it holds funding lines. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "code")')
@ObjectType('Region', { simpleResolvers: true })
export class Region {
  @Field(() => RegionCode)
  code!: string;
}
