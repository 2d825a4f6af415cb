/** Law references in the graph. */
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { LawReference } from './law-reference.entity.js';
import { LawReferenceListArgs } from './law-reference.filter.js';
import { listLawReferences } from './law-reference.repository.js';

const LawReferenceConnection = connectionType(LawReference, 'LawReference', 'law references, in the order asked for');

@Resolver()
export class LawReferenceResolver {
  @Query(() => LawReferenceConnection, {
    description: 'The texts of law on which the scheme and its generalisations stand, each with where it was read.',
  })
  lawReferences(@Args(() => LawReferenceListArgs) list: LawReferenceListArgs, @Ctx() context: RequestContext) {
    return listLawReferences(context, list);
  }
}
