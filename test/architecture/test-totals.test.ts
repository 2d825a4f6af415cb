/** The last line of `npm test` counts everything that can go wrong with a test, as Vitest really reports it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestReport, addUp, totalsLine } from '../support/test-totals.js';
import { projectRoot } from '../support/workspace.js';

const opening = "import { afterAll, expect, it } from 'vitest';\n";
const passing = "it('a', () => { expect(1).toBe(1); });\nit('b', () => { expect(1).toBe(1); });\n";

/** Packages by what is wrong with them. */
const suites = {
  good: passing,
  failing: `${passing}it('c', () => { expect(1).toBe(2); });\n`,
  skipping: `${passing}it.skip('c', () => {});\nit.todo('d');\n`,
  unloadable: "import './nowhere.js';\n",
  throwing: "throw new Error('before any test');\n",
  'failing at its end': `${passing}afterAll(() => { throw new Error('at the end'); });\n`,
  'losing an error': `${passing}setTimeout(() => { throw new Error('lost'); }, 20);\nit('w', () => new Promise((done) => { setTimeout(done, 200); }));\n`,
  crashing: `${passing}it('c', () => { process.kill(process.pid, 'SIGKILL'); });\n`,
  'focusing on one test': `${passing}it.only('c', () => { expect(1).toBe(1); });\n`,
} as const;

type Suite = keyof typeof suites;

describe('The totals of a package', () => {
  let top: string;
  const runs = new Map<Suite, { report: TestReport | null; code: number }>();

  async function run(name: Suite): Promise<void> {
    const folder = join(top, name.replaceAll(' ', '-'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.test.ts'), opening + suites[name]);
    const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--root', folder, '--reporter=json', '--outputFile=report.json', '--allowOnly=false'];
    const code = await new Promise<number>((resolve) => {
      const child = execFile(process.execPath, args, { cwd: folder }, () => {
        resolve(child.exitCode ?? 1);
      });
    });
    let report: TestReport | null = null;
    try {
      report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as TestReport;
    } catch {
      // No report is one of the outcomes.
    }
    runs.set(name, { report, code });
  }

  const totalsOf = (name: Suite) => {
    const { report, code } = runs.get(name)!;
    return addUp(new Map([[name, report]]), code);
  };

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), 'totals-'));
    symlinkSync(join(projectRoot, 'node_modules'), join(top, 'node_modules'));
    for (const name of Object.keys(suites) as Suite[]) await run(name);
  });
  afterAll(() => {
    rmSync(top, { recursive: true });
  });

  it('are its tests', () => {
    expect(totalsLine(totalsOf('good'))).toBe('2 passed, 0 failed');
    expect(totalsLine(totalsOf('failing'))).toBe('2 passed, 1 failed');
    expect(totalsOf('failing').failedTests).toEqual(['failing: c']);
    expect(totalsLine(totalsOf('skipping'))).toBe('2 passed, 0 failed, 2 skipped');
  });

  it.each(['unloadable', 'throwing'] as const)('count a suite that is %s as a failure', (name) => {
    expect(totalsLine(totalsOf(name))).toBe('0 passed, 2 failed');
  });

  it.each(['failing at its end', 'losing an error', 'crashing', 'focusing on one test'] as const)(
    'are not good when it is %s',
    (name) => {
      expect(runs.get(name)!.code).not.toBe(0);
      expect(totalsOf(name).failed).toBeGreaterThan(0);
    },
  );

  it('count a missing report as a failure, whatever the run says', () => {
    const { report } = runs.get('good')!;
    const totals = addUp(
      new Map([
        ['good', report],
        ['silent', null],
      ]),
      0,
    );
    expect(totalsLine(totals)).toBe('2 passed, 1 failed');
    expect(totals.faults).toEqual(['silent wrote no report of its tests.']);
  });

  it('count a run that ended badly though every test passed', () => {
    expect(totalsLine(addUp(new Map([['good', runs.get('good')!.report]]), 1))).toBe('2 passed, 1 failed');
  });

  it('count no test at all as a failure', () => {
    expect(addUp(new Map(), 0).failed).toBe(1);
  });
});
