/** The fictional calls for projects: one for each year, and each region that issues one. */
import type { CallFacts } from '../facts/letter-facts.js';
import { arsOrganisationId, organisationId, seededId } from '../ids.js';
import { regions } from '../reference/geography.js';
import type { Origin } from '../vocabulary/origin.js';
import { invented } from './invented.js';

/** The slug of the call that a project of this origin answers when its letter is deposited in this year; null when spontaneous. */
export function demoCallSlug(origin: Origin, regionCode: string, year: number): string | null {
  if (origin === 'SPONTANEE') return null;
  return origin === 'AAP_REGIONAL' ? `demo-aap-${year}-${regionCode}` : `demo-ami-${year}`;
}

/** The id of a fictional call. */
export function demoCallId(slug: string): string {
  return seededId('call', slug);
}

/** The fictional call of a slug that `demoCallSlug` made. Throws for any other. */
export function demoCall(slug: string): CallFacts {
  const [, kind, year, regionCode] = /^demo-(aap|ami)-(\d{4})(?:-(\d{2}))?$/.exec(slug) ?? [];
  if (kind === undefined || year === undefined) throw new RangeError(`"${slug}" is not a fictional call`);
  const region = regions().find(({ code }) => code === regionCode);
  return {
    id: demoCallId(slug),
    slug,
    title:
      region === undefined
        ? `Appel à manifestation d’intérêt national ${year} (appel fictif)`
        : `Appel à projets régional ${year} – ${region.name} (appel fictif)`,
    kind: kind === 'ami' ? 'AMI' : 'AAP',
    regionCode: region?.code ?? null,
    issuerId: region === undefined ? organisationId('ministres') : arsOrganisationId(region.code),
    opensOn: `${year}-01-01`,
    closesOn: `${year}-12-31`,
    openedAround: null,
    description: 'Invented call for projects.',
    ...invented,
  };
}
