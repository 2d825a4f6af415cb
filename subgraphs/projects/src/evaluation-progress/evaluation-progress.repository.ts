/** Every statement about the progress of evaluations. */
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { EvaluationProgress } from './evaluation-progress.entity.js';

/** The progress of a project's evaluation, or null when it has none. */
export const evaluationProgressOf = defineLoader<string, EvaluationProgress | null>(
  async (projectIds, { database }) => {
    const rows = await database.select(
      EvaluationProgress,
      sql`SELECT ${raw(database.columns(EvaluationProgress, 't'))} FROM evaluation_progress t WHERE t.project_id = ANY(${projectIds}::uuid[])`,
    );
    return onePerKey(projectIds, rows, ({ projectId }) => projectId);
  },
);
