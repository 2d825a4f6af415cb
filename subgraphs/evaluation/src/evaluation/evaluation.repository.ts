/** Every statement about evaluations. */
import { from } from '@innovation-sante/kit/access';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type ListQuery, Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { followsOneOf, missesAnIndicator } from '../followed-indicator/followed-indicator.repository.js';
import { evaluationsAwaitingOpinion } from '../generalisation-opinion/generalisation-opinion.repository.js';
import { forEachKey } from '../list/for-each-key.js';
import { unknownLast } from '../list/unknown-last.js';
import { evaluationsByOutcome } from '../outcome/outcome.repository.js';
import { amongOwnFiles } from '../project/own-files.js';
import { projectConditions } from '../project/project.repository.js';
import { evaluationsByProtocol } from '../protocol/protocol.repository.js';
import { evaluationsByReport } from '../report/report.repository.js';
import { evaluationsInTransition } from '../transition-period/transition-period.repository.js';
import { Evaluation } from './evaluation.entity.js';
import type { EvaluationFilter, EvaluationListArgs } from './evaluation.list.js';
import { evaluationsByEvaluator } from './evaluator.repository.js';

const listing = new Listing(Evaluation, { ID: { expression: sql`t.id`, type: 'uuid' } });

export const evaluationById = defineLoader<string, Evaluation | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Evaluation,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(Evaluation, 't'))} FROM ${from(context, Evaluation)} t WHERE t.id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

/** The evaluation of a project, or null where there is none. */
export const evaluationOfProject = defineLoader<string, Evaluation | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Evaluation,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(Evaluation, 't'))} FROM ${from(context, Evaluation)} t WHERE t.project_id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ projectId }) => projectId);
});

/** Whether the filter is by what stands in files alone: protocols, what they follow, what is late or awaited. */
const asksForFiles = (filter: EvaluationFilter): boolean =>
  [
    filter.protocolStatuses,
    filter.overdueAt,
    filter.indicators,
    filter.missingIndicatorsFor,
    filter.opinionAwaitedFrom,
  ].some((condition) => condition != null);

function conditionsOf(filter: EvaluationFilter, context: RequestContext): Sql[] {
  demandShortLists('filter', filter);
  const conditions = projectConditions(context, filter);
  if (asksForFiles(filter)) conditions.push(...amongOwnFiles(context, filter));
  const among = (ids: Sql) => conditions.push(sql`t.id = ANY(${ids})`);
  if (filter.statuses) conditions.push(sql`t.status = ANY(${filter.statuses}::text[])`);
  if (filter.protocolStatuses) among(evaluationsByProtocol(context, filter.protocolStatuses));
  if (filter.evaluators) among(evaluationsByEvaluator(context, filter.evaluators));
  if (filter.reportKinds || filter.overdueAt) {
    among(evaluationsByReport(context, filter.reportKinds ?? undefined, filter.overdueAt ?? undefined));
  }
  if (filter.indicators) among(followsOneOf(context, filter.indicators));
  if (filter.missingIndicatorsFor) {
    conditions.push(
      missesAnIndicator(context, filter.missingIndicatorsFor, filter.missingIndicatorsAt ?? today(context)),
    );
  } else if (filter.missingIndicatorsAt) {
    throw new BadInput('filter.missingIndicatorsAt', 'goes with missingIndicatorsFor');
  }
  if (filter.opinionAwaitedFrom) among(evaluationsAwaitingOpinion(context, filter.opinionAwaitedFrom));
  if (filter.inTransitionAt) among(evaluationsInTransition(context, filter.inTransitionAt));
  if (filter.outcomes || filter.vehicles) {
    among(evaluationsByOutcome(context, filter.outcomes ?? undefined, filter.vehicles ?? undefined));
  }
  if (filter.provenance) conditions.push(sql`t.provenance = ${filter.provenance}`);
  return conditions;
}

function queryOf({ filter, orderBy, ...page }: EvaluationListArgs, context: RequestContext): ListQuery {
  const order = orderBy?.field ?? 'ID';
  const direction = orderBy?.direction ?? 'ASC';
  const query = { where: conditionsOf(filter ?? {}, context), order, direction, page };
  if (order !== 'STATUS') return query;
  return { ...query, orderValue: unknownLast(sql`t.status_rank`, 'integer', direction) };
}

/** @throws BadInput for a wrong id, cursor, page size or combination */
export const listEvaluations = (context: RequestContext, args: EvaluationListArgs) =>
  listing.page(context, queryOf(args, context));

/** The evaluations that an organisation does. @throws BadInput as `listEvaluations` */
export const evaluationsOfOrganisation = (context: RequestContext, organisationId: string, args: EvaluationListArgs) =>
  listing.pageOf(context, sql`t.evaluator_ids @> ARRAY[k.key::uuid]`, organisationId, queryOf(args, context));
