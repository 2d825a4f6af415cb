/** A rule of the scheme, as the graph shows it: a row of the scheme's rule table. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import type { RuleText } from '@innovation-sante/scheme/rules/rule';
import { Confidence } from '@innovation-sante/scheme/vocabulary/provenance';
import { RuleSeverity } from '@innovation-sante/scheme/vocabulary/rule-severity';

@Directive('@key(fields: "id")')
@ObjectType('Rule', {
  simpleResolvers: true,
  description: 'A rule of the scheme by which the graph judges, with its source. A refusal names its rule.',
})
export class Rule implements Omit<RuleText, 'refusals'> {
  @Field(() => ID, { description: 'Id of the rule, such as "R-ELIG-1".' })
  readonly id!: RuleText['id'];

  @Field(() => String, { description: 'What it demands, in one sentence.' })
  readonly statement!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the source, verbatim and in French; null where no text that could be quoted was read.',
  })
  readonly quotation!: string | null;

  @Field(() => String, { description: 'Where it was read, or what it follows from.' })
  readonly source!: string;

  @Field(() => enumOf(Confidence), {
    nullable: true,
    description: 'How far the source can be trusted; null for a rule of this graph’s own.',
  })
  readonly confidence!: Confidence | null;

  @Field(() => enumOf(RuleSeverity), {
    description: 'What ordinarily follows when it is not kept; a refusal or a warning says its own.',
  })
  readonly severity!: RuleSeverity;
}
