/** Adds up the reports of all packages' tests, so that nothing that went wrong counts as nothing. */

/** The part of Vitest's JSON report that counts. */
export interface TestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed tests, each with the name of its package. */
  readonly failedTests: readonly string[];
  /** What went wrong beside failed tests, a sentence each; every one counts as a failure. */
  readonly faults: readonly string[];
}

/**
 * The totals of one run.
 *
 * @param reports each package's report by the package's name; null where it wrote none
 * @param exitCode how the run itself ended; 0 only when every package's tests ended well
 */
export function addUp(reports: ReadonlyMap<string, TestReport | null>, exitCode: number): TestTotals {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failedTests: string[] = [];
  const faults: string[] = [];
  for (const [name, report] of reports) {
    if (!report) {
      faults.push(`${name} wrote no report of its tests.`);
      continue;
    }
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    totals.skipped += report.numPendingTests + report.numTodoTests;
    const tests = report.testResults.flatMap((suite) => suite.assertionResults);
    failedTests.push(
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name}: ${fullName}`),
    );
    const broken = report.testResults.filter((suite) => isBroken(suite));
    faults.push(...broken.map((suite) => `${suite.name} could not be run to its end.`));
    const ran = report.numPassedTests + report.numFailedTests;
    if (ran === 0 && broken.length === 0) faults.push(`${name} ran no test.`);
    else if (!report.success && report.numFailedTests === 0 && broken.length === 0) faults.push(`${name} ended badly.`);
  }
  if (totals.passed + totals.failed === 0) faults.push('No test ran.');
  if (exitCode !== 0 && totals.failed + faults.length === 0) faults.push(`The test run ended with code ${exitCode}.`);
  return { ...totals, failed: totals.failed + faults.length, failedTests, faults };
}

/** A suite that failed though none of its tests did: it did not load, or a hook of it failed. */
function isBroken({ status, assertionResults }: TestReport['testResults'][number]): boolean {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/** The line on which a run of the tests ends. */
export function totalsLine({ passed, failed, skipped }: TestTotals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
