/** Every statement about specifications. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey, onePerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Specification } from './specification.entity.js';

/** The versions of a project's specification, the first one first. */
export const specificationsOf = defineLoader<string, Specification[]>(async (projectIds, context) => {
  const { database } = context;
  const versions = await database.select(
    Specification,
    sql`SELECT ${raw(database.columns(Specification, 't'))} FROM ${from(context, Specification)} t WHERE t.project_id = ANY(${projectIds}::uuid[]) ORDER BY t.version`,
  );
  return manyPerKey(projectIds, versions, ({ projectId }) => projectId);
});

/** The key of one version, for `specificationVersion`. */
export const versionKey = (projectId: string, version: number) => `${projectId} ${version}`;

/** One version of a project's specification, by `versionKey`. */
export const specificationVersion = defineLoader<string, Specification | null>(async (keys, context) => {
  const { database } = context;
  const pairs = keys.map((key) => key.split(' '));
  const versions = await database.select(
    Specification,
    sql`SELECT ${raw(database.columns(Specification, 't'))}
      FROM unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, version]) => version)}::smallint[]) AS k(project_id, version)
      JOIN ${from(context, Specification)} t ON t.project_id = k.project_id AND t.version = k.version`,
  );
  return onePerKey(keys, versions, ({ projectId, version }) => versionKey(projectId, version));
});
