/** Opens the evaluation of a project: every authorised project has one (R-EVAL-1). */
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { Refused, notFound, plainRefusal } from '@innovation-sante/kit/refusal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { evaluated } from '@innovation-sante/scheme/rules/evaluation';
import { demandAuthority, demandFile } from '../judging/competence.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { ProjectProjection } from '../project/project-projection.entity.js';
import { type ChangedEvaluation, lockEvaluation, tellOf } from './evaluation-change.js';
import type { OpenEvaluationInput } from './evaluation.inputs.js';

const mostEvaluators = 10;

const alreadyOpen = () =>
  new Refused([plainRefusal('ALREADY_OPEN', 'input.projectId', 'The project has an evaluation already.')]);

async function projectOf(command: Command, id: string): Promise<ProjectProjection> {
  const columns = raw(command.database.columns(ProjectProjection, 't'));
  const [project] = await command.database.select(
    ProjectProjection,
    sql`SELECT ${columns} FROM ${from(command, ProjectProjection)} t WHERE t.id = ${id}`,
  );
  if (!project) throw notFound('input.projectId');
  return project;
}

function judgeEvaluators(judgement: Judgement, evaluators: readonly string[], porteurIds: readonly string[]): void {
  const field = 'input.evaluatorIds';
  if (evaluators.length === 0 || evaluators.length > mostEvaluators)
    judgement.refuse(
      'EVALUATORS_OUT_OF_RANGE',
      field,
      `Name 1 to ${mostEvaluators} organisations that evaluate (${field}).`,
    );
  if (new Set(evaluators).size < evaluators.length)
    judgement.refuse('EVALUATOR_TWICE', field, `An organisation is named twice (${field}).`);
  if (evaluators.some((id) => porteurIds.includes(id)))
    judgement.refuse(
      'EVALUATOR_CARRIES_PROJECT',
      field,
      `An evaluator is external: it does not carry the project (${field}).`,
    );
}

/** @throws Refused, Forbidden, BadInput */
export async function openEvaluation(command: Command, input: OpenEvaluationInput): Promise<ChangedEvaluation> {
  const { database, principal, now, today } = command;
  const project = await projectOf(command, demandUuid('input.projectId', input.projectId));
  await demandFile(command, 'input.projectId', project.id);
  demandAuthority(command, 'input.projectId', project);
  const evaluators = input.evaluatorIds.map((id) => demandUuid('input.evaluatorIds', id));
  const openedOn = input.openedOn ?? today;
  const judgement = new Judgement(command);
  judgement.notInTheFuture('input.openedOn', openedOn);
  if (project.authorisedOn === null)
    judgement.refuseBy(
      evaluated,
      'NOT_AUTHORISED',
      'input.projectId',
      'The evaluation of a project opens when it has been authorised (autorisé); this one has not been yet.',
    );
  judgement.notBefore('BEFORE_AUTHORISATION', 'input.openedOn', openedOn, project.authorisedOn, 'the authorisation');
  judgeEvaluators(judgement, evaluators, project.porteurIds);
  judgement.end();

  const id = newId(now);
  const { provenance, source, confidence } = recordedBy(principal, project);
  // One evaluation a project, whoever comes first: the second waits here for the first, and finds it.
  const opened = await database.rows(sql`
    INSERT INTO evaluation (id, project_id, status, evaluator_ids, provenance, source, confidence)
    VALUES (${id}, ${project.id}, 'PROTOCOLE_A_VALIDER', ${evaluators}::uuid[], ${provenance}, ${source}, ${confidence})
    ON CONFLICT (project_id) DO NOTHING RETURNING id`);
  if (opened.length === 0) throw alreadyOpen();
  await database.rows(sql`
    INSERT INTO protocol (id, evaluation_id, status, provenance, source, confidence)
    VALUES (${newId(now)}, ${id}, 'DRAFT', ${provenance}, ${source}, ${confidence})`);
  await tellOf(command, await lockEvaluation(command, { evaluationId: id }), [
    {
      kind: 'EVALUATION_OPENED',
      audience: 'FILE',
      happenedOn: openedOn,
      changes: [
        { field: 'evaluators', before: null, after: evaluators.join(', ') },
        { field: 'status', before: null, after: 'PROTOCOLE_A_VALIDER' },
      ],
    },
  ]);
  return { evaluationId: id };
}
