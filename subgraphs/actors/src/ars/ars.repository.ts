/** Every statement about ARS. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Ars } from './ars.entity.js';

const listing = new Listing(Ars, { NAME: { expression: sql`t.name_sort`, type: 'text' } }, sql`t.region_code`, 'text');

export const arsByRegion = defineLoader<string, Ars | null>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Ars,
    sql`SELECT ${raw(database.columns(Ars, 't'))} FROM ${from(context, Ars)} t WHERE t.region_code = ANY(${codes})`,
  );
  return onePerKey(codes, rows, ({ regionCode }) => regionCode);
});

/** A page of the ARS, by name. @throws BadInput for a wrong cursor or page size */
export const listArs = (context: RequestContext, page: PageArguments) => listing.page(context, { order: 'NAME', page });
