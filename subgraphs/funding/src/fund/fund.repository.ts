/** Every statement about funds. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import type { FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { Fund } from './fund.entity.js';

const listing = new Listing(Fund, { CODE: { expression: sql`t.code`, type: 'text' } }, sql`t.code`, 'text');

export const fundByCode = defineLoader<FundCode, Fund | null>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    Fund,
    sql`SELECT ${raw(database.columns(Fund, 't'))} FROM ${from(context, Fund)} t WHERE t.code = ANY(${codes})`,
  );
  return onePerKey(codes, rows, ({ code }) => code);
});

export const listFunds = (context: RequestContext, page: PageArguments) =>
  listing.page(context, { order: 'CODE', page });
