/** Every statement about opinions. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, manyPerKey, onePerKey } from '@innovation-sante/kit/loader';
import { Listing } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { Opinion } from './opinion.entity.js';
import type { OpinionFilter, OpinionListArgs } from './opinion.filter.js';

const listing = new Listing(Opinion, { DATE: { expression: sql`t.dated_on`, type: 'date' } });

const awaited = sql`(t.given_on IS NULL AND t.given_around IS NULL)`;

function conditionsOf(filter: OpinionFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  demandRange('filter.givenTo', filter.givenFrom, filter.givenTo);
  const { bodies, subjects, verdicts, organisations, given, givenFrom, givenTo, overdueAt, provenance } = filter;
  const conditions: Sql[] = [];
  if (bodies != null) conditions.push(sql`t.body = ANY(${bodies}::text[])`);
  if (subjects != null) conditions.push(sql`t.subject = ANY(${subjects}::text[])`);
  if (verdicts != null) conditions.push(sql`t.verdict = ANY(${verdicts}::text[])`);
  if (organisations != null) {
    const ids = organisations.map((id) => demandUuid('filter.organisations', id));
    conditions.push(sql`t.organisation_id = ANY(${ids}::uuid[])`);
  }
  if (given != null) conditions.push(given ? sql`NOT ${awaited}` : awaited);
  if (givenFrom != null) conditions.push(sql`t.given_on >= ${givenFrom}::date`);
  if (givenTo != null) conditions.push(sql`t.given_on <= ${givenTo}::date`);
  if (overdueAt != null) conditions.push(sql`t.due_on < ${overdueAt}::date AND ${awaited}`);
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

const queryOf = ({ filter, ...page }: OpinionListArgs) => ({ where: conditionsOf(filter), order: 'DATE', page });

/** A page of all opinions, in order of date. @throws BadInput */
export const listOpinions = (context: RequestContext, list: OpinionListArgs) => listing.page(context, queryOf(list));

/** A page of a project's opinions, in order of date. @throws BadInput */
export const listOpinionsOf = (context: RequestContext, projectId: string, list: OpinionListArgs) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, queryOf(list));

/** The opinions of a project that are on its authorisation. */
export const authorisationOpinionsOf = defineLoader<string, Opinion[]>(async (projectIds, context) => {
  const { database } = context;
  const opinions = await database.select(
    Opinion,
    sql`SELECT ${raw(database.columns(Opinion, 't'))} FROM ${from(context, Opinion)} t
      WHERE t.project_id = ANY(${projectIds}::uuid[]) AND t.subject = 'AUTHORISATION' ORDER BY t.dated_on, t.id`,
  );
  return manyPerKey(projectIds, opinions, ({ projectId }) => projectId);
});

export const opinionById = defineLoader<string, Opinion | null>(async (ids, context) => {
  const { database } = context;
  const opinions = await database.select(
    Opinion,
    sql`SELECT ${raw(database.columns(Opinion, 't'))} FROM ${from(context, Opinion)} t WHERE t.id = ANY(${ids}::uuid[])`,
  );
  return onePerKey(ids, opinions, ({ id }) => id);
});
