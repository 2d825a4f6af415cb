/** What this subgraph adds to an organisation: the evaluations that it does. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { EvaluationConnection, EvaluationListArgs } from '../evaluation/evaluation.list.js';
import { evaluationsOfOrganisation } from '../evaluation/evaluation.repository.js';
import { Organisation } from './organisation.entity.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => EvaluationConnection, {
    description: 'The evaluations that the organisation does, as evaluator (évaluateur).',
  })
  evaluations(
    @Root() { id }: Organisation,
    @Args(() => EvaluationListArgs) args: EvaluationListArgs,
    @Ctx() context: RequestContext,
  ) {
    return evaluationsOfOrganisation(context, id, args);
  }
}

export const organisationReference = ({ id }: { id: unknown }): Organisation => ({
  id: demandIdKey('Organisation.id', id),
});
