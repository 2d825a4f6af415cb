/** The commands on sites, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { addSite, removeSite } from './site.commands.js';
import { AddSiteInput, RemoveSiteInput } from './site.inputs.js';

@Resolver()
export class SiteMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Records a site that joins a running project (entrée d’un site, T12); the regions follow the sites. By a porteur, an ARS in its regions, or the national team.',
  })
  addSite(
    @Arg('input', () => AddSiteInput, { description: 'The site.' }) input: AddSiteInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'addSite', input, (command) => addSite(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Records that a site leaves a running project (sortie d’un site, T12). By a porteur, an ARS in its regions, or the national team.',
  })
  removeSite(
    @Arg('input', () => RemoveSiteInput, { description: 'Which site, when and why.' }) input: RemoveSiteInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'removeSite', input, (command) => removeSite(command, input));
  }
}
