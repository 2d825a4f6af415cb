/** Every statement about the history of states. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { Listing } from '@innovation-sante/kit/page';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { StateEvent } from './state-event.entity.js';
import type { StateEventFilter, StateEventListArgs } from './state-event.filter.js';

const listing = new Listing(StateEvent, { POSITION: { expression: sql`t.position`, type: 'integer' } });

function conditionsOf(filter: StateEventFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  demandRange('filter.to', filter.from, filter.to);
  const { states, from, to } = filter;
  const conditions: Sql[] = [];
  if (states != null) conditions.push(sql`t.state = ANY(${states}::text[])`);
  if (from != null) conditions.push(sql`t.happened_on >= ${from}::date`);
  if (to != null) conditions.push(sql`t.happened_on <= ${to}::date`);
  return conditions;
}

/** A page of a project's history, the oldest event first. @throws BadInput */
export const listStateEventsOf = (
  context: RequestContext,
  projectId: string,
  { filter, ...page }: StateEventListArgs,
) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, {
    where: conditionsOf(filter),
    order: 'POSITION',
    page,
  });
