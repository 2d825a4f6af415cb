/** The scheme's rule table in the graph: pure data, read from no database. */
import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { pageOfRows } from '@innovation-sante/kit/page-of-rows';
import { ruleOf, rules } from '@innovation-sante/scheme/rules/rules';
import { Rule } from './rule.js';

const RuleConnection = connectionType(Rule, 'Rule', 'rules, in the order of a project’s life');

@Resolver(() => Rule)
export class RuleResolver {
  @Query(() => Rule, { nullable: true, description: 'The rule of an id; null when there is none.' })
  rule(@Arg('id', () => ID, { description: 'Id of the rule, such as "R-ELIG-1".' }) id: string) {
    return ruleOf(id) ?? null;
  }

  @Query(() => RuleConnection, {
    description: 'The rules by which the graph judges, in the order of a project’s life.',
  })
  rules(@Args(() => PageArgs) page: PageArgs) {
    return pageOfRows(rules, 'RULES', page);
  }
}

export const ruleReference = ({ id }: { readonly id: string }) => ruleOf(id) ?? null;
