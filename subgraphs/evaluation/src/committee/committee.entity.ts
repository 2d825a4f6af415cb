/** A national committee, which the actors subgraph owns: here it gives opinions on generalisation. Described by its owner. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Committee', { simpleResolvers: true })
export class Committee {
  @Field(() => enumOf(CommitteeCode))
  code!: CommitteeCode;
}
