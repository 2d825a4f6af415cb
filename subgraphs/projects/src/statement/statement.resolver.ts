/** Verbatim statements in the graph: below their project. */
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { StatementField } from '@innovation-sante/scheme/vocabulary/statement';
import { Project } from '../project/project.entity.js';
import { Statement } from './statement.entity.js';
import { listStatementsOf } from './statement.repository.js';

const StatementConnection = connectionType(Statement, 'Statement', 'verbatim statements, in the order of the source');

@Resolver(() => Project)
export class ProjectStatementsResolver {
  @FieldResolver(() => StatementConnection, {
    description: 'What the sources say of it, word for word; empty for a fictional project.',
  })
  statements(
    @Root() { id }: Project,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Arg('fields', () => [enumOf(StatementField)], { nullable: true, description: 'Only statements about these.' })
    fields?: StatementField[] | null,
  ) {
    return listStatementsOf(context, id, fields, page);
  }
}
