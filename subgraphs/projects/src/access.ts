/**
 * Who sees which rows of this subgraph: in the repositories (`access`), and once more in the database (`rowSecurity`), each
 * in its own words, so that a mistake in one does not open the other.
 *
 * What is said of rows here and of fields in the code is the table of `@innovation-sante/access/reads`.
 */
import { eventIsSeen, eventSeen } from '@innovation-sante/access/event-scope';
import { fileIsSeen, isOfProject, projectIsSeen } from '@innovation-sante/access/project-policies';
import { fileSeen, ofProject, projectSeen } from '@innovation-sante/access/project-scope';
import { rolesThatSeeAll, tokenRoles } from '@innovation-sante/access/roles';
import { type Access, type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass, TablePolicy } from '@innovation-sante/kit/definition';
import { sql } from '@innovation-sante/kit/sql';
import { AwaitedItem } from './awaited/awaited-item.entity.js';
import { CallForProjects } from './call-for-projects/call-for-projects.entity.js';
import { EvaluationProgress } from './evaluation-progress/evaluation-progress.entity.js';
import { IncubationSupport } from './incubation-support/incubation-support.entity.js';
import { LegalAct } from './legal-act/legal-act.entity.js';
import { LetterOfIntent } from './letter-of-intent/letter-of-intent.entity.js';
import { Opinion } from './opinion/opinion.entity.js';
import { publishingBodies } from './opinion/published-opinions.rules.js';
import { Porteur } from './porteur/porteur.entity.js';
import { ProjectRow } from './project/project-row.entity.js';
import { Project } from './project/project.entity.js';
import { Site } from './site/site.entity.js';
import { Specification } from './specification/specification.entity.js';
import { authorisedStates } from './state/phases.rules.js';
import { StateEvent } from './state/state-event.entity.js';
import { Statement } from './statement/statement.entity.js';
import { ProjectEvent } from './timeline/project-event.entity.js';

const projects = 'projects.project';

const seenProject: RowScope = (principal) => projectSeen(principal, 't');
const ofSeenProject: RowScope = (principal) => ofProject(projects, 't.project_id', projectSeen(principal, 'p'));
const ofSeenFile: RowScope = (principal) => ofProject(projects, 't.project_id', fileSeen(principal, 'p'));

/** Of a public project, what the bodies that publish their opinions have given. */
const opinions: RowScope = (principal) =>
  ofProject(
    projects,
    't.project_id',
    sql`(${fileSeen(principal, 'p')} OR (p.is_public AND t.body = ANY(${publishingBodies}::text[])
      AND (t.given_on IS NOT NULL OR t.given_around IS NOT NULL)))`,
  );

/** Of a public project, its life since it was authorised. */
const history: RowScope = (principal) =>
  ofProject(
    projects,
    't.project_id',
    sql`(${fileSeen(principal, 'p')} OR (p.is_public AND t.state = ANY(${authorisedStates}::text[])))`,
  );

export const access: Access = {
  roles: tokenRoles,
  seeAll: rolesThatSeeAll(),
  rows: new Map<EntityClass, RowScope>([
    [Project, seenProject],
    [ProjectRow, seenProject],
    [Porteur, ofSeenProject],
    [CallForProjects, everyone],
    [LetterOfIntent, ofSeenFile],
    [IncubationSupport, ofSeenFile],
    [Specification, ofSeenFile],
    [Opinion, opinions],
    [LegalAct, ofSeenProject],
    [Site, ofSeenProject],
    [StateEvent, history],
    [EvaluationProgress, ofSeenFile],
    [Statement, ofSeenProject],
    [AwaitedItem, ofSeenFile],
    [ProjectEvent, (principal) => eventSeen(principal, projects, 't')],
  ]),
};

const codes = (list: readonly string[]) => `'{${list.join(',')}}'::text[]`;

/** A table whose rows belong to a project: who sees the project, or its file, sees them; whose file it is may write them. */
const belonging = (table: string, seen: string): TablePolicy => ({
  table,
  visible: isOfProject(projects, `${table}.project_id`, seen),
  writable: isOfProject(projects, `${table}.project_id`, fileIsSeen('p')),
});

/** What only the service writes. */
const readOnly = (policy: TablePolicy): TablePolicy => ({ ...policy, writable: 'false' });

export const rowSecurity: readonly TablePolicy[] = [
  belonging('awaited_action', fileIsSeen('p')),
  { table: 'call_for_projects', visible: 'true', writable: 'false' },
  readOnly(belonging('evaluation_progress', fileIsSeen('p'))),
  readOnly(belonging('incubation_support', fileIsSeen('p'))),
  belonging('legal_act', projectIsSeen('p')),
  belonging('letter_of_intent', fileIsSeen('p')),
  belonging(
    'opinion',
    `(${fileIsSeen('p')} OR (p.is_public AND opinion.body = ANY(${codes(publishingBodies)})
      AND coalesce(opinion.given_on::text, opinion.given_around) IS NOT NULL))`,
  ),
  belonging('porteur', projectIsSeen('p')),
  { table: 'project', visible: projectIsSeen('project'), writable: fileIsSeen('project') },
  belonging('site', projectIsSeen('p')),
  belonging('specification', fileIsSeen('p')),
  belonging(
    'state_event',
    `(${fileIsSeen('p')} OR (p.is_public AND state_event.state = ANY(${codes(authorisedStates)})))`,
  ),
  readOnly(belonging('statement', projectIsSeen('p'))),
];

/** Which events of the log, of all subgraphs, the timelines show. */
export const eventsVisible = eventIsSeen(projects);
