/** Every statement about incubation supports. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { sql } from '@innovation-sante/kit/sql';
import { IncubationSupport } from './incubation-support.entity.js';

const listing = new Listing(IncubationSupport, { STARTED_ON: { expression: sql`t.started_on`, type: 'date' } });

export const listIncubationSupportsOf = (context: RequestContext, projectId: string, page: PageArguments) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, { order: 'STARTED_ON', page });
