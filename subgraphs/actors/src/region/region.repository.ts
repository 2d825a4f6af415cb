/** Every statement about regions. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Region } from './region.entity.js';

const listing = new Listing(Region, { NAME: { expression: sql`t.name_sort`, type: 'text' } }, sql`t.code`, 'text');

export const regionByCode = defineLoader<string, Region | null>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Region,
    sql`SELECT ${raw(database.columns(Region, 't'))} FROM ${from(context, Region)} t WHERE t.code = ANY(${codes})`,
  );
  return onePerKey(codes, rows, ({ code }) => code);
});

/** A page of the regions, by name. @throws BadInput for a wrong cursor or page size */
export const listRegions = (context: RequestContext, page: PageArguments) =>
  listing.page(context, { order: 'NAME', page });
