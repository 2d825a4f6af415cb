/** Runs the tests of every package, and ends with one line that adds them up: `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestReport, addUp, totalsLine } from './test-totals.js';
import { projectRoot } from './workspace.js';

interface Manifest {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The report of each package that has tests, by the package's name: written by .vitest.base.ts. */
function reportFiles(): Map<string, string> {
  const folders = (manifestOf(projectRoot).workspaces ?? []).flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(projectRoot, pattern.slice(0, -2))).map((name) =>
          join(projectRoot, pattern.slice(0, -2), name),
        )
      : [join(projectRoot, pattern)],
  );
  const tested = folders.filter((folder) => manifestOf(folder).scripts?.['test']);
  return new Map(tested.map((folder) => [manifestOf(folder).name, join(folder, '.turbo/test-report.json')]));
}

function readReport(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

/** Runs every package's `test` script; gives the exit code. */
function runAll(): Promise<number> {
  const turbo = join(projectRoot, 'node_modules/turbo/bin/turbo');
  const child = spawn(process.execPath, [turbo, 'run', 'test', '--continue=always'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const files = reportFiles();
for (const file of files.values()) rmSync(file, { force: true });
const exitCode = await runAll();
const totals = addUp(new Map([...files].map(([name, file]) => [name, readReport(file)])), exitCode);
for (const name of totals.failedTests) console.log(`Failed: ${name}`);
for (const fault of totals.faults) console.log(fault);
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
