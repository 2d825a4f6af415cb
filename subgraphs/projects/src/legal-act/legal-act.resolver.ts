/** Legal acts in the graph: all of them, below their project, and each with its amendments. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Opinion } from '../opinion/opinion.entity.js';
import { opinionById } from '../opinion/opinion.repository.js';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';
import { Specification } from '../specification/specification.entity.js';
import { specificationVersion, versionKey } from '../specification/specification.repository.js';
import { LegalAct } from './legal-act.entity.js';
import { LegalActListArgs } from './legal-act.filter.js';
import {
  legalActById,
  listAmendmentsOf,
  listAuthorisationsOf,
  listLegalActs,
  listLegalActsOf,
} from './legal-act.repository.js';

const LegalActConnection = connectionType(LegalAct, 'LegalAct', 'legal acts, in order of date');

@Resolver(() => LegalAct)
export class LegalActResolver {
  @Query(() => LegalActConnection, {
    description: 'The legal acts that pass a filter, in order of date; undated ones last.',
  })
  legalActs(@Args(() => LegalActListArgs) list: LegalActListArgs, @Ctx() context: RequestContext) {
    return listLegalActs(context, list);
  }

  @FieldResolver(() => Project, { description: 'The project that it is about.' })
  project(@Root() { projectId }: LegalAct, @Ctx() context: RequestContext) {
    return projectById(context).load(projectId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The authorisation that it changes; null for an authorisation.',
  })
  amends(@Root() { amendsId }: LegalAct, @Ctx() context: RequestContext) {
    return amendsId === null ? null : legalActById(context).load(amendsId);
  }

  @FieldResolver(() => LegalActConnection, {
    description: 'The acts that change it, in order of date: amendments, suspensions, transition…',
  })
  amendments(@Root() { id }: LegalAct, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listAmendmentsOf(context, id, page);
  }

  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The opinion of the CTIS on which it stands (R-CTIS-1).',
  })
  ctisOpinion(@Root() { ctisOpinionId }: LegalAct, @Ctx() context: RequestContext) {
    return ctisOpinionId === null ? null : opinionById(context).load(ctisOpinionId);
  }

  @FieldResolver(() => Specification, {
    nullable: true,
    description: 'The version of the specification that is annexed to it.',
  })
  specification(@Root() { projectId, specificationVersion: version }: LegalAct, @Ctx() context: RequestContext) {
    return version === null ? null : specificationVersion(context).load(versionKey(projectId, version));
  }
}

@Resolver(() => Project)
export class ProjectLegalActsResolver {
  @FieldResolver(() => LegalActConnection, {
    description: 'The acts that authorise it, in order of date: one, or one for each ARS; each has its `amendments`.',
  })
  authorisations(@Root() { id }: Project, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listAuthorisationsOf(context, id, page);
  }

  @FieldResolver(() => LegalActConnection, { description: 'All legal acts about it, in order of date.' })
  legalActs(
    @Root() { id }: Project,
    @Args(() => LegalActListArgs) list: LegalActListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listLegalActsOf(context, id, list);
  }
}

export const legalActReference = ({ id }: { id: string }, context: RequestContext) => legalActById(context).load(id);
