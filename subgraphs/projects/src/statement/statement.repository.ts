/** Every statement that reads verbatim statements. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { sql } from '@innovation-sante/kit/sql';
import type { StatementField } from '@innovation-sante/scheme/vocabulary/statement';
import { Statement } from './statement.entity.js';

const listing = new Listing(Statement, { POSITION: { expression: sql`t.position`, type: 'integer' } });

/** A page of what the sources say of a project, of some fields alone if they are given. */
export const listStatementsOf = (
  context: RequestContext,
  projectId: string,
  fields: readonly StatementField[] | null | undefined,
  page: PageArguments,
) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, {
    where: fields == null ? [] : [sql`t.field = ANY(${fields}::text[])`],
    order: 'POSITION',
    page,
  });
