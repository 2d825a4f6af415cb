/** Every project is in the graph as its facts are: nothing added, nothing lost, unknown left null. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { Sourced } from '@innovation-sante/scheme/facts/sourced';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import { start } from '../subgraph.js';
import { allNodes, allProjects } from '../testing/world.js';

const sourced = 'provenance source confidence';
const plain = `id slug title summary confidenceStatement state stateSince declaredScope decidedScope scopeBasis origin objectives
  themes inferredThemes populations paymentModels paymentModelStatement firstInclusionOn endsOn startedAround endedAround
  authorisedDuration ${sourced}`;
const selection = `${plain}
  derogations { code kind } regions { code } departements { code } competentAuthority { id }
  porteurs { organisation { id } role ${sourced} }
  succeeds { slug } callForProjects { id }
  letterOfIntent { number depositedOn channel declaredScope outcome decidedOn reason exclusionGrounds receiver { id } region { code } ${sourced} }
  specifications { id version submittedOn changes plannedDuration plannedPatients plannedCents ${sourced} }
  opinions(first: 100) { totalCount nodes { id body subject requestedOn dueOn givenOn givenAround verdict comment ratings { criterion rating } decidedScope specificationVersion organisation { id } ${sourced} } }
  legalActs(first: 100) { totalCount nodes { id kind purpose signedOn publishedOn effectiveFrom around nor jorftext raaNumber arsNumber duration until statement specificationVersion amends { id } ctisOpinion { id } authority { id } ars { regionCode } ${sourced} } }
  sites(first: 100) { nodes { id name finessEt communeCode departement { code } region { code } organisation { id } joinedOn leftOn ${sourced} } }
  stateHistory(first: 100) { nodes { id state on until reason actor { id } ${sourced} } }
  statements(first: 100) { nodes { id field text ${sourced} } }
  incubationSupports(first: 100) { nodes { id label startedOn endedOn organisation { id } region { code } ${sourced} } }`;

const idOf = (id: string | null) => id && { id };
const codeOf = (code: string | null) => code && { code };
const own = ({ provenance, source, confidence }: Sourced) => ({ provenance, source, confidence });
const codes = (all: readonly string[]) => [...new Set(all)].toSorted().map((code) => ({ code }));
const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function pick<Key extends string, Value>(record: Readonly<Record<Key, Value>>, text: string) {
  return Object.fromEntries(text.split(/\s+/).map((name) => [name, record[name as Key]]));
}

/** What the graph must say of a project. */
function shown(project: ProjectFacts) {
  const { letter } = project;
  return {
    ...pick(project as unknown as Record<string, unknown>, plain),
    objectives: project.objectives.toSorted(),
    derogations: project.derogations.map((code) => ({ code, kind: derogationKinds[code] })),
    regions: codes([...project.regionCodes, ...project.sites.map(({ regionCode }) => regionCode)]),
    departements: codes([...project.departementCodes, ...project.sites.map(({ departementCode }) => departementCode)]),
    competentAuthority: idOf(project.competentAuthorityId),
    porteurs: project.porteurs.map((porteur) => ({
      organisation: { id: porteur.organisationId },
      role: porteur.role,
      ...own(porteur),
    })),
    succeeds: project.succeedsSlug && { slug: project.succeedsSlug },
    callForProjects: idOf(project.callId),
    letterOfIntent: letter && {
      ...pick(
        letter as unknown as Record<string, unknown>,
        'number depositedOn channel declaredScope outcome decidedOn reason exclusionGrounds',
      ),
      receiver: { id: letter.receiverId },
      region: codeOf(letter.regionCode),
      ...own(letter),
    },
    specifications: project.specifications,
    opinions: {
      totalCount: project.opinions.length,
      nodes: project.opinions.map(({ organisationId, ...opinion }) => ({
        ...opinion,
        organisation: idOf(organisationId),
      })),
    },
    legalActs: {
      totalCount: project.acts.length,
      nodes: project.acts.map(({ amendsActId, ctisOpinionId, authorityId, regionCode, ...act }) => ({
        ...act,
        amends: idOf(amendsActId),
        ctisOpinion: idOf(ctisOpinionId),
        authority: idOf(authorityId),
        ars: regionCode && { regionCode },
      })),
    },
    sites: {
      nodes: project.sites.map(({ organisationId, departementCode, regionCode, ...site }) => ({
        ...site,
        organisation: idOf(organisationId),
        departement: { code: departementCode },
        region: { code: regionCode },
      })),
    },
    stateHistory: {
      nodes: project.stateHistory.map(({ actorId, ...event }, index) => ({
        ...event,
        until: project.stateHistory[index + 1]?.on ?? null,
        actor: idOf(actorId),
      })),
    },
    statements: { nodes: project.statements },
    incubationSupports: {
      nodes: project.incubation.map(({ organisationId, regionCode, ...support }) => ({
        ...support,
        organisation: { id: organisationId },
        region: { code: regionCode },
      })),
    },
  };
}

type Shown = ReturnType<typeof shown>;

/** Lists whose order is another matter. */
const unordered = (project: Shown): Shown => ({
  ...project,
  opinions: { ...project.opinions, nodes: project.opinions.nodes.map(sortedKeys).toSorted(byText) },
  legalActs: { ...project.legalActs, nodes: project.legalActs.nodes.map(sortedKeys).toSorted(byText) },
  sites: { nodes: project.sites.nodes.map(sortedKeys).toSorted(byText) },
});

const sortedKeys = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))) as Row;

describe('A project in the graph', () => {
  let tested: TestedSubgraph;
  let inGraph: ReadonlyMap<string, Shown>;
  beforeAll(async () => {
    tested = await startForTest(start);
    const nodes = await allNodes<Shown & { slug: string }>(tested, 'projects(PAGE)', selection, { size: 20 });
    inGraph = new Map(nodes.map((node) => [node.slug, node]));
  });
  afterAll(() => tested.stop());

  it('is there once for each of the facts', () => {
    expect([...inGraph.keys()].toSorted()).toEqual(allProjects.map(({ slug }) => slug).toSorted());
  });

  it.each(allProjects.map((project) => [project.slug, project] as const))(
    '%s says what its facts say',
    (slug, project) => {
      expect(unordered(inGraph.get(slug)!)).toEqual(unordered(shown(project)));
    },
  );

  it('lists acts and opinions in order of date', async () => {
    const dates = await allNodes<{ signedOn: string | null; publishedOn: string | null }>(
      tested,
      'legalActs(filter: { provenance: DEMO }, PAGE)',
      'signedOn publishedOn',
      { size: 50 },
    );
    const days = dates.map(({ signedOn, publishedOn }) => signedOn ?? publishedOn);
    expect(days.length).toBeGreaterThan(20);
    expect(days.filter((day, index) => index > 0 && (day ?? '9') < (days[index - 1] ?? '9'))).toEqual([]);
  });

  it('that another succeeds names it, and the other way round', async () => {
    const nodes = await allNodes<{
      slug: string;
      succeeds: { slug: string } | null;
      succeededBy: { slug: string } | null;
    }>(
      tested,
      'projects(filter: { states: [EN_COURS, RELANCE_V2, NON_GENERALISE] }, PAGE)',
      'slug succeeds { slug } succeededBy { slug }',
    );
    expect(nodes.find(({ slug }) => slug === 'iatroprev2')?.succeeds).toEqual({ slug: 'iatroprev1' });
    const second = nodes.find(({ slug, succeeds }) => slug.startsWith('demo-') && succeeds !== null)!;
    expect(nodes.find(({ slug }) => slug === second.succeeds?.slug)?.succeededBy).toEqual({ slug: second.slug });
  });
});
