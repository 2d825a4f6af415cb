/** Every statement about départements. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, manyPerKey, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Departement } from './departement.entity.js';

const listing = new Listing(Departement, { CODE: { expression: sql`t.code`, type: 'text' } }, sql`t.code`, 'text');

export const departementByCode = defineLoader<string, Departement | null>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Departement,
    sql`SELECT ${raw(database.columns(Departement, 't'))} FROM ${from(context, Departement)} t WHERE t.code = ANY(${codes})`,
  );
  return onePerKey(codes, rows, ({ code }) => code);
});

export const departementsOfRegion = defineLoader<string, Departement[]>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Departement,
    sql`SELECT ${raw(database.columns(Departement, 't'))} FROM ${from(context, Departement)} t WHERE t.region_code = ANY(${codes}) ORDER BY t.code`,
  );
  return manyPerKey(codes, rows, ({ regionCode }) => regionCode);
});

/** A page of the départements, by code. @throws BadInput for a wrong cursor or page size */
export const listDepartements = (context: RequestContext, page: PageArguments) =>
  listing.page(context, { order: 'CODE', page });
