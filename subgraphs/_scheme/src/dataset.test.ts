/** The data set holds together: every id that a fact names is that of another fact. */
import { expect, test } from 'vitest';
import { calls, organisations, people, projects, roles, type DatasetOptions } from './dataset.js';
import type { ProjectFacts } from './facts/project-facts.js';
import { indicators } from './reference/indicators.js';

const options: DatasetOptions = { dataset: 'demo', times: 3 };
const all = [...projects(options)];
const organisationIds = new Set([...organisations(options)].map(({ id }) => id));

function organisationsNamedBy(project: ProjectFacts): (string | null)[] {
  return [
    project.competentAuthorityId,
    ...project.porteurs.map(({ organisationId }) => organisationId),
    project.letter?.receiverId ?? null,
    ...(project.letter?.reroutings.flatMap((each) => [each.fromOrganisationId, each.toOrganisationId]) ?? []),
    ...project.stateHistory.map(({ actorId }) => actorId),
    ...project.opinions.map(({ organisationId }) => organisationId),
    ...project.acts.map(({ authorityId }) => authorityId),
    ...project.sites.map(({ organisationId }) => organisationId),
    ...project.incubation.map(({ organisationId }) => organisationId),
    ...project.awaited.map(({ actorId }) => actorId),
    ...project.funding.commitments.map(({ payeeId }) => payeeId),
    ...project.funding.payments.map(({ payeeId }) => payeeId),
    ...(project.evaluation?.evaluatorIds ?? []),
  ];
}

test('every organisation that a project names exists', () => {
  for (const project of all) {
    const unknown = organisationsNamedBy(project).filter((id) => id !== null && !organisationIds.has(id));
    expect(unknown, project.slug).toEqual([]);
  }
});

test('every call and every predecessor that a project names exists', () => {
  const callIds = new Set([...calls(options)].map(({ id }) => id));
  const bySlug = new Map(all.map(({ slug, id }) => [slug, id]));
  for (const { callId, letter, succeedsId, succeedsSlug } of all) {
    expect(callId === null || callIds.has(callId)).toBe(true);
    expect(letter === null || letter.callId === callId).toBe(true);
    expect(succeedsSlug === null ? null : bySlug.get(succeedsSlug)).toBe(succeedsId);
  }
});

test('every indicator that an evaluation names exists', () => {
  const codes = new Set(indicators().map(({ code }) => code));
  for (const { evaluation } of all) {
    const named = [...(evaluation?.followed ?? []), ...(evaluation?.values ?? [])];
    expect(named.every(({ indicatorCode }) => codes.has(indicatorCode))).toBe(true);
  }
});

test('a report that a value names belongs to the same evaluation', () => {
  for (const { evaluation } of all) {
    const reports = new Set(evaluation?.reports.map(({ id }) => id));
    expect(evaluation?.values.every(({ reportId }) => reportId === null || reports.has(reportId)) ?? true).toBe(true);
  }
});

test('people and roles name each other, and the organisations that exist', () => {
  const personIds = new Set([...people(options)].map(({ id }) => id));
  for (const role of roles(options)) {
    expect(personIds.has(role.personId)).toBe(true);
    expect(role.organisationId === null || organisationIds.has(role.organisationId)).toBe(true);
    expect((role.validFrom ?? '') < (role.validTo ?? '9999')).toBe(true);
  }
});

test('no id is given twice', () => {
  const ids = new Set<string>();
  let facts = 0;
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') {
      facts++;
      ids.add(value.id);
    }
    for (const each of Object.values(value)) collect(each);
  };
  collect(all);
  for (const read of [organisations, people, roles, calls]) collect([...read(options)]);
  expect(facts).toBeGreaterThan(5000);
  expect(ids.size).toBe(facts);
});

test('facts inherit nothing by chance: each carries its provenance, and only invented ones lack a confidence', () => {
  for (const project of all) {
    const nested = [
      ...project.acts,
      ...project.opinions,
      ...project.sites,
      ...project.statements,
      ...project.funding.lines,
      ...(project.evaluation?.values ?? []),
    ];
    for (const fact of nested) {
      expect(fact.provenance).toBe(project.provenance);
      expect(fact.confidence === null).toBe(fact.provenance === 'DEMO');
    }
  }
});
