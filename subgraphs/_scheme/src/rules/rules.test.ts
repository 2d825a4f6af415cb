/** The rule table: whole, and each row kept and broken by examples. */
import { describe, expect, test } from 'vitest';
import { realProjects } from '../real/real-projects.js';
import { authorisationExamples } from '../testing/authorisation-examples.js';
import { generalisationExamples } from '../testing/generalisation-examples.js';
import { letterExamples } from '../testing/letter-examples.js';
import { fiveYears } from './duration.js';
import { exclusionGrounds } from './eligibility.js';
import { policy } from './policy.js';
import { ruleOf, rules } from './rules.js';

const ids = `
  R-ELIG-1 R-ELIG-2 R-ELIG-3 R-ELIG-4 R-ELIG-5 R-DEROG-1 R-OBJ-1 R-SCOPE-1 R-SCOPE-2 R-SCOPE-3 R-SCOPE-4 R-PORT-1 R-ORIG-1
  R-ROUTE-1 R-ROUTE-2 R-CTIS-1 R-CTIS-2 R-CTIS-3 R-CTIS-4 R-CTIS-5 R-HAS-1 R-CSIS-1 R-FUND-1 R-FUND-2 R-FUND-3 R-FUND-4
  R-FUND-5 R-FUND-6 R-DUR-1 R-EVAL-1 R-GEN-1 R-PUB-1 R-TRANS-1`;

const all = [...letterExamples, ...authorisationExamples, ...generalisationExamples];

test('the table holds every rule of the scheme once', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(ids.trim().split(/\s+/).toSorted());
  for (const rule of rules) expect(ruleOf(rule.id)).toBe(rule);
  expect(ruleOf('R-ELIG-6')).toBeUndefined();
});

test('every rule is one sentence with a source, and names at least one code', () => {
  for (const { id, statement, source, refusals } of rules) {
    expect(statement, id).toMatch(/^[A-Z][^.]*\.$/);
    expect(source.length, id).toBeGreaterThan(3);
    expect(refusals.length, id).toBeGreaterThan(0);
    for (const { code, field } of refusals) expect(`${code} ${field}`, id).toMatch(/^[A-Z][A-Z0-9_]* [a-z]\w*$/);
  }
});

test('every rule has examples that keep it and, for each of its codes, one that does not', () => {
  for (const { id, refusals } of rules) {
    const examples = all.filter(({ rule }) => rule === id).flatMap((given) => given.examples);
    const codes = new Set(examples.map(({ code }) => code));
    expect(codes, id).toEqual(new Set([null, ...refusals.map(({ code }) => code)]));
  }
});

describe.each(all)('$rule', ({ rule, refusals, examples }) => {
  test.each(examples.filter(({ code }) => code === null))('is kept (%#)', ({ ask }) => {
    expect(ask()).toBeUndefined();
  });

  test.each(examples.filter(({ code }) => code !== null))('refuses with $code (%#)', ({ code, ask }) => {
    const refusal = ask();
    expect(refusal).toMatchObject({ rule, code });
    expect(refusals.find((each) => each.code === code)?.field).toBe(refusal?.field);
    expect(refusal?.message, 'a sentence that names the field').toMatch(/^[A-Z].*\.$/);
    expect(refusal?.message).not.toMatch(/undefined|null|NaN/);
    expect(refusal?.message).toContain(refusal?.field ?? '');
  });
});

test('a letter that breaks several rules of eligibility is excluded on each ground', () => {
  const sound = { preExisting: false, alreadyFunded: false, circumscribedEffect: false, diffusable: true };
  const facts = { ...sound, onlyFundsUnreimbursedServices: false, derogations: ['TARIFICATION'] as const };
  expect(exclusionGrounds(facts)).toEqual([]);
  expect(
    exclusionGrounds({ ...facts, preExisting: true, alreadyFunded: true, derogations: [], diffusable: false }),
  ).toEqual(['NOT_INNOVATIVE', 'NO_DEROGATION']);
});

describe('severity', () => {
  const tooLong = { firstInclusionOn: null, duration: 'P7Y', endsOn: null };

  test('a command that asks for more than five years is refused; imported history is kept with a warning', () => {
    expect(fiveYears.verdict({ ...tooLong, imported: false })?.severity).toBe('REFUSE');
    expect(fiveYears.verdict({ ...tooLong, imported: true })?.severity).toBe('WARN');
    expect(fiveYears.verdict({ ...tooLong, imported: true }, policy({ tooLongHistory: 'REFUSE' }))?.severity).toBe(
      'REFUSE',
    );
  });

  test('of the real experiments, PEPS alone lasts longer than five years', () => {
    const warned = realProjects().filter(({ firstInclusionOn, authorisedDuration: duration, endsOn }) =>
      fiveYears.verdict({ firstInclusionOn, duration, endsOn, imported: true }),
    );
    expect(warned.map(({ slug }) => slug)).toEqual(['peps']);
  });

  test('lateness is only warned of', () => {
    const late = all.flatMap(({ examples }) => examples).filter(({ code }) => code?.endsWith('_LATE'));
    expect(new Set(late.map(({ ask }) => ask()?.severity))).toEqual(new Set(['WARN']));
  });
});
