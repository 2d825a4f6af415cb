/** .ci/run counts every step that fails, and its last line is always the totals. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';

/** A stand-in for npm: what it was called with decides how it ends, and the tests print their totals. */
const npm = `#!/bin/bash
if [ "$1" = test ]; then
  echo "a test said: 9 passed, 9 failed"
  [ -n "$TOTALS" ] && echo "$TOTALS"
fi
case " $FAILING " in *" \${!#} "*) exit 1 ;; esac
exit 0
`;

describe('.ci/run', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ci-'));
    mkdirSync(join(folder, '.ci'));
    copyFileSync(join(projectRoot, '.ci/run'), join(folder, '.ci/run'));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** The last line and the exit code of a run in which these calls of npm fail, by their last word. */
  function run(failing: string, totals: string): [string | undefined, number | null] {
    const { stdout, status } = spawnSync('bash', [join(folder, '.ci/run')], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}/bin:${process.env['PATH']}`,
        FAILING: failing,
        TOTALS: totals,
        CHROMIUM_PATH: '/bin/true',
      },
    });
    return [stdout.trimEnd().split('\n').at(-1), status];
  }

  it.each([
    ['all is well', '', '12 passed, 0 failed', '12 passed, 0 failed', 0],
    ['a test is skipped', '', '12 passed, 0 failed, 1 skipped', '12 passed, 0 failed, 1 skipped', 0],
    ['tests fail', 'test', '10 passed, 2 failed', '10 passed, 2 failed', 1],
    ['tests fail and npm hides it', '', '10 passed, 2 failed', '10 passed, 2 failed', 1],
    ['the tests end badly after their totals', 'test', '12 passed, 0 failed', '12 passed, 1 failed', 1],
    ['the tests never end', 'test', '', '0 passed, 1 failed', 1],
    ['the format is wrong', 'format', '12 passed, 0 failed', '12 passed, 1 failed', 1],
    ['the linter finds something', 'lint', '12 passed, 0 failed', '12 passed, 1 failed', 1],
    ['a boundary is crossed', 'boundaries', '12 passed, 0 failed', '12 passed, 1 failed', 1],
    ['the schema has drifted', 'drift', '12 passed, 0 failed', '12 passed, 1 failed', 1],
    ['all of that', 'format lint boundaries drift test', '10 passed, 2 failed', '10 passed, 6 failed', 1],
    ['nothing can be installed', '--no-progress', '', '0 passed, 1 failed', 1],
  ])('says so when %s', (_case, failing, totals, line, status) => {
    expect(run(failing, totals)).toEqual([line, status]);
  });

  it('fails when the tests say nothing though npm is content', () => {
    expect(run('', '')).toEqual(['0 passed, 1 failed', 1]);
  });
});
