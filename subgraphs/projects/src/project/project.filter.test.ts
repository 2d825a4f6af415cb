/** Every filter of projects gives what the facts say, alone and combined. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import { start } from '../subgraph.js';
import { type FilterCase, untriedFields } from '../testing/filter-cases.js';
import { allNodes, allProjects, demoFacts, realFacts } from '../testing/world.js';

const organisations = [...realFacts.organisations, ...demoFacts.organisations];
const has = <Code>(codes: readonly Code[], ...wanted: Code[]) => wanted.some((code) => codes.includes(code));
const scopeOf = ({ decidedScope, declaredScope }: ProjectFacts) => decidedScope ?? declaredScope;
const kindsOf = ({ derogations }: ProjectFacts) => derogations.map((code) => derogationKinds[code]);
const regionsOf = ({ regionCodes, sites }: ProjectFacts) => [
  ...regionCodes,
  ...sites.map(({ regionCode }) => regionCode),
];
const departementsOf = ({ departementCodes, sites }: ProjectFacts) => [
  ...departementCodes,
  ...sites.map(({ departementCode }) => departementCode),
];
const porteurKindsOf = ({ porteurs }: ProjectFacts) =>
  porteurs.flatMap(({ organisationId }) => organisations.find(({ id }) => id === organisationId)?.kinds ?? []);
const authorisation = ({ acts }: ProjectFacts) =>
  acts
    .filter(({ purpose }) => purpose === 'AUTHORISATION')
    .flatMap(({ signedOn, publishedOn, effectiveFrom }) => signedOn ?? publishedOn ?? effectiveFrom ?? [])
    .toSorted()[0];
const lacks = ({ opinions }: ProjectFacts, wanted: string) =>
  !opinions.some(({ body, subject, givenOn }) => body === wanted && subject === 'AUTHORISATION' && givenOn !== null);
const between = (date: string | null | undefined, from: string, to: string) =>
  date != null && date >= from && date <= to;

const aSite = demoFacts.projects.flatMap(({ sites }) => sites)[0]!;
const aPorteur = demoFacts.projects[20]!.porteurs[0]!.organisationId;
const aCall = demoFacts.projects.find(({ callId }) => callId !== null)!.callId!;

/** Each filter, as a client writes it, beside what it means. Together they name every field of the input type. */
const cases: readonly FilterCase<ProjectFacts>[] = [
  ['states: [EN_COURS, SUSPENDU]', ({ state }) => state === 'EN_COURS' || state === 'SUSPENDU'],
  ['states: []', () => false],
  ['scopes: [LOCAL, NATIONAL]', (project) => has(['LOCAL', 'NATIONAL'], scopeOf(project))],
  ['declaredScopes: [INTERREGIONAL]', ({ declaredScope }) => declaredScope === 'INTERREGIONAL'],
  ['decidedScopes: [NATIONAL]', ({ decidedScope }) => decidedScope === 'NATIONAL'],
  ['regions: ["11"]', (project) => has(regionsOf(project), '11')],
  ['regions: ["53", "94"]', (project) => has(regionsOf(project), '53', '94')],
  ['departements: ["75"]', (project) => has(departementsOf(project), '75')],
  [
    `communes: ["${aSite.communeCode}"]`,
    ({ sites }) => sites.some(({ communeCode }) => communeCode === aSite.communeCode),
  ],
  [`siteFiness: ["${aSite.finessEt}"]`, ({ sites }) => sites.some(({ finessEt }) => finessEt === aSite.finessEt)],
  ['themes: [OBESITE, PLAIES]', ({ themes }) => has(themes, 'OBESITE', 'PLAIES')],
  ['populations: [ENFANTS]', ({ populations }) => has(populations, 'ENFANTS')],
  ['paymentModels: [FORFAIT_TOTAL]', ({ paymentModels }) => has(paymentModels, 'FORFAIT_TOTAL')],
  ['objectives: [ACCES]', ({ objectives }) => has(objectives, 'ACCES')],
  ['derogationKinds: [ORGANISATION]', (project) => has(kindsOf(project), 'ORGANISATION')],
  ['derogationKinds: COMPETENCES', (project) => has(kindsOf(project), 'COMPETENCES')],
  ['derogationCodes: [TARIFICATION]', ({ derogations }) => has(derogations, 'TARIFICATION')],
  ['origins: [AAP_REGIONAL, AAP_NATIONAL]', ({ origin }) => origin === 'AAP_REGIONAL' || origin === 'AAP_NATIONAL'],
  ['provenance: REAL', ({ provenance }) => provenance === 'REAL'],
  ['provenance: DEMO', ({ provenance }) => provenance === 'DEMO'],
  [`porteurs: ["${aPorteur}"]`, ({ porteurs }) => porteurs.some(({ organisationId }) => organisationId === aPorteur)],
  [
    `porteurs: ["${aPorteur.toUpperCase()}"]`,
    ({ porteurs }) => porteurs.some(({ organisationId }) => organisationId === aPorteur),
  ],
  ['porteurKinds: [STARTUP, RESEAU_GCS]', (project) => has(porteurKindsOf(project), 'STARTUP', 'RESEAU_GCS')],
  [`callForProjects: "${aCall}"`, ({ callId }) => callId === aCall],
  [
    'filedFrom: "2022-01-01", filedTo: "2023-12-31"',
    ({ letter }) => between(letter?.depositedOn, '2022-01-01', '2023-12-31'),
  ],
  [
    'authorisedFrom: "2019-06-01", authorisedTo: "2019-09-30"',
    (project) => between(authorisation(project), '2019-06-01', '2019-09-30'),
  ],
  ['endsFrom: "2023-09-30"', ({ endsOn, endedAround }) => (endsOn ?? endedAround ?? '') >= '2023-09-30'],
  ['endsTo: "2025-12-31"', ({ endsOn, endedAround }) => (endsOn ?? endedAround ?? '9999') <= '2025-12-31'],
  ['missingOpinion: HAS', (project) => lacks(project, 'HAS')],
  ['missingOpinion: CTIS', (project) => lacks(project, 'CTIS')],
  ['overdueAt: "2026-06-30"', ({ awaited }) => awaited.some(({ dueOn }) => dueOn !== null && dueOn < '2026-06-30')],
  [
    'derogationKinds: ORGANISATION, missingOpinion: HAS, states: [TRANSMIS_RG, SAISINE_CTIS]',
    (project) =>
      has(kindsOf(project), 'ORGANISATION') &&
      lacks(project, 'HAS') &&
      (project.state === 'TRANSMIS_RG' || project.state === 'SAISINE_CTIS'),
  ],
  [
    'themes: [PREMIER_RECOURS], regions: ["11", "76"], provenance: REAL',
    (project) =>
      has(project.themes, 'PREMIER_RECOURS') && has(regionsOf(project), '11', '76') && project.provenance === 'REAL',
  ],
  ['states: null, provenance: null', () => true],
];

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(() => tested.stop());

describe('Project filters', () => {
  it.each(cases)('{ %s } gives the projects of which it is true', async (filter, passes) => {
    const nodes = await allNodes<{ slug: string }>(tested, `projects(filter: { ${filter} }, PAGE)`, 'slug', {
      size: 50,
    });
    const expected = allProjects.filter(passes).map(({ slug }) => slug);
    expect(nodes.map(({ slug }) => slug).toSorted()).toEqual(expected.toSorted());
  });

  it('are all tried here, and almost all find something and leave something out', () => {
    expect(untriedFields('ProjectFilter', cases)).toEqual([]);
    const idle = cases.filter(([, passes]) => allProjects.every(passes) || !allProjects.some(passes));
    expect(idle.map(([filter]) => filter)).toEqual(['states: []', 'states: null, provenance: null']);
  });

  it('find an authorisation dated "2019" in a range only if the whole year is in it', async () => {
    const find = async (filter: string) =>
      (await allNodes<{ slug: string }>(tested, `projects(filter: { ${filter} }, PAGE)`, 'slug')).map(
        ({ slug }) => slug,
      );
    expect(await find('authorisedFrom: "2019-01-01", authorisedTo: "2019-12-31"')).toContain('santeprotegee');
    expect(await find('authorisedFrom: "2019-06-01", authorisedTo: "2019-12-31"')).not.toContain('santeprotegee');
    expect(await find('authorisedFrom: "2019-01-01", authorisedTo: "2019-11-30"')).not.toContain('santeprotegee');
  });
});
