/** Those who ask in these tests: people of every role, with much, little or nothing that is theirs. */
import type { Dataset } from './dataset.js';

/** Who asks, as the gateway tells the subgraphs. */
export interface Asker {
  readonly subject: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly regions: readonly string[];
  readonly mandates: readonly string[];
}

export interface NamedAsker {
  /** In words, for reports. */
  readonly name: string;
  /** Those of one kind see by the same rule. */
  readonly kind: string;
  /** Null for the public, who brings no token. */
  readonly asker: Asker | null;
}

const someone = (role: string, own: Partial<Asker> = {}): Asker => ({
  subject: `${role.toLowerCase()} under test`,
  role,
  organisation: null,
  regions: [],
  mandates: [],
  ...own,
});

export const administrator: NamedAsker = {
  name: 'an administrator',
  kind: 'ADMINISTRATOR',
  asker: someone('ADMINISTRATOR'),
};

/** Regions by the number of unpublished projects that touch them, those with most first. */
function regionsByHiddenProjects({ projects }: Dataset): string[] {
  const counts = new Map<string, number>();
  for (const { acts, provenance, regionCodes } of projects) {
    const hidden = provenance === 'DEMO' && acts.length === 0 ? 1 : 0;
    for (const region of regionCodes) counts.set(region, (counts.get(region) ?? 0) + hidden);
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([region]) => region);
}

/** Organisations that carry an unpublished project, then those that carry a fictional or a real published one. */
function carriers({ projects }: Dataset): string[] {
  const lead = (chosen: (project: Dataset['projects'][number]) => boolean, count: number) =>
    projects
      .filter(chosen)
      .flatMap(({ porteurs }) => porteurs.slice(0, 1))
      .slice(0, count)
      .map(({ organisationId }) => organisationId);
  return [
    ...lead(({ provenance, acts }) => provenance === 'DEMO' && acts.length === 0, 2),
    ...lead(({ provenance, acts }) => provenance === 'DEMO' && acts.length > 0, 2),
    ...lead(({ provenance }) => provenance === 'REAL', 1),
  ];
}

/** Everybody who asks, the administrator last. */
export function askersOf(dataset: Dataset): NamedAsker[] {
  const regions = regionsByHiddenProjects(dataset);
  const evaluated = dataset.projects.filter(({ evaluation }) => evaluation);
  const unpublished = dataset.projects.filter(({ acts, provenance }) => provenance === 'DEMO' && acts.length === 0);
  const first = regions.slice(0, 1);
  const porteur = (organisation: string): Asker => someone('PORTEUR', { organisation });
  return [
    { name: 'the public', kind: 'PUBLIC', asker: null },
    { name: 'somebody of an unknown role', kind: 'PUBLIC', asker: someone('ASTRONAUT', { regions: first }) },
    ...carriers(dataset).map((organisation, index) => ({
      name: `porteur ${index + 1} (${organisation})`,
      kind: 'PORTEUR',
      asker: porteur(organisation),
    })),
    { name: 'a porteur without organisation', kind: 'PORTEUR', asker: someone('PORTEUR', { regions: first }) },
    ...[first, regions.slice(1, 2), regions.slice(-1), regions.slice(0, 2), []].map((own) => ({
      name: `the ARS of ${own.join(' and ') || 'no region'}`,
      kind: 'ARS',
      asker: someone('ARS', { regions: own }),
    })),
    ...['NATIONAL_TEAM', 'CTIS', 'CSIS', 'HAS', 'ASSURANCE_MALADIE'].map((role) => ({
      name: role,
      kind: role,
      asker: someone(role),
    })),
    ...[0, 1, 3].map((count) => {
      const mandates = [...unpublished.slice(0, count > 1 ? 1 : 0), ...evaluated.slice(-3)].slice(0, count);
      const organisation = mandates.at(-1)?.evaluation?.evaluatorIds[0] ?? null;
      return {
        name: `an evaluator with the mandates [${mandates.map(({ slug }) => slug).join(', ')}]`,
        kind: 'EVALUATOR',
        asker: someone('EVALUATOR', { organisation, mandates: mandates.map(({ id }) => id) }),
      };
    }),
    administrator,
  ];
}
