/** Porteurs in the graph: below their project. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Project } from '../project/project.entity.js';
import { Porteur } from './porteur.entity.js';
import { porteursOf } from './porteur.repository.js';

@Resolver(() => Project)
export class ProjectPorteursResolver {
  @FieldResolver(() => [Porteur], {
    description: 'The organisations that carry it, the leading one first (at most 50).',
  })
  porteurs(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return porteursOf(context).load(id);
  }
}
