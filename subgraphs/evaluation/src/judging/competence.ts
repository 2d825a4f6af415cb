/** For which projects a principal may give commands: those whose file is theirs; an ARS, where it is competent. */
import { fileSeen } from '@innovation-sante/access/project-scope';
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { sql } from '@innovation-sante/kit/sql';
import type { ProjectProjection } from '../project/project-projection.entity.js';

/**
 * The file of the project is the principal's.
 *
 * @param field the input field that names the project, or what is of it
 * @throws Forbidden
 */
export async function demandFile({ database, principal }: Command, field: string, projectId: string): Promise<void> {
  const [row] = await database.rows(
    sql`SELECT FROM project_projection p WHERE p.id = ${projectId} AND ${fileSeen(principal, 'p')}`,
  );
  if (!row) throw new Forbidden(field, 'is of a project whose file is not yours');
}

/**
 * An ARS acts on the projects that an ARS authorises; on those of the ministers the national team does.
 *
 * @throws Forbidden
 */
export function demandAuthority({ principal }: Command, field: string, { authority }: ProjectProjection): void {
  if (principal.role === 'ARS' && authority !== 'ARS')
    throw new Forbidden(field, 'is of a project that no ARS authorises: the national team acts on it');
}
