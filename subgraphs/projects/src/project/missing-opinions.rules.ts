/** Which opinions on an authorisation are not there. */
import type { OpinionBody, OpinionSubject } from '@innovation-sante/scheme/vocabulary/opinion';

/** The bodies that give an opinion on an authorisation; the others speak on generalisation only (R-CSIS-1). */
export const bodiesOnAuthorisation: readonly OpinionBody[] = ['ARS', 'HAS', 'CTIS'];

export interface RecordedOpinion {
  readonly body: OpinionBody | null;
  readonly subject: OpinionSubject;
  readonly givenOn: string | null;
  readonly givenAround: string | null;
}

/** Whether an opinion was given, be it on an unknown day. */
export const isGiven = ({ givenOn, givenAround }: Pick<RecordedOpinion, 'givenOn' | 'givenAround'>) =>
  givenOn !== null || givenAround !== null;

/** The bodies of which no opinion on the authorisation is recorded as given. */
export function missingOpinions(opinions: readonly RecordedOpinion[]): OpinionBody[] {
  const given = new Set(
    opinions.filter((opinion) => opinion.subject === 'AUTHORISATION' && isGiven(opinion)).map(({ body }) => body),
  );
  return bodiesOnAuthorisation.filter((body) => !given.has(body));
}
