/** Every statement that reads projects. */
import { valueWhereFileSeen } from '@innovation-sante/access/project-scope';
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Connection, type Direction, type ListQuery, Listing, type OrderValue } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import type { Principal } from '@innovation-sante/kit/principal';
import { isUuid } from '@innovation-sante/kit/uuid';
import { searchQuery } from '../search/search.repository.js';
import { Project } from './project.entity.js';
import type { ProjectListArgs } from './project.filter.js';
import { projectConditions } from './project.where.js';

const listing = new Listing(Project, { TITLE: { expression: sql`t.title_sort`, type: 'text' } });

/** The dates that a list may be ordered by, as far as the principal may know them. */
const dateColumns = new Map<string, (principal: Principal) => Sql>([
  ['FILED_ON', (principal) => valueWhereFileSeen(principal, 't', sql`t.filed_on`)],
  ['AUTHORISED_ON', () => sql`t.authorised_latest`],
  ['ENDS_ON', () => sql`t.ends_latest`],
  ['STATE_SINCE', () => sql`t.state_since`],
]);

/** An unknown date comes last in both directions. */
function dateOrder(column: Sql, direction: Direction): OrderValue {
  const unknown = direction === 'ASC' ? sql`'infinity'::date` : sql`'-infinity'::date`;
  return { expression: sql`coalesce(${column}, ${unknown})`, type: 'date' };
}

function queryOf(context: RequestContext, list: ProjectListArgs): ListQuery {
  const { filter, search, orderBy, first, after, last, before } = list;
  const words = search == null ? undefined : searchQuery('search', search);
  const order = orderBy?.field ?? (words ? 'RELEVANCE' : 'TITLE');
  const direction = orderBy?.direction ?? (order === 'RELEVANCE' ? 'DESC' : 'ASC');
  const where = projectConditions(context, filter);
  if (words) where.push(sql`t.search @@ ${words}`);
  const query = { where, order, direction, page: { first, after, last, before } };
  if (order === 'RELEVANCE') {
    if (!words) throw new BadInput('orderBy.field', 'RELEVANCE needs a search');
    return { ...query, orderValue: { expression: sql`ts_rank(t.search, ${words})`, type: 'real' } };
  }
  const column = dateColumns.get(order);
  return column ? { ...query, orderValue: dateOrder(column(context.principal), direction) } : query;
}

/** A page of all projects. @throws BadInput, Forbidden */
export const listProjects = (context: RequestContext, list: ProjectListArgs): Promise<Connection<Project>> =>
  listing.page(context, queryOf(context, list));

/** By what a parent's projects are found, from the parent's key (`k.key`). */
const links = {
  porteur: sql`t.porteur_ids @> ARRAY[k.key::uuid]`,
  region: sql`t.region_codes @> ARRAY[k.key]`,
  departement: sql`t.departement_codes @> ARRAY[k.key]`,
  call: sql`t.call_id = k.key::uuid`,
};

/** A page of the projects of a parent; those of many parents are one statement. @throws BadInput, Forbidden */
export const listProjectsOf = (
  context: RequestContext,
  link: keyof typeof links,
  key: string,
  list: ProjectListArgs,
): Promise<Connection<Project>> => listing.pageOf(context, links[link], key, queryOf(context, list));

/** Projects by a column that is unique among them; keys of another form than the column's are nobody's. */
function projectBy(column: 'id' | 'slug' | 'succeedsId', type: 'uuid' | 'text', isKey: (key: string) => boolean) {
  return defineLoader<string, Project | null>(async (keys, context) => {
    const { database } = context;
    const name = raw(database.columnNames(Project, [column]).join());
    const projects = await database.select(
      Project,
      sql`SELECT ${raw(database.columns(Project, 't'))} FROM ${from(context, Project)} t WHERE t.${name} = ANY(${keys.filter(isKey)}::${raw(type)}[])`,
    );
    return onePerKey(keys, projects, (project) => project[column] as string);
  });
}

export const projectById = projectBy('id', 'uuid', isUuid);
export const projectBySlug = projectBy('slug', 'text', (slug) => /^[\w-]+$/.test(slug));
/** The project that succeeds the one of an id. */
export const projectBySucceeded = projectBy('succeedsId', 'uuid', isUuid);
