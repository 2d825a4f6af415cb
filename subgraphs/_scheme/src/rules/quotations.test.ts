/** Whatever a rule quotes from one of the two founding documents stands there, word for word. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ExclusionGround } from '../vocabulary/letter.js';
import { FundingRule } from '../vocabulary/funding.js';
import { ruleOf, rules } from './rules.js';
import { law } from './sources.js';

/** White space is of the layout. */
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const documents = [
  ['Source A', 'source-a-dispositif.txt'],
  ['Source B', 'source-b-fiss.txt'],
] as const;
const texts = documents.map(([name, file]) => {
  const path = new URL(`../testing/founding-documents/${file}`, import.meta.url);
  return [name, words(readFileSync(path, 'utf8'))] as const;
});

test.each(texts)('the quotations from %s are in it', (name, text) => {
  const quoting = rules.filter(({ source, quotation }) => source.startsWith(name) && quotation !== null);
  expect(quoting.length).toBeGreaterThan(2);
  for (const { id, quotation } of quoting) expect(text, id).toContain(words(quotation ?? ''));
});

test('every other quotation is from the law', () => {
  const others = rules.filter(
    ({ source, quotation }) => quotation !== null && !texts.some(([name]) => source.startsWith(name)),
  );
  expect(others.map(({ id }) => id)).toEqual(['R-DUR-1']);
  expect(others[0]?.source.startsWith(law)).toBe(true);
});

test('the rules that are paraphrased quote nothing', () => {
  const silent = rules.filter(({ quotation }) => quotation === null).map(({ id }) => id);
  expect(silent).toEqual(['R-CTIS-4', 'R-CTIS-5', 'R-PUB-1', 'R-FUND-4', 'R-FUND-6', 'R-GEN-1', 'R-TRANS-1']);
});

test('the vocabulary names the same rules', () => {
  for (const ground of Object.values(ExclusionGround.codes)) expect(ruleOf(ground.rule)?.quotation).toBe(ground.quote);
  for (const { label, quote } of Object.values(FundingRule.codes)) expect(ruleOf(label)?.quotation).toBe(quote);
});
