/** Who sees what of projects: by role, noun and way; each of the two nets holds alone. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSubgraph } from '@innovation-sante/kit/subgraph';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { nets } from './testing/nets.js';
import { type Asker, askers, isPublic } from './testing/roles.js';
import { allProjects } from './testing/world.js';

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly number: string }[];
  readonly totalCount: number;
}
interface ProjectAnswer {
  readonly id: string;
  readonly filedOn: string | null;
  readonly declaredScope: string | null;
  readonly nextActions: readonly unknown[];
  readonly letterOfIntent: { readonly number: string } | null;
  readonly specifications: readonly { readonly id: string }[];
  readonly porteurs: readonly unknown[];
  readonly opinions: Listed;
  readonly legalActs: Listed;
  readonly sites: Listed;
  readonly stateHistory: { readonly nodes: readonly { readonly state: string }[] };
  readonly statements: Listed;
  readonly incubationSupports: Listed;
}
interface Ordered {
  readonly projects: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly id: string; readonly filedOn: string | null };
    }[];
  };
}
interface Everything {
  readonly projects: { readonly totalCount: number; readonly nodes: readonly ProjectAnswer[] };
  readonly lettersOfIntent: Listed & { readonly byOutcome: readonly { readonly count: number }[] };
  readonly opinions: Listed;
  readonly legalActs: Listed;
  readonly sites: Listed;
  readonly projectCounts: { readonly total: number; readonly rows: readonly { readonly count: number }[] };
  readonly byFiling: { readonly rows: readonly { readonly filingYear: number | null; readonly count: number }[] };
}

const everything = `{
  projects(first: 100) { totalCount nodes {
    id filedOn declaredScope nextActions { rule } letterOfIntent { number } specifications { id }
    porteurs { role } opinions { totalCount nodes { id } } legalActs { totalCount } sites { totalCount }
    stateHistory(first: 100) { nodes { state } } statements { totalCount } incubationSupports { totalCount } } }
  lettersOfIntent(first: 100) { totalCount nodes { number } byOutcome { count } }
  opinions { totalCount } legalActs { totalCount } sites { totalCount }
  projectCounts(groupBy: [PROVENANCE]) { total rows { count } }
  byFiling: projectCounts(groupBy: [FILING_YEAR]) { rows { filingYear count } } }`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** The states that come before an authorisation, in so many words. */
const beforeAuthorisation =
  /^(LI_|RECEVABLE|CDC_|INSTRUCTION_|TRANSMIS_|AVIS_HAS|SAISINE_|AVIS_CTIS|REJETE|RETIRE|ABANDONNE)/;

describe.each(Object.entries(nets))('With %s', (_net, definition) => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(definition, options));
  });
  afterAll(() => tested.stop());

  async function ask<Data>(query: string, { principal }: Pick<Asker, 'principal'>, variables = {}): Promise<Data> {
    const { data, errors } = await tested.run(query, variables, principal);
    expect(errors).toBeUndefined();
    return plain(data) as Data;
  }

  describe.each(Object.entries<Asker>(askers))('%s', (_role, asker) => {
    const seen = allProjects.filter((project) => isPublic(project) || asker.sees(project));
    const files = allProjects.filter(asker.sees);
    const opinionsOf = (project: ProjectFacts) =>
      project.opinions.filter(
        ({ body, givenOn, givenAround }) =>
          asker.sees(project) || ((givenOn ?? givenAround) !== null && body !== 'ARS' && isPublic(project)),
      );
    let found: Everything;
    beforeAll(async () => {
      found = await ask<Everything>(everything, asker);
    });

    it('sees public projects and those whose files are theirs, and counts no other', () => {
      expect(found.projects.nodes.map(({ id }) => id).toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
      expect(found.projects.totalCount).toBe(seen.length);
      expect(found.projectCounts.total).toBe(seen.length);
      expect(sum(found.projectCounts.rows.map(({ count }) => count))).toBe(seen.length);
    });

    it('sees letters of the files alone', () => {
      const letters = files.flatMap(({ letter }) => letter?.number ?? []);
      expect(found.lettersOfIntent.totalCount).toBe(letters.length);
      expect(found.lettersOfIntent.nodes.map(({ number }) => number).toSorted()).toEqual(letters.toSorted());
      expect(sum(found.lettersOfIntent.byOutcome.map(({ count }) => count))).toBe(letters.length);
    });

    it('sees acts and sites of the projects, and of opinions what was published besides those of the files', () => {
      expect(found.legalActs.totalCount).toBe(sum(seen.map(({ acts }) => acts.length)));
      expect(found.sites.totalCount).toBe(sum(seen.map(({ sites }) => sites.length)));
      expect(found.opinions.totalCount).toBe(sum(seen.map((project) => opinionsOf(project).length)));
    });

    it('counts by the year of the letter what the files say, and the rest as unknown', () => {
      const dated = found.byFiling.rows.filter(({ filingYear }) => filingYear !== null);
      expect(sum(dated.map(({ count }) => count))).toBe(files.filter(({ letter }) => letter).length);
      expect(sum(found.byFiling.rows.map(({ count }) => count))).toBe(seen.length);
    });

    it('sees below each project what is theirs', () => {
      const byId = new Map(found.projects.nodes.map((node) => [node.id, node]));
      for (const project of seen) {
        const node = byId.get(project.id);
        const ours = asker.sees(project);
        expect(node, project.slug).toMatchObject({
          filedOn: ours ? (project.letter?.depositedOn ?? null) : null,
          declaredScope: ours ? project.declaredScope : null,
          letterOfIntent: ours && project.letter ? { number: project.letter.number } : null,
          specifications: ours ? project.specifications.map(({ id }) => ({ id })) : [],
          opinions: { totalCount: opinionsOf(project).length },
          legalActs: { totalCount: project.acts.length },
          sites: { totalCount: project.sites.length },
          statements: { totalCount: project.statements.length },
          incubationSupports: { totalCount: ours ? project.incubation.length : 0 },
        });
        expect(node?.porteurs).toHaveLength(project.porteurs.length);
        if (!ours) expect(node?.nextActions).toEqual([]);
        const states = project.stateHistory.map(({ state }) => state);
        expect(node?.stateHistory.nodes.map(({ state }) => state)).toEqual(
          ours ? states : states.filter((state) => !beforeAuthorisation.test(state)),
        );
      }
    });

    it('finds by what only files say nothing but their own', async () => {
      const filters = [
        'missingOpinion: HAS',
        'overdueAt: "2030-01-01"',
        'filedTo: "2030-01-01"',
        'declaredScopes: [NATIONAL, REGIONAL, LOCAL, INTERREGIONAL]',
      ];
      const ours = new Set(files.map(({ id }) => id));
      for (const filter of filters) {
        const query = `{ projects(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`;
        const { projects } = await ask<{ projects: Listed }>(query, asker);
        expect(projects.totalCount).toBe(projects.nodes.length);
        expect(
          projects.nodes.filter(({ id }) => !ours.has(id)),
          filter,
        ).toEqual([]);
        const { projects: all } = await ask<{ projects: Listed }>(query, askers.NATIONAL_TEAM);
        expect(projects.totalCount, filter).toBe(all.nodes.filter(({ id }) => ours.has(id)).length);
      }
    });

    it('ordered by deposit, sees the files first, and in no cursor a date of another', async () => {
      for (const direction of ['ASC', 'DESC']) {
        const { projects } = await ask<Ordered>(
          `{ projects(first: 100, orderBy: { field: FILED_ON, direction: ${direction} }) { edges { cursor node { id filedOn } } } }`,
          asker,
        );
        const dates = projects.edges.map(({ node }) => node.filedOn);
        const known = dates.filter((date) => date !== null);
        const sorted = known.toSorted();
        expect(dates.slice(0, known.length)).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
        for (const { cursor, node } of projects.edges.slice(known.length)) {
          const place = Buffer.from(cursor, 'base64url').toString();
          const date = allProjects.find(({ id }) => id === node.id)?.letter?.depositedOn;
          if (date !== undefined) expect(place).not.toContain(date);
        }
      }
    });

    it('reads the indicators of the whole scheme as everybody does', async () => {
      const query =
        '{ nationalIndicators { lettersFiled(provenance: DEMO) authorised(provenance: DEMO) running(provenance: DEMO) } }';
      const whole = await ask<{ nationalIndicators: { lettersFiled: number } }>(query, askers.NATIONAL_TEAM);
      expect(await ask(query, asker)).toEqual(whole);
      expect(whole.nationalIndicators.lettersFiled).toBe(allProjects.filter(({ letter }) => letter).length);
    });

    it('costs no more statements than who sees everything', async () => {
      const cost = async (principal: Asker['principal']) =>
        (await tested.run(everything, {}, principal)).statements.length;
      expect(await cost(asker.principal)).toBeLessThanOrEqual(await cost(askers.NATIONAL_TEAM.principal));
    });
  });
});
