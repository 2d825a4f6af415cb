/** The lists of opinions, legal acts, sites and calls: each filter against the facts, each page once. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ActFacts, OpinionFacts } from '@innovation-sante/scheme/facts/instruction-facts';
import type { CallFacts } from '@innovation-sante/scheme/facts/letter-facts';
import type { SiteFacts } from '@innovation-sante/scheme/facts/project-facts';
import { start } from './subgraph.js';
import { type FilterCase, untriedFields } from './testing/filter-cases.js';
import { allNodes, allProjects, answer, demoFacts, realFacts } from './testing/world.js';

const opinions = allProjects.flatMap((project) => project.opinions);
const acts = allProjects.flatMap((project) => project.acts);
const sites = allProjects.flatMap((project) => project.sites);
const calls = [...realFacts.calls, ...demoFacts.calls];
const between = (date: string | null, from: string, to: string) => date !== null && date >= from && date <= to;

const anArs = opinions.find(({ body }) => body === 'ARS')!.organisationId!;
const opinionCases: FilterCase<OpinionFacts>[] = [
  ['bodies: [HAS, ARS]', ({ body }) => body === 'HAS' || body === 'ARS'],
  ['subjects: [AMENDMENT]', ({ subject }) => subject === 'AMENDMENT'],
  [
    'verdicts: [UNFAVOURABLE, FAVOURABLE_WITH_RESERVES]',
    ({ verdict }) => verdict === 'UNFAVOURABLE' || verdict === 'FAVOURABLE_WITH_RESERVES',
  ],
  [`organisations: ["${anArs}"]`, ({ organisationId }) => organisationId === anArs],
  ['given: true', ({ givenOn }) => givenOn !== null],
  ['given: false', ({ givenOn }) => givenOn === null],
  ['givenFrom: "2024-01-01", givenTo: "2024-12-31"', ({ givenOn }) => between(givenOn, '2024-01-01', '2024-12-31')],
  ['overdueAt: "2026-06-30"', ({ givenOn, dueOn }) => givenOn === null && dueOn !== null && dueOn < '2026-06-30'],
  ['provenance: REAL', ({ provenance }) => provenance === 'REAL'],
];

const anAct = acts.find(({ authorityId, regionCode }) => authorityId !== null && regionCode !== null);
const actCases: FilterCase<ActFacts>[] = [
  ['purposes: [TRANSITION, AMENDMENT]', ({ purpose }) => purpose === 'TRANSITION' || purpose === 'AMENDMENT'],
  ['kinds: [ARRETE_MINISTERIEL]', ({ kind }) => kind === 'ARRETE_MINISTERIEL'],
  ['regions: ["76"]', ({ regionCode }) => regionCode === '76'],
  [`authorities: ["${anAct!.authorityId}"]`, ({ authorityId }) => authorityId === anAct!.authorityId],
  ['nor: "SSAH2106928A"', ({ nor }) => nor === 'SSAH2106928A'],
  ['jorftext: "JORFTEXT000043253428"', ({ jorftext }) => jorftext === 'JORFTEXT000043253428'],
  ['signedFrom: "2023-01-01", signedTo: "2025-12-31"', ({ signedOn }) => between(signedOn, '2023-01-01', '2025-12-31')],
  ['provenance: DEMO', ({ provenance }) => provenance === 'DEMO'],
];

const aSite = sites.find(
  ({ organisationId, finessEt, communeCode }) => organisationId !== null && finessEt !== null && communeCode !== null,
);
const siteCases: FilterCase<SiteFacts>[] = [
  ['regions: ["11", "84"]', ({ regionCode }) => regionCode === '11' || regionCode === '84'],
  ['departements: ["75", "69"]', ({ departementCode }) => departementCode === '75' || departementCode === '69'],
  [`communes: ["${aSite!.communeCode}"]`, ({ communeCode }) => communeCode === aSite!.communeCode],
  [`finess: ["${aSite!.finessEt}"]`, ({ finessEt }) => finessEt === aSite!.finessEt],
  [`organisations: ["${aSite!.organisationId}"]`, ({ organisationId }) => organisationId === aSite!.organisationId],
  ['at: "2024-06-30"', ({ joinedOn, leftOn }) => (joinedOn ?? '0') <= '2024-06-30' && (leftOn ?? '9') >= '2024-06-30'],
  ['provenance: REAL', ({ provenance }) => provenance === 'REAL'],
];

const callCases: FilterCase<CallFacts>[] = [
  ['kinds: [AMI]', ({ kind }) => kind === 'AMI'],
  [
    'regions: ["04", "24", "75", "01", "44"]',
    ({ regionCode }) => regionCode !== null && ['04', '24', '75', '01', '44'].includes(regionCode),
  ],
  [
    'openAt: "2024-06-01"',
    ({ opensOn, closesOn, openedAround }) =>
      (opensOn ?? `${openedAround ?? '9999'}-31`) <= '2024-06-01' && (closesOn ?? '9') >= '2024-06-01',
  ],
  ['provenance: REAL', ({ provenance }) => provenance === 'REAL'],
];

const lists: readonly (readonly [
  list: string,
  filterType: string,
  facts: readonly { id: string }[],
  cases: readonly FilterCase<never>[],
])[] = [
  ['opinions', 'OpinionFilter', opinions, opinionCases],
  ['legalActs', 'LegalActFilter', acts, actCases],
  ['sites', 'SiteFilter', sites, siteCases],
  ['callsForProjects', 'CallForProjectsFilter', calls, callCases],
];

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(() => tested.stop());

describe.each(lists)('The list of %s', (list, filterType, facts, cases) => {
  it('gives each once, the same forwards and backwards', async () => {
    const forwards = await allNodes<{ id: string }>(tested, `${list}(PAGE)`, 'id', { size: 11 });
    expect(forwards.map(({ id }) => id).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
    expect(await allNodes(tested, `${list}(PAGE)`, 'id', { size: 13, backwards: true })).toEqual(forwards);
  });

  it.each(cases)('narrowed by { %s } gives those of which it is true', async (filter, passes) => {
    const expected = (facts as readonly never[]).filter(passes).map(({ id }: { id: string }) => id);
    const found = await allNodes<{ id: string }>(tested, `${list}(filter: { ${filter} }, PAGE)`, 'id', { size: 40 });
    expect(expected.length, 'something to find').toBeGreaterThan(0);
    expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  });

  it('has no filter that is not tried here', () => expect(untriedFields(filterType, cases)).toEqual([]));
});

describe('Below a project', () => {
  it('opinions, acts, sites, history and statements are narrowed by the same filters', async () => {
    const project = demoFacts.projects.find(
      (each) => each.sites.some(({ leftOn }) => leftOn !== null && leftOn < '2026-06-30') && each.state === 'EN_COURS',
    )!;
    const { found } = await answer<{ found: Record<string, { nodes: object[] }> }>(
      tested,
      `query ($slug: String) { found: project(slug: $slug) {
        ctis: opinions(filter: { bodies: [CTIS] }) { nodes { body } }
        authorisations { nodes { purpose } }
        amending: legalActs(filter: { purposes: [AMENDMENT] }) { nodes { purpose amends { purpose } } }
        now: sites(filter: { at: "2026-06-30" }) { nodes { id } }
        ever: sites { nodes { id } }
        began: stateHistory(filter: { states: [AUTORISE, EN_COURS] }) { nodes { state } }
        early: stateHistory(filter: { to: "${project.letter!.depositedOn}" }) { nodes { state } } } }`,
      { slug: project.slug },
    );
    const count = Object.fromEntries(Object.entries(found).map(([name, { nodes }]) => [name, nodes.length]));
    expect(count).toEqual({
      ctis: project.opinions.filter(({ body }) => body === 'CTIS').length,
      authorisations: project.acts.filter(({ purpose }) => purpose === 'AUTHORISATION').length,
      amending: project.acts.filter(({ purpose }) => purpose === 'AMENDMENT').length,
      now: project.sites.filter(
        ({ joinedOn, leftOn }) => (joinedOn ?? '0') <= '2026-06-30' && (leftOn ?? '9') >= '2026-06-30',
      ).length,
      ever: project.sites.length,
      began: project.stateHistory.filter(({ state }) => state === 'AUTORISE' || state === 'EN_COURS').length,
      early: 1,
    });
    expect(found['amending']?.nodes[0]).toEqual({ purpose: 'AMENDMENT', amends: { purpose: 'AUTHORISATION' } });
  });

  it('statements are narrowed by what they speak of', async () => {
    expect(
      await answer(
        tested,
        '{ project(slug: "osys") { statements(fields: [MONEY]) { nodes { field text } totalCount } } }',
      ),
    ).toEqual({
      project: {
        statements: { nodes: [{ field: 'MONEY', text: '330 k€ = 230 k€ ARS + 100 k€ FISS' }], totalCount: 1 },
      },
    });
  });

  it('an act says where Légifrance shows it', async () => {
    expect(await answer(tested, '{ project(slug: "gpso") { authorisations { nodes { nor jorfUrl } } } }')).toEqual({
      project: {
        authorisations: {
          nodes: [{ nor: 'SSAH2106928A', jorfUrl: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043253428' }],
        },
      },
    });
  });

  it('one experiment has an authorisation for each ARS, each with its own amendments', async () => {
    expect(
      await answer(
        tested,
        '{ project(slug: "equipaddict") { authorisations { nodes { ars { regionCode } amendments { nodes { arsNumber } } } } } }',
      ),
    ).toEqual({
      project: {
        authorisations: {
          nodes: [
            { ars: { regionCode: '76' }, amendments: { nodes: [{ arsNumber: '2020-1988' }] } },
            { ars: { regionCode: '11' }, amendments: { nodes: [] } },
          ],
        },
      },
    });
  });
});
