/** Counts of projects in the graph. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { ProjectFilter } from '../project/project.filter.js';
import { ProjectCounts, ProjectMatrix } from './project-count.js';
import { countProjects, fieldOf, groupProjects } from './project-count.repository.js';
import { ProjectDimension } from './project-dimension.js';

const mostAxes = 3;

@Resolver()
export class ProjectCountResolver {
  @Query(() => ProjectCounts, {
    description:
      'How many projects there are by state, region, theme… alone or combined. Each row says how many of its projects are fictional.',
  })
  async projectCounts(
    @Arg('groupBy', () => [ProjectDimension], { description: 'What to count by: one to three axes, each once.' })
    groupBy: ProjectDimension[],
    @Ctx() context: RequestContext,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which projects; all if not given.' })
    filter?: ProjectFilter | null,
  ): Promise<ProjectCounts> {
    if (groupBy.length < 1 || groupBy.length > mostAxes)
      throw new BadInput('groupBy', `must name one to ${mostAxes} axes`);
    if (new Set(groupBy).size < groupBy.length) throw new BadInput('groupBy', 'names an axis twice');
    const rows = await groupProjects(context, 'groupBy', groupBy, filter);
    return { rows, total: () => countProjects(context, filter) };
  }

  @Query(() => ProjectMatrix, {
    description:
      'Projects along two axes at once, such as way of paying by theme, with how many of each cell finished and entered ordinary law.',
  })
  async projectMatrix(
    @Arg('rows', () => ProjectDimension, { description: 'The axis of the rows.' }) rows: ProjectDimension,
    @Arg('columns', () => ProjectDimension, { description: 'The axis of the columns, another one.' })
    columns: ProjectDimension,
    @Ctx() context: RequestContext,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which projects; all if not given.' })
    filter?: ProjectFilter | null,
  ): Promise<ProjectMatrix> {
    if (rows === columns) throw new BadInput('columns', 'must be another axis than rows');
    const groups = await groupProjects(context, 'columns', [rows, columns], filter);
    const cells = groups.map(({ count, fictional, finished, transposed, ...group }) => ({
      row: { [fieldOf(rows)]: group[fieldOf(rows)] },
      column: { [fieldOf(columns)]: group[fieldOf(columns)] },
      count,
      fictional,
      finished,
      transposed,
    }));
    return { cells };
  }
}
