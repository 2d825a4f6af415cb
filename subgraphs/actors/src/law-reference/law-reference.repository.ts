/** Every statement about law references. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Connection, Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { nameConditions } from '../search/name-search.repository.js';
import { LawReference } from './law-reference.entity.js';
import type { LawReferenceFilter, LawReferenceListArgs } from './law-reference.filter.js';

/** The orders of each direction: an unknown date comes last in both. */
const listings = {
  ASC: listingWith(sql`coalesce(t.signed_on, 'infinity'::date)`),
  DESC: listingWith(sql`coalesce(t.signed_on, '-infinity'::date)`),
};

function listingWith(signedOn: Sql): Listing<LawReference> {
  return new Listing(LawReference, {
    CITATION: { expression: sql`t.citation_sort`, type: 'text' },
    SIGNED_ON: { expression: signedOn, type: 'date' },
  });
}

function conditionsOf(filter: LawReferenceFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  return filter.kinds == null ? [] : [sql`t.kind = ANY(${filter.kinds}::text[])`];
}

/** A page of the law references. @throws BadInput */
export function listLawReferences(
  context: RequestContext,
  { filter, search, orderBy, first, after, last, before }: LawReferenceListArgs,
): Promise<Connection<LawReference>> {
  const direction = orderBy?.direction ?? 'ASC';
  return listings[direction].page(context, {
    where: [...conditionsOf(filter), ...nameConditions('search', search)],
    order: orderBy?.field ?? 'CITATION',
    direction,
    page: { first, after, last, before },
  });
}
