/** Every statement that reads the timelines of projects. */
import { seesFile } from '@innovation-sante/access/file-keys';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { type Connection, Listing } from '@innovation-sante/kit/page';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import type { Project } from '../project/project.entity.js';
import { withoutFile } from './without-file.rules.js';
import { ProjectEvent } from './project-event.entity.js';
import type { TimelineArgs } from './project-event.filter.js';

/** By the day on which it happened; of one day, as it was recorded. */
const listing = new Listing(
  ProjectEvent,
  { HAPPENED_ON: { expression: sql`t.happened_on`, type: 'date' } },
  sql`t.position`,
  'bigint',
);

type Narrowing = Pick<TimelineArgs, 'kinds' | 'from' | 'to'>;

function conditionsOf({ kinds, from, to }: Narrowing): Sql[] {
  demandShortLists('timeline', { kinds });
  demandRange('to', from, to);
  const conditions: Sql[] = [];
  if (kinds != null) conditions.push(sql`t.kind = ANY(${kinds}::text[])`);
  if (from != null) conditions.push(sql`t.happened_on >= ${from}::date`);
  if (to != null) conditions.push(sql`t.happened_on <= ${to}::date`);
  return conditions;
}

/** A page of a project's timeline, the oldest event first; those of many projects are one statement. @throws BadInput */
export async function listTimelineOf(
  context: RequestContext,
  project: Project,
  list: TimelineArgs,
): Promise<Connection<ProjectEvent>> {
  const query = { where: conditionsOf(list), order: 'HAPPENED_ON', page: list };
  const events = await listing.pageOf(context, sql`t.project_id = k.key::uuid`, project.id, query);
  if (seesFile(context.principal, project)) return events;
  const nodes = events.nodes.map(withoutFile);
  return { ...events, nodes, edges: events.edges.map((edge) => ({ ...edge, node: withoutFile(edge.node) })) };
}
