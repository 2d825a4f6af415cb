/** The scheme's own counters as of a date, which the projects subgraph owns and describes: here published figures stand beside them. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "asOf")')
@ObjectType('NationalIndicators', { simpleResolvers: true })
export class NationalIndicators {
  @Field(() => CalendarDate)
  asOf!: string;
}
