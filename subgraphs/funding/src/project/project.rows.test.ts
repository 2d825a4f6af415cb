/** What is loaded obeys the rules of the funds; what does not is refused. */
import { describe, expect, it } from 'vitest';
import { projects } from '@innovation-sante/scheme/dataset';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { lineRows, projectRow } from './project.rows.js';

const facts = [...projects({ dataset: 'demo' })];
const isRegional = ({ decidedScope, funding }: ProjectFacts) => decidedScope === 'REGIONAL' && funding.lines.length > 0;

describe('the rows of a project', () => {
  it('hold every line of the facts, each paid by the fund that the rules name', () => {
    expect(facts.flatMap((project) => lineRows(project)).length).toBe(
      facts.reduce((count, { funding }) => count + funding.lines.length, 0),
    );
  });

  it('are refused when a line is paid by another fund', () => {
    const project = facts.find(isRegional)!;
    const lines = project.funding.lines.map((line) => ({ ...line, fund: 'FIR' as const }));
    expect(() => lineRows({ ...project, funding: { ...project.funding, lines } })).toThrow(/cannot be paid by the FIR/);
  });

  it('say who authorises: an ARS where the authority has a region', () => {
    expect(projectRow(facts.find(isRegional)!).authority).toBe('ARS');
    expect(projectRow(facts.find(({ slug }) => slug === 'rrteledom')!).authority).toBeNull();
  });
});
