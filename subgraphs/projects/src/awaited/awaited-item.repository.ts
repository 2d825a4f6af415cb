/** Every statement about what is awaited. */
import { demandOwnRegions } from '@innovation-sante/access/demands';
import { from } from '@innovation-sante/kit/access';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { type Connection, Listing, type PageArguments } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { Project } from '../project/project.entity.js';
import { askedOf } from './awaited-of.rules.js';
import { AwaitedItem } from './awaited-item.entity.js';
import type { AwaitedItemFilter } from './awaited-item.filter.js';

/** What has no due date comes last. */
const dueOn = sql`coalesce(t.due_on, 'infinity'::date)`;

const listing = new Listing(AwaitedItem, { DUE_ON: { expression: dueOn, type: 'date' } });

/** What comes near: a report that is due in years is not awaited yet. */
const isNear = (context: RequestContext) => sql`(t.from_on IS NULL OR t.from_on <= ${today(context)}::date)`;

function conditionsOf(context: RequestContext, filter: AwaitedItemFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { actions, parties, organisations, regions, committees, lateAt, dueBefore } = filter;
  demandOwnRegions(context, 'filter.regions', regions);
  const conditions: Sql[] = [];
  if (actions != null) conditions.push(sql`t.action = ANY(${actions}::text[])`);
  if (parties != null) conditions.push(sql`t.party = ANY(${parties}::text[])`);
  if (committees != null) conditions.push(sql`t.party = ANY(${committees}::text[])`);
  if (organisations != null) {
    const ids = organisations.map((id) => demandUuid('filter.organisations', id));
    conditions.push(sql`t.organisation_id = ANY(${ids}::uuid[])`);
  }
  if (regions != null) {
    conditions.push(
      sql`t.project_id = ANY(ARRAY(SELECT p.id FROM ${from(context, Project)} p WHERE p.region_codes && ${regions}::text[]))`,
    );
  }
  if (lateAt != null) conditions.push(sql`${dueOn} < ${lateAt}::date`);
  if (dueBefore != null) conditions.push(sql`${dueOn} <= ${dueBefore}::date`);
  return conditions;
}

/** A page of what is awaited, what is due first before the others. @throws BadInput; Forbidden */
export const listAwaited = (
  context: RequestContext,
  filter: AwaitedItemFilter | null | undefined,
  page: PageArguments,
): Promise<Connection<AwaitedItem>> =>
  listing.page(context, { where: [isNear(context), ...conditionsOf(context, filter)], order: 'DUE_ON', page });

/** A page of what is awaited of the asker. @throws BadInput; Forbidden */
export const listAwaitedOfAsker = (
  context: RequestContext,
  filter: AwaitedItemFilter | null | undefined,
  page: PageArguments,
): Promise<Connection<AwaitedItem>> =>
  listing.page(context, {
    where: [isNear(context), askedOf(context.principal), ...conditionsOf(context, filter)],
    order: 'DUE_ON',
    page,
  });
