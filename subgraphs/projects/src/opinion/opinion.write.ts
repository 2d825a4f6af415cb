/** Writes opinions: first awaited, then given. */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import type { ProjectFile } from '../project/project-file.js';
import { recorded } from '../sourced/recorded.js';
import { insertRow, updateRow } from '../write/row.js';
import { Opinion } from './opinion.entity.js';

type Asked = Pick<Opinion, 'body' | 'subject' | 'organisationId' | 'requestedOn' | 'dueOn' | 'specificationVersion'> & {
  readonly requestedOn: string;
};

/** An opinion that somebody is asked for. */
export async function awaitOpinion(command: Command, { project }: ProjectFile, asked: Asked): Promise<string> {
  const id = newId(command.now);
  await insertRow(command.database, Opinion, {
    id,
    projectId: project.id,
    ...asked,
    givenOn: null,
    givenAround: null,
    verdict: null,
    comment: null,
    ratings: [],
    decidedScope: null,
    opposingMembers: null,
    regionCodes: [],
    departementCodes: [],
    datedOn: asked.requestedOn,
    ...recorded(command.principal, project.provenance),
  });
  return id;
}

type Given = Pick<Opinion, 'verdict' | 'comment'> &
  Partial<Pick<Opinion, 'ratings' | 'decidedScope' | 'opposingMembers' | 'regionCodes' | 'departementCodes'>>;

/** The answer to an opinion that was awaited. */
export async function giveAwaited(command: Command, id: string, on: string, given: Given): Promise<void> {
  await updateRow(command.database, Opinion, id, { ...given, givenOn: on, datedOn: on });
}

/** The last opinion of a body on a subject that is still awaited. */
export const awaitedOpinion = ({ opinions }: ProjectFile, body: Opinion['body'], subject: Opinion['subject']) =>
  opinions.findLast((opinion) => opinion.body === body && opinion.subject === subject && !opinion.given);

/** The last opinion of a body on a subject that was given. */
export const givenOpinion = ({ opinions }: ProjectFile, body: Opinion['body'], subject: Opinion['subject']) =>
  opinions.findLast((opinion) => opinion.body === body && opinion.subject === subject && opinion.given);
