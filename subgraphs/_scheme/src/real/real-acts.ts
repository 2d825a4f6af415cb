/** Turns the curated acts of a real experiment into facts, with the opinions of the CTIS on which they stand. */
import type { ActFacts, OpinionFacts } from '../facts/instruction-facts.js';
import type { Sourced } from '../facts/sourced.js';
import { arsOrganisationId, organisationId, seededId } from '../ids.js';
import type { ActPurpose } from '../vocabulary/act.js';
import type { OpinionSubject } from '../vocabulary/opinion.js';
import type { Curated, CuratedAct } from './curated.js';

const subjects: Readonly<Partial<Record<ActPurpose, OpinionSubject>>> = {
  AUTHORISATION: 'AUTHORISATION',
  AMENDMENT: 'AMENDMENT',
  TRANSITION: 'TRANSITION',
};

/** The acts of an experiment in the order of its row, and the dated opinions of the CTIS. */
export function actsOf(curated: Curated, sourced: Sourced): { acts: ActFacts[]; opinions: OpinionFacts[] } {
  const opinions: OpinionFacts[] = [];
  const acts: ActFacts[] = [];
  if (curated.ctisOnAuthorisation !== undefined) {
    opinions.push(ctisOpinion(curated.id, 'AUTHORISATION', curated.ctisOnAuthorisation, sourced));
  }
  for (const act of curated.acts ?? []) {
    const purpose = act.purpose ?? 'AUTHORISATION';
    const own = act.confidence === undefined ? sourced : { ...sourced, confidence: act.confidence };
    let ctisOpinionId: string | null = null;
    if (act.ctis !== undefined) {
      const opinion = ctisOpinion(curated.id, subjects[purpose] ?? 'AUTHORISATION', act.ctis, own);
      opinions.push(opinion);
      ctisOpinionId = opinion.id;
    }
    acts.push(actOf(curated.id, acts, act, purpose, ctisOpinionId, own));
  }
  return { acts, opinions };
}

function actOf(
  slug: string,
  before: readonly ActFacts[],
  act: CuratedAct,
  purpose: ActPurpose,
  ctisOpinionId: string | null,
  sourced: Sourced,
): ActFacts {
  const authorisation = before.find((each) => each.purpose === 'AUTHORISATION');
  return {
    id: seededId('act', `${slug}/${before.length + 1}`, act.signed ?? act.published),
    kind: act.kind ?? null,
    purpose,
    amendsActId: purpose === 'AUTHORISATION' || purpose === 'GENERALISATION' ? null : (authorisation?.id ?? null),
    signedOn: act.signed ?? null,
    publishedOn: act.published ?? null,
    effectiveFrom: null,
    around: act.around ?? null,
    nor: act.nor ?? null,
    jorftext: act.jorftext ?? null,
    raaNumber: act.raa ?? null,
    arsNumber: act.ars ?? null,
    authorityId: authorityOf(act),
    regionCode: act.region ?? null,
    ctisOpinionId,
    specificationVersion: null,
    duration: act.duration ?? null,
    until: act.until ?? null,
    statement: act.text,
    ...sourced,
  };
}

function authorityOf(act: CuratedAct): string | null {
  if (act.region !== undefined) return arsOrganisationId(act.region);
  return act.kind === 'ARRETE_MINISTERIEL' ? organisationId('ministres') : null;
}

/** No source gives the verdict or the ratings of these opinions. */
function ctisOpinion(slug: string, subject: OpinionSubject, givenOn: string, sourced: Sourced): OpinionFacts {
  return {
    id: seededId('opinion', `${slug}/CTIS/${subject}/${givenOn}`, givenOn),
    body: 'CTIS',
    subject,
    organisationId: null,
    requestedOn: null,
    dueOn: null,
    givenOn,
    givenAround: null,
    verdict: null,
    comment: null,
    ratings: [],
    decidedScope: null,
    specificationVersion: null,
    ...sourced,
  };
}
