/** Who sees which rows of this subgraph: in the repositories (`access`), and once more in the database (`rowSecurity`). */
import { fileIsSeen, isOfProject, projectIsSeen } from '@innovation-sante/access/project-policies';
import { fileSeen, ofProject, projectSeen } from '@innovation-sante/access/project-scope';
import { rolesThatSeeAll, tokenRoles } from '@innovation-sante/access/roles';
import { type Access, type ColumnScope, type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass, TablePolicy } from '@innovation-sante/kit/definition';
import type { Principal } from '@innovation-sante/kit/principal';
import { asking } from '@innovation-sante/kit/session';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import type { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { Evaluation } from './evaluation/evaluation.entity.js';
import { FollowedIndicator } from './followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from './generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from './indicator-value/indicator-value.entity.js';
import { shownColumns } from './indicator-value/small-counts.js';
import { Indicator } from './indicator/indicator.entity.js';
import { Outcome } from './outcome/outcome.entity.js';
import { ProjectProjection } from './project/project-projection.entity.js';
import { Protocol } from './protocol/protocol.entity.js';
import { PublishedFigure } from './published-figure/published-figure.entity.js';
import { Report } from './report/report.entity.js';
import { TransitionPeriod } from './transition-period/transition-period.entity.js';

const projects = 'evaluation.project_projection';

/** What is demanded of a project, which it sees as `p`. */
type Demand = (principal: Principal) => Sql;

const file: Demand = (principal) => fileSeen(principal, 'p');
const seen: Demand = (principal) => projectSeen(principal, 'p');
const publicOne: Demand = () => sql`p.is_public`;

/** Of a project on which that is so; the row has its id. */
const ofOne = (demand: Demand, principal: Principal) => ofProject(projects, 't.project_id', demand(principal));

/** The same for a row that has the id of the evaluation alone. */
const ofEvaluation = (demand: Demand, principal: Principal) => sql`EXISTS (
  SELECT FROM evaluation.evaluation e JOIN ${raw(projects)} p ON p.id = e.project_id
  WHERE e.id = t.evaluation_id AND ${demand(principal)})`;

const finalIsDelivered = sql`EXISTS (
  SELECT FROM evaluation.report r
  WHERE r.project_id = t.project_id AND r.kind = 'FINAL' AND r.delivered_from IS NOT NULL)`;

const opinionIsGiven = sql`(t.given_on IS NOT NULL OR t.given_around IS NOT NULL OR t.verdict IS NOT NULL)`;

export const access: Access = {
  roles: tokenRoles,
  seeAll: rolesThatSeeAll(),
  rows: new Map<EntityClass, RowScope>([
    [ProjectProjection, (principal) => projectSeen(principal, 't')],
    [Evaluation, (principal) => ofOne(seen, principal)],
    [Protocol, (principal) => ofEvaluation(file, principal)],
    [Indicator, everyone],
    [FollowedIndicator, (principal) => ofEvaluation(file, principal)],
    [
      IndicatorValue,
      (principal) =>
        sql`(${ofOne(file, principal)} OR ((t.published OR ${finalIsDelivered}) AND ${ofOne(publicOne, principal)}))`,
    ],
    [
      Report,
      (principal) => sql`(${ofOne(file, principal)}
        OR ((t.published OR (t.kind = 'FINAL' AND t.delivered_from IS NOT NULL)) AND ${ofOne(publicOne, principal)}))`,
    ],
    [
      GeneralisationOpinion,
      (principal) =>
        sql`(${ofEvaluation(file, principal)} OR (${opinionIsGiven} AND ${ofEvaluation(publicOne, principal)}))`,
    ],
    [TransitionPeriod, (principal) => ofEvaluation(seen, principal)],
    [Outcome, (principal) => ofEvaluation(seen, principal)],
    [PublishedFigure, everyone],
  ]),
  columns: new Map<EntityClass, ColumnScope>([[IndicatorValue, (principal) => shownColumns(principal, projects)]]),
};

const fileOf = (key: string) => isOfProject(projects, key, fileIsSeen('p'));
const publicOf = (key: string) => isOfProject(projects, key, 'p.is_public');
const evaluationOf = (table: string, demand: string) => `EXISTS (
  SELECT FROM evaluation.evaluation e JOIN ${projects} p ON p.id = e.project_id
  WHERE e.id = ${table}.evaluation_id AND ${demand})`;

/** Whether the session's role is one of those that give commands on such rows. */
const isGivenBy = (...roles: AccessRole[]) => `${asking.role} = ANY('{${roles.join(',')}}'::text[])`;

export const rowSecurity: readonly TablePolicy[] = [
  {
    table: 'evaluation',
    visible: isOfProject(projects, 'evaluation.project_id', projectIsSeen('p')),
    writable: `${isGivenBy('EVALUATOR', 'PORTEUR', 'ARS', 'CTIS', 'CSIS')} AND ${fileOf('evaluation.project_id')}`,
  },
  {
    table: 'followed_indicator',
    visible: evaluationOf('followed_indicator', fileIsSeen('p')),
    writable: `${isGivenBy('EVALUATOR')} AND ${evaluationOf('followed_indicator', fileIsSeen('p'))}`,
  },
  {
    table: 'generalisation_opinion',
    visible: `${evaluationOf('generalisation_opinion', fileIsSeen('p'))}
      OR ((given_on IS NOT NULL OR given_around IS NOT NULL OR verdict IS NOT NULL)
        AND ${evaluationOf('generalisation_opinion', 'p.is_public')})`,
    writable: `body = ${asking.role} AND ${isGivenBy('CTIS', 'CSIS')}
      AND ${evaluationOf('generalisation_opinion', fileIsSeen('p'))}`,
  },
  { table: 'indicator', visible: 'true', writable: 'false' },
  {
    table: 'indicator_value',
    visible: `${fileOf('indicator_value.project_id')} OR (${publicOf('indicator_value.project_id')} AND (published
      OR EXISTS (SELECT FROM evaluation.report r
        WHERE r.project_id = indicator_value.project_id AND r.kind = 'FINAL' AND r.delivered_from IS NOT NULL)))`,
    writable: `${isGivenBy('EVALUATOR')} AND ${fileOf('indicator_value.project_id')}`,
  },
  {
    table: 'outcome',
    visible: evaluationOf('outcome', projectIsSeen('p')),
    writable: 'false',
  },
  { table: 'project_projection', visible: projectIsSeen('project_projection'), writable: 'false' },
  {
    table: 'protocol',
    visible: evaluationOf('protocol', fileIsSeen('p')),
    writable: `${isGivenBy('EVALUATOR', 'ARS')} AND ${evaluationOf('protocol', fileIsSeen('p'))}`,
  },
  { table: 'published_figure', visible: 'true', writable: 'false' },
  {
    table: 'report',
    visible: `${fileOf('report.project_id')} OR (${publicOf('report.project_id')}
      AND (published OR (kind = 'FINAL' AND delivered_from IS NOT NULL)))`,
    writable: `${isGivenBy('EVALUATOR', 'PORTEUR')} AND ${fileOf('report.project_id')}`,
  },
  {
    table: 'transition_period',
    visible: evaluationOf('transition_period', projectIsSeen('p')),
    writable: `${isGivenBy('ARS')} AND ${evaluationOf('transition_period', fileIsSeen('p'))}`,
  },
];
