/** Every statement about the progress of evaluations. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { EvaluationProgress } from './evaluation-progress.entity.js';

/** The progress of a project's evaluation, or null when it has none. */
export const evaluationProgressOf = defineLoader<string, EvaluationProgress | null>(async (projectIds, context) => {
  const { database } = context;
  const rows = await database.select(
    EvaluationProgress,
    sql`SELECT ${raw(database.columns(EvaluationProgress, 't'))} FROM ${from(context, EvaluationProgress)} t WHERE t.project_id = ANY(${projectIds}::uuid[])`,
  );
  return onePerKey(projectIds, rows, ({ projectId }) => projectId);
});
