/** The curated facts of the real experiments, compared with the words of their rows: nothing lost, nothing added. */
import { describe, expect, test } from 'vitest';
import { organisationId } from '../ids.js';
import type { ProjectFacts } from '../facts/project-facts.js';
import { nationalOrganisations } from '../reference/national-organisations.js';
import { experimentRows, type ExperimentRow } from './experiment-row.js';
import { realOrganisations } from './real-organisations.js';
import { realProjects } from './real-projects.js';

const rows = experimentRows();
const pairs = realProjects().map((project, index): [string, ProjectFacts, ExperimentRow] => {
  const row = rows[index];
  if (!row) throw new Error(`no row for ${project.slug}`);
  return [project.slug, project, row];
});

const sorted = (values: Iterable<string>) => [...new Set(values)].toSorted();
const matches = (text: string, pattern: RegExp) => sorted(text.match(pattern) ?? []);
const isoOf = (text: string) =>
  matches(text, /\d{2}\/\d{2}\/\d{4}/g).map((date) => date.split('/').toReversed().join('-'));

/** The words of a row, without the name, the source and the confidence. */
const wordsOf = (row: ExperimentRow) =>
  Object.values({ ...row, id: '', name: '', source: '', confidence: '' }).join(' | ');

/** Every value of a project's facts, except verbatim words, sources and ids. */
function structured(value: unknown, key = ''): string[] {
  if (['source', 'statement', 'statements', 'paymentModelStatement', 'title'].includes(key) || /[iI]d$/.test(key))
    return [];
  if (Array.isArray(value)) return value.flatMap((each) => structured(each));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => structured(each, name));
  }
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

test('all 44 experiments are there, under the ids of the data file', () => {
  expect(pairs).toHaveLength(44);
  expect(pairs.map(([slug]) => slug)).toEqual(rows.map(({ id }) => id));
  expect(new Set(pairs.map(([, { id }]) => id)).size).toBe(44);
});

describe.each(pairs)('%s', (_slug, project, row) => {
  test('has every date of its row, and no other', () => {
    const stated = sorted([
      ...isoOf(wordsOf(row)),
      ...matches(`${row.authorisation_date} ${row.ctis_date}`, /\d{4}-\d{2}-\d{2}/g),
    ]);
    const known = structured(project).flatMap((value) => [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : []),
      ...isoOf(value),
    ]);
    expect(sorted(known)).toEqual(stated);
  });

  test('has a month or a year only where the row says it', () => {
    const months = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
    for (const value of structured(project).filter((text) => /^20\d{2}(-\d{2})?$/.test(text))) {
      const [year, month] = value.split('-');
      expect(wordsOf(row)).toContain(month === undefined ? year : `${months[Number(month) - 1]} ${year}`);
    }
  });

  test('has every number of an act, and no other', () => {
    const values = structured(project);
    const acts = project.acts.flatMap(({ nor, raaNumber, arsNumber }) => [nor, raaNumber, arsNumber]);
    const numbers =
      /[A-Z]{4}\d{7}[A-Z]|IDF-\d{4}-\d{2}-\d{2}-\d+|DIRNOV-\d{4}\/\d+|(?<=arrêté n° |Occitanie n° )\d{4}-\d{4}/g;
    expect(sorted(acts.filter((value) => value !== null))).toEqual(matches(wordsOf(row), numbers));
    const published = values.filter((value) => value.startsWith('JORFTEXT'));
    for (const text of published) expect(row.source).toContain(text);
    // The number of PEPS, like the others, belongs to one act: none is repeated.
    expect(new Set(published).size).toBe(published.length);
  });

  test('has the scope and the regions of its row', () => {
    expect(project.decidedScope ?? '').toBe(row.scope);
    expect((project.scopeBasis ?? '').charAt(0)).toBe(row.scope_basis);
    expect(project.regionCodes.join(';')).toBe(row.regions_cog);
    expect(project.departementCodes.length > 0).toBe(/Loire-Atl|Nord–|Guyane|Paris|Angers/.test(row.places));
  });

  test('has its opinions of the CTIS on the day that the row gives', () => {
    const days = project.opinions.map(({ givenOn }) => givenOn ?? '');
    const stated = [
      row.ctis_date,
      ...[...row.amendments.matchAll(/CTIS (\d{2})\/(\d{2})\/(\d{4})/g)].map(([, d, m, y]) => `${y}-${m}-${d}`),
    ];
    expect(sorted(days)).toEqual(sorted(stated.filter((day) => day !== '')));
    expect(project.opinions.every(({ body, verdict }) => body === 'CTIS' && verdict === null)).toBe(true);
  });

  test('has only durations that the row gives', () => {
    const durations = [project.authorisedDuration, ...project.acts.map(({ duration }) => duration)];
    // Two are sums or fractions: « 5 y; prolonged 2 y » and « 2.5 y ».
    const given = durations.filter((duration) => duration !== null && duration !== 'P7Y' && duration !== 'P30M');
    const words = `${row.duration} | ${row.amendments}`;
    for (const duration of given) {
      for (const [, count, unit] of duration?.matchAll(/(\d+)([YMD])/g) ?? []) {
        expect(words).toMatch(new RegExp(`\\b${count}( → 24)? ${{ Y: 'y', M: 'm', D: 'd' }[unit ?? ''] ?? ''}`));
      }
    }
  });

  test('has the amounts of its row and no other', () => {
    const money = row.id === 'passcog' ? row.amendments : row.money;
    const stated = [...money.matchAll(/([\d.]+) (k|M)€/g)].map(([, n, unit]) => Number(n) * (unit === 'k' ? 1e5 : 1e8));
    expect(project.funding.statedAmounts.map(({ amountCents }) => amountCents)).toEqual(stated);
    for (const { statement } of project.funding.statedAmounts) expect(money).toContain(statement);
    expect([project.funding.lines, project.funding.commitments, project.funding.payments]).toEqual([[], [], []]);
    expect(project.specifications).toEqual([]);
  });

  test('measures nothing that the row does not', () => {
    const words = `${row.evaluation} | ${row.volume}`.replaceAll(',', '').replaceAll('−', '-');
    for (const { value, reference, n, nReference, ciLow, ciHigh } of project.evaluation?.values ?? []) {
      const measured = [value, reference, n, nReference].filter((number) => number !== null);
      for (const number of measured) expect(words).toContain(String(number));
      expect([ciLow, ciHigh]).toEqual([null, null]);
    }
  });

  test('has porteurs and evaluators that the row names', () => {
    const known = new Map([...nationalOrganisations(), ...realOrganisations()].map((each) => [each.id, each]));
    const named = (id: string, words: string) => {
      const organisation = known.get(id);
      const name = organisation?.name.replaceAll('’', "'") ?? '';
      const says = (text: string) => words.toLowerCase().includes(text.toLowerCase());
      return (
        says(organisation?.acronym ?? name) ||
        name.split(/[ ,]+/).every(says) ||
        (says('ministère') && id === organisationId('ministere-sante'))
      );
    };
    for (const porteur of project.porteurs)
      expect(named(porteur.organisationId, row.porteur), porteur.organisationId).toBe(true);
    for (const id of project.evaluation?.evaluatorIds ?? []) expect(named(id, row.evaluation)).toBe(true);
    expect(project.porteurs.length === 0).toBe(row.porteur === '');
  });

  test('keeps the words of the row, with its source and its confidence', () => {
    const { porteur, places, authorisation, amendments, duration, theme, model, volume, money } = row;
    const words = [porteur, places, authorisation, amendments, duration, theme, model, volume, money];
    words.push(row.evaluation, row.status_last_known, row.generalisation);
    expect(project.statements.map(({ text }) => text)).toEqual(words.filter((word) => word !== ''));
    expect(project).toMatchObject({
      title: row.name,
      source: row.source,
      confidenceStatement: row.confidence,
      provenance: 'REAL',
    });
    for (const act of project.acts) expect(wordsOf(row)).toContain(act.statement);
  });

  test('has nothing that only a fictional project has', () => {
    expect(project).toMatchObject({
      letter: null,
      specifications: [],
      stateHistory: [],
      incubation: [],
      awaited: [],
      objectives: [],
      derogations: [],
      declaredScope: null,
    });
  });
});

test('a state is given only where a status or an outcome was found', () => {
  for (const [slug, { state }, row] of pairs) {
    expect(state === null, slug).toBe(row.status_last_known === '');
  }
});

test('IatroPrev 2 succeeds IatroPrev', () => {
  const second = pairs.find(([slug]) => slug === 'iatroprev2')?.[1];
  expect(second?.succeedsId).toBe(pairs.find(([slug]) => slug === 'iatroprev1')?.[1].id);
});

test('an act in the Journal officiel is ministerial, an act with an ARS or RAA number is not (R-PUB-1)', () => {
  const acts = pairs.flatMap(([, project]) => project.acts);
  const ministerial = acts.filter(({ nor, jorftext }) => nor !== null || jorftext !== null);
  const regional = acts.filter(({ arsNumber, raaNumber }) => arsNumber !== null || raaNumber !== null);
  expect(new Set(ministerial.map(({ kind }) => kind))).toEqual(new Set(['ARRETE_MINISTERIEL']));
  expect(new Set(regional.map(({ kind }) => kind))).toEqual(new Set(['ARRETE_DG_ARS']));
});
