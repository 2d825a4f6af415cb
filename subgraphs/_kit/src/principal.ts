/** Who asks: what the gateway hands over of a verified token, checked here before anything is done for it. */
import { z } from 'zod';
import { isUuid } from './uuid.js';

/** The role of whoever brings no token. */
export const publicRole = 'PUBLIC';

/** The role of the service itself: it loads data and follows the event log; no token can give it. */
export const systemRole = 'SYSTEM';

/** Who asks, and for whom. */
export interface Principal {
  /** Whom the token names; null for the public. */
  readonly subject: string | null;
  /** One of the subgraph's roles, PUBLIC or SYSTEM. */
  readonly role: string;
  /** Id (UUID) of the organisation for which the person acts. */
  readonly organisation: string | null;
  /** INSEE codes of the regions for which the person acts. */
  readonly regions: readonly string[];
  /** Ids (UUID) of the projects for which the person, or the person's organisation, holds a mandate. */
  readonly mandates: readonly string[];
}

export const publicPrincipal: Principal = {
  subject: null,
  role: publicRole,
  organisation: null,
  regions: [],
  mandates: [],
};

export const systemPrincipal: Principal = { ...publicPrincipal, subject: 'system', role: systemRole };

/** A principal that is not of the agreed shape: its sender is wrong, and nothing is done for it. */
export class WrongPrincipal extends Error {
  override readonly name = 'WrongPrincipal';
}

const uuid = z.string().refine(isUuid, 'is not a UUID');
const shape = z.object({
  subject: z.string().min(1).max(200),
  role: z.string(),
  organisation: uuid.nullish(),
  regions: z
    .array(z.string().regex(/^[0-9][0-9AB]$/))
    .max(30)
    .nullish(),
  mandates: z.array(uuid).max(1_000).nullish(),
});

/**
 * The principal of a request; none means the public. A role that the subgraph does not know has no more rights than the
 * public, but its name stays, since it is not the public that acts.
 *
 * @param roles the roles that the subgraph knows
 * @throws WrongPrincipal
 */
export function principalOf(value: unknown, roles: readonly string[]): Principal {
  if (value == null) return publicPrincipal;
  const { data, error } = shape.safeParse(value);
  if (!data) throw new WrongPrincipal(`the principal is not of the agreed shape: ${z.prettifyError(error)}`);
  return {
    subject: data.subject,
    role: roles.includes(data.role) ? data.role : publicRole,
    organisation: data.organisation ?? null,
    regions: data.regions ?? [],
    mandates: data.mandates ?? [],
  };
}
