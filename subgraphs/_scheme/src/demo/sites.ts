/** The sites of a fictional project: in the chef-lieu of each of its départements, joining and leaving while it goes on. */
import { dateOf, dateOrNull, plusMonths, type Day } from '../calendar.js';
import type { ActFacts } from '../facts/instruction-facts.js';
import type { SiteFacts } from '../facts/project-facts.js';
import { seededId } from '../ids.js';
import { departementOf } from '../reference/geography.js';
import { runsUntil, type Amendment } from './amendments.js';
import { demoOrganisationId, porteurIndex } from './demo-organisations.js';
import type { Draft } from './draft.js';
import { inventedFiness } from './invented-identifiers.js';
import { invented } from './invented.js';
import { today } from './timeline.js';

/** Numbers of FINESS that each project may use for its sites. */
const mostSites = 8;

/** The sites; none before authorisation. */
export function sitesOf(draft: Draft, acts: readonly ActFacts[], amendments: readonly Amendment[]): SiteFacts[] {
  const { timeline } = draft;
  if (timeline.authorised === null) return [];
  const random = draft.random(7);
  const perDepartement = draft.departementCodes.length === 1 ? 2 : 1;
  const planned = draft.departementCodes.flatMap((code) =>
    Array.from({ length: perDepartement + (random.chance(0.3) ? 1 : 0) }, (_, rank) => ({ code, rank })),
  );
  const all = planned.slice(0, mostSites);
  const enlarged = amendments.find(({ kind }) => kind === 'ENLARGED');
  const leaves = leavesOn(draft);
  return all.flatMap(({ code, rank }, order) => {
    const departement = departementOf(code);
    const authorisation = acts.find(
      (act) => act.purpose === 'AUTHORISATION' && (act.regionCode ?? departement.regionCode) === departement.regionCode,
    );
    // Where each agency authorises in its own region, a region whose act is not signed yet has no site.
    if (authorisation === undefined) return [];
    const late = order === all.length - 1 ? enlarged : undefined;
    return [
      {
        id: seededId('site', `${draft.slug}/${order + 1}`, dateOf(timeline.deposited)),
        name: `Site ${departement.name} ${rank + 1} (fictif)`,
        organisationId: demoOrganisationId(porteurIndex(draft.block, departement.regionCode, draft.slot + rank)),
        finessEt: inventedFiness(code, draft.index * mostSites + order),
        communeCode: departement.prefectureCode,
        departementCode: code,
        regionCode: departement.regionCode,
        joinedOn: late === undefined ? authorisation.signedOn : dateOf(late.signed),
        leftOn: dateOrNull(order === 0 && all.length > 1 && draft.has('SITE_LEFT') ? leftEarly(draft) : leaves),
        ...invented,
      },
    ];
  });
}

/** A third of the way through the experiment. */
function leftEarly(draft: Draft): Day | null {
  const { firstInclusion } = draft.timeline;
  return firstInclusion === null ? null : firstInclusion + Math.floor((runsUntil(draft) - firstInclusion) / 3);
}

/** When the sites stop: with the experiment, or with the transition period. */
function leavesOn({ timeline, scenario }: Draft): Day | null {
  if (timeline.stopped !== null) return timeline.stopped;
  if (scenario.state === 'GENERALISE') return timeline.since;
  const { transitionStarts, transitionMonths, ends } = timeline;
  const last = transitionStarts === null ? ends : plusMonths(transitionStarts, transitionMonths);
  return last !== null && last <= today ? last : null;
}
