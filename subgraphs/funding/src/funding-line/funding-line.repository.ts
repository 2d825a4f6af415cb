/** Every statement about single funding lines; their sums are in `summary/` and `project/`. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type ListQuery } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { lineConditions } from './funding-line.conditions.js';
import { FundingLine } from './funding-line.entity.js';
import type { FundingLineListArgs } from './funding-line.filter.js';

const listing = new Listing(FundingLine, {
  YEAR: { expression: sql`t.year`, type: 'integer' },
  AUTHORISED: { expression: sql`t.authorised_cents`, type: 'bigint' },
  COMMITTED: { expression: sql`t.committed_cents`, type: 'bigint' },
  PAID: { expression: sql`t.paid_cents`, type: 'bigint' },
});

export const fundingLineById = defineLoader<string, FundingLine | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    FundingLine,
    sql`SELECT ${raw(database.columns(FundingLine, 't'))} FROM ${from(context, FundingLine)} t WHERE t.id = ANY(${ids}::uuid[])`,
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function queryOf(context: RequestContext, { filter, orderBy, ...page }: FundingLineListArgs): ListQuery {
  const { field: order, direction } = orderBy ?? ({ field: 'YEAR', direction: 'ASC' } as const);
  return { where: filter ? lineConditions(context, filter) : [], order, direction, page };
}

export const listFundingLines = (context: RequestContext, args: FundingLineListArgs) =>
  listing.page(context, queryOf(context, args));

export const fundingLinesOfProject = (context: RequestContext, projectId: string, args: FundingLineListArgs) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, queryOf(context, args));
