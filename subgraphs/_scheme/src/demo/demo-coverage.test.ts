/** Forty fictional projects are enough to meet every case of the scheme. */
import { expect, test } from 'vitest';
import { organisations } from '../dataset.js';
import type { ProjectFacts } from '../facts/project-facts.js';
import { regions } from '../reference/geography.js';
import { EvaluationCriterion } from '../vocabulary/evaluation-criterion.js';
import { EvaluationStatus, ReportKind } from '../vocabulary/evaluation.js';
import { FundCode, ExpenseNature, FundingRule } from '../vocabulary/funding.js';
import { indicators } from '../reference/indicators.js';
import { Comparison } from '../vocabulary/indicator.js';
import { ExclusionGround, LetterOutcome } from '../vocabulary/letter.js';
import { Origin } from '../vocabulary/origin.js';
import { PaymentModel } from '../vocabulary/payment-model.js';
import { ProjectState } from '../vocabulary/project-state.js';
import { Scope } from '../vocabulary/scope.js';
import { Theme } from '../vocabulary/theme.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { demoProjects } from './demo-projects.js';
import { demoToday } from './world.js';

const all = [...demoProjects()];
const seen = (read: (project: ProjectFacts) => readonly (string | null | undefined)[]) =>
  new Set(all.flatMap((project) => read(project)));
const covers = (found: Set<unknown>, codes: readonly string[]) =>
  expect(codes.filter((code) => !found.has(code))).toEqual([]);

test('every state, scope, origin, theme and payment model occurs', () => {
  covers(
    seen(({ state }) => [state]),
    codesOf(ProjectState),
  );
  covers(
    seen(({ decidedScope }) => [decidedScope]),
    codesOf(Scope),
  );
  covers(
    seen(({ declaredScope }) => [declaredScope]),
    codesOf(Scope),
  );
  covers(
    seen(({ origin }) => [origin]),
    codesOf(Origin),
  );
  covers(
    seen(({ themes }) => themes),
    codesOf(Theme),
  );
  covers(
    seen(({ paymentModels }) => paymentModels),
    codesOf(PaymentModel),
  );
});

test('every region has a project', () => {
  covers(
    seen(({ regionCodes }) => regionCodes),
    regions().map(({ code }) => code),
  );
});

test('every outcome of a letter and every ground of exclusion occurs', () => {
  covers(
    seen(({ letter }) => [letter?.outcome]),
    codesOf(LetterOutcome),
  );
  covers(
    seen(({ letter }) => letter?.exclusionGrounds ?? []),
    codesOf(ExclusionGround),
  );
});

test('every fund, nature and funding rule occurs, with and without a region', () => {
  covers(
    seen(({ funding }) => funding.lines.map(({ fund }) => fund)),
    codesOf(FundCode),
  );
  covers(
    seen(({ funding }) => funding.lines.map(({ nature }) => nature)),
    codesOf(ExpenseNature),
  );
  covers(
    seen(({ funding }) => funding.lines.map(({ rule }) => rule)),
    codesOf(FundingRule),
  );
  expect(seen(({ funding }) => funding.lines.map(({ regionCode }) => regionCode)).has(null)).toBe(true);
});

test('every kind of report and comparison, every criterion and status of an evaluation occurs', () => {
  covers(
    seen(({ evaluation }) => evaluation?.reports.map(({ kind }) => kind) ?? []),
    codesOf(ReportKind),
  );
  covers(
    seen(({ evaluation }) => evaluation?.values.map(({ comparison }) => comparison) ?? []),
    codesOf(Comparison),
  );
  const criteria = new Map(indicators().map(({ code, criterion }) => [code, criterion]));
  covers(
    seen(({ evaluation }) => evaluation?.values.map(({ indicatorCode }) => criteria.get(indicatorCode)) ?? []),
    codesOf(EvaluationCriterion),
  );
  // Two steps pass too quickly for one of forty to stand there today.
  covers(
    seen(({ evaluation }) => [evaluation?.status]),
    codesOf(EvaluationStatus).filter((status) => status !== 'PROTOCOLE_VALIDE' && status !== 'RAPPORT_FINAL_REMIS'),
  );
});

test('some things are late: an opinion of the HAS and of the CTIS, an interim and a final report', () => {
  const late = (body: string) =>
    all.some(({ opinions }) =>
      opinions.some((each) => each.body === body && each.dueOn !== null && (each.givenOn ?? demoToday) > each.dueOn),
    );
  const overdue = (kind: string) =>
    all.some(({ evaluation }) =>
      evaluation?.reports.some(
        (each) => each.kind === kind && each.deliveredOn === null && (each.dueOn ?? '') < demoToday,
      ),
    );
  expect([late('HAS'), late('CTIS'), overdue('INTERIM'), overdue('FINAL')]).toEqual([true, true, true, true]);
});

test('some projects are authorised by each ARS, amended, enlarged, left by a site, resumed, incubated, re-routed, succeeded', () => {
  const count = (is: (project: ProjectFacts) => boolean) => all.filter(is).length;
  const authorisations = ({ acts }: ProjectFacts) => acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  expect(count((project) => authorisations(project).length > 1)).toBeGreaterThan(0);
  expect(count(({ acts }) => acts.some(({ purpose }) => purpose === 'AMENDMENT'))).toBeGreaterThan(3);
  expect(
    count(({ sites }) => sites.some(({ leftOn }) => leftOn !== null) && sites.some((s) => s.leftOn === null)),
  ).toBeGreaterThan(0);
  expect(count(({ stateHistory }) => stateHistory.filter(({ state }) => state === 'EN_COURS').length > 1)).toBe(1);
  expect(count(({ incubation }) => incubation.length > 0)).toBe(3);
  expect(count(({ letter }) => (letter?.reroutings.length ?? 0) > 0)).toBe(1);
  expect(count(({ succeedsId }) => all.some(({ id, state }) => id === succeedsId && state === 'RELANCE_V2'))).toBe(1);
  expect(count(({ declaredScope, decidedScope }) => decidedScope !== null && declaredScope !== decidedScope)).toBe(2);
});

test('nothing can be taken for real: every title, name and slug says that it is fictional', () => {
  for (const { slug, title, provenance, confidence } of all) {
    expect(slug).toMatch(/^demo-\d{4}-[a-z-]+$/);
    expect(title).toMatch(/ \(projet fictif\)$/);
    expect([provenance, confidence]).toEqual(['DEMO', null]);
  }
  const fictional = [...organisations({ dataset: 'demo' })].filter(({ provenance }) => provenance === 'DEMO');
  for (const { name, slug } of fictional) expect(`${slug} ${name}`).toMatch(/^demo-.* \(fictif\)$/);
});
