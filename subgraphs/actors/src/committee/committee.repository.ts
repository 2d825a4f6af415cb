/** Every statement about committees. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Committee } from './committee.entity.js';

const listing = new Listing(Committee, { CODE: { expression: sql`t.code`, type: 'text' } }, sql`t.code`, 'text');

export const committeeByCode = defineLoader<string, Committee | null>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Committee,
    sql`SELECT ${raw(database.columns(Committee, 't'))} FROM ${from(context, Committee)} t WHERE t.code = ANY(${codes})`,
  );
  return onePerKey<string, Committee>(codes, rows, ({ code }) => code);
});

/** A page of the committees, by code. @throws BadInput for a wrong cursor or page size */
export const listCommittees = (context: RequestContext, page: PageArguments) =>
  listing.page(context, { order: 'CODE', page });
