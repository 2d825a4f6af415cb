/** Every statement about commitments. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type ListQuery } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { entryConditions } from '../line-entry/line-entry.repository.js';
import { Commitment } from './commitment.entity.js';
import type { CommitmentListArgs } from './commitment.filter.js';

const listing = new Listing(Commitment, {
  SIGNED_ON: { expression: sql`t.signed_on`, type: 'date' },
  AMOUNT: { expression: sql`t.amount_cents`, type: 'bigint' },
});

export const commitmentById = defineLoader<string, Commitment | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Commitment,
    sql`SELECT ${raw(database.columns(Commitment, 't'))} FROM ${from(context, Commitment)} t WHERE t.id = ANY(${ids}::uuid[])`,
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function queryOf(context: RequestContext, { filter, orderBy, ...page }: CommitmentListArgs): ListQuery {
  const { field: order, direction } = orderBy ?? ({ field: 'SIGNED_ON', direction: 'DESC' } as const);
  return { where: entryConditions(context, filter, sql`t.signed_on`), order, direction, page };
}

export const listCommitments = (context: RequestContext, args: CommitmentListArgs) =>
  listing.page(context, queryOf(context, args));

export const commitmentsOfProject = (context: RequestContext, projectId: string, args: CommitmentListArgs) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, queryOf(context, args));

export const commitmentsOfLine = (context: RequestContext, lineId: string, args: CommitmentListArgs) =>
  listing.pageOf(context, sql`t.line_id = k.key::uuid`, lineId, queryOf(context, args));
