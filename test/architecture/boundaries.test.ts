/** The import boundaries hold in this project, and the tool that says so catches every kind of violation. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';
import { innocentProject, seededViolations } from './seeded-violations.js';
import { sourceFiles } from './source-files.js';

interface Report {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const configuration = '.dependency-cruiser.mjs';

/** What `npm run boundaries` finds in a folder. */
function cruise(folder: string): Promise<Report> {
  const args = [cruiser, '--config', configuration, '--output-type', 'json', 'gateway', 'subgraphs', 'test'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
      else reject(new Error(stderr || stdout, { cause: error }));
    });
  });
}

/** Lays files out below a new folder, with the project's own rules beside them. */
function layOut(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  for (const file of [configuration, '.tsconfig.boundaries.json', '.tsconfig.base.json']) {
    copyFileSync(join(projectRoot, file), join(folder, file));
  }
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('The import boundaries', () => {
  let report: Report;
  beforeAll(async () => {
    report = await cruise(projectRoot);
  });

  it('hold everywhere', () => {
    expect(report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('were checked on every module of the project', () => {
    const read = new Set(report.modules.map(({ source }) => source));
    const all = sourceFiles().filter((path) => /^(gateway|subgraphs|test)\//.test(path));
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((path) => !read.has(path))).toEqual([]);
  });
});

describe('A violation', () => {
  let innocent: Report;
  let guilty: Report;
  beforeAll(async () => {
    const crimes = seededViolations.flatMap(({ path, source, accomplices }) => [
      [path, source] as const,
      ...Object.entries(accomplices ?? {}),
    ]);
    folders.push(layOut(innocentProject), layOut({ ...innocentProject, ...Object.fromEntries(crimes) }));
    [innocent, guilty] = (await Promise.all(folders.map(cruise))) as [Report, Report];
  });

  it('is not seen where there is none', () => {
    expect(innocent.modules.length).toBeGreaterThan(15);
    expect(innocent.summary.violations).toEqual([]);
  });

  it.each(seededViolations)('of $rule is caught when $crime', ({ rule, path }) => {
    const caught = guilty.summary.violations
      .filter(({ from }) => from === path)
      .map((violation) => violation.rule.name);
    expect(caught).toContain(rule);
  });

  it('stands in a file of its own', () => {
    expect(new Set(seededViolations.map(({ path }) => path)).size).toBe(seededViolations.length);
  });

  it('is sown for every rule', () => {
    const rules = guilty.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(new Set(seededViolations.map(({ rule }) => rule))).toEqual(new Set(rules));
  });

  it('is never blamed on the innocent', () => {
    const sown = new Set(
      seededViolations.flatMap(({ path, accomplices }) => [path, ...Object.keys(accomplices ?? {})]),
    );
    expect(guilty.summary.violations.filter(({ from }) => !sown.has(from))).toEqual([]);
  });
});
