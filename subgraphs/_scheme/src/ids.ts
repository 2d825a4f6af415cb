/** Identifiers computed from what they name, so that every subgraph gives the same thing the same id without asking another. */
import { hash } from 'node:crypto';

/** The day that ids carry when what they name has no date of its own: the scheme's first year. */
export const defaultIdDate = '2018-01-01';

const milliseconds = new Map<string, string>();

function timePart(date: string): string {
  let part = milliseconds.get(date);
  if (part === undefined) {
    const time = Date.parse(`${date}T00:00:00Z`);
    if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`seededId: "${date}" is not a date after 1970`);
    const hex = time.toString(16).padStart(12, '0');
    part = `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
    milliseconds.set(date, part);
  }
  return part;
}

/**
 * A deterministic id in the form of a UUID version 7 (RFC 9562): the milliseconds of `date` ('YYYY-MM-DD'), then 74 bits
 * of the SHA-256 of kind and key. Equal arguments give equal ids on every machine; ids sort by date.
 */
export function seededId(kind: string, key: string, date: string = defaultIdDate): string {
  const digest = hash('sha256', `${kind}\0${key}`, 'hex');
  const variant = '89ab'.charAt(parseInt(digest.charAt(3), 16) & 3);
  return `${timePart(date)}${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

/** The id of a project; `date` is the day on which its letter of intent was deposited, when that is known. */
export function projectId(slug: string, date?: string): string {
  return seededId('project', slug, date);
}

/** The id of an organisation, which its slug alone decides. */
export function organisationId(slug: string): string {
  return seededId('organisation', slug);
}

/** The id of a person, which the slug alone decides. */
export function personId(slug: string): string {
  return seededId('person', slug);
}

/** The slug of the organisation that is the ARS of a region: 'ars-11'. */
export function arsSlug(regionCode: string): string {
  return `ars-${regionCode}`;
}

/** The id of the organisation that is the ARS of a region ('11'). */
export function arsOrganisationId(regionCode: string): string {
  return organisationId(arsSlug(regionCode));
}
