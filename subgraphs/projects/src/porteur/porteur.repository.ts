/** Every statement about porteurs. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { Porteur } from './porteur.entity.js';

/** The porteurs of a project, the leading one first. */
export const porteursOf = defineLoader<string, Porteur[]>(async (projectIds, context) => {
  const { database } = context;
  const porteurs = await database.select(
    Porteur,
    sql`SELECT ${raw(database.columns(Porteur, 't'))} FROM ${from(context, Porteur)} t WHERE t.project_id = ANY(${projectIds}::uuid[]) ORDER BY t.position`,
  );
  return manyPerKey(projectIds, porteurs, ({ projectId }) => projectId);
});
