/** A national committee, of which this subgraph knows the code alone. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { isCodeOf } from '@innovation-sante/scheme/vocabulary/vocabulary';

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Committee', { simpleResolvers: true, description: 'A national committee of the scheme: CTIS or CSIS.' })
export class Committee {
  @Field(() => enumOf(CommitteeCode), { description: 'Code of the committee.' })
  code!: CommitteeCode;
}

/** The committee that a body or party is, or null when it is none. */
export const committeeOf = (code: string): Committee | null => (isCodeOf(CommitteeCode, code) ? { code } : null);
