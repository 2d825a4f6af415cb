/** The linter reads types, and catches what this codebase forbids. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';

const faults: readonly (readonly [rule: string, path: string, source: string])[] = [
  ['typescript(no-floating-promises)', 'floating.ts', 'const later = async () => 1;\nlater();\nexport {};\n'],
  ['typescript(no-misused-promises)', 'misused.ts', 'export const all = [1].filter(async (n) => n > 0);\n'],
  ['typescript(no-explicit-any)', 'any.ts', 'export const anything = (value: any): number => Number(value);\n'],
  ['typescript(no-unsafe-assignment)', 'unsafe.ts', "export const parsed: { a: number } = JSON.parse('{}');\n"],
  ['typescript(no-non-null-assertion)', 'bang.ts', 'export const first = (list: string[]) => list[0]!;\n'],
  [
    'typescript(switch-exhaustiveness-check)',
    'switch.ts',
    "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      break;\n  }\n}\n",
  ],
  ['import(no-default-export)', 'default.ts', 'export default 1;\n'],
  ['oxc(no-barrel-file)', 'barrel.ts', "export * from './any.js';\n"],
  ['node(no-process-env)', 'env.ts', "export const port = process.env['PORT'];\n"],
  ['eslint(no-console)', 'print.ts', "export const say = () => console.log('x');\n"],
  ['eslint(max-lines)', 'long.ts', `export const n = [\n${'  1,\n'.repeat(300)}];\n`],
  [
    'typescript(consistent-type-imports)',
    'type.ts',
    "import { EventEmitter } from 'node:events';\nexport type E = EventEmitter;\n",
  ],
  ['unicorn(prefer-node-protocol)', 'protocol.ts', "import { join } from 'path';\nexport const j = join('a', 'b');\n"],
  [
    'vitest(no-focused-tests)',
    'focus.test.ts',
    "import { it, expect } from 'vitest';\nit.only('x', () => {\n  expect(1).toBe(1);\n});\n",
  ],
  [
    'vitest(no-disabled-tests)',
    'skip.test.ts',
    "import { it, expect } from 'vitest';\nit.skip('x', () => {\n  expect(1).toBe(1);\n});\n",
  ],
];

describe('The linter', () => {
  let folder: string;
  let output: string;
  let code: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lint-'));
    copyFileSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    copyFileSync(join(projectRoot, '.tsconfig.base.json'), join(folder, '.tsconfig.base.json'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: './.tsconfig.base.json', include: ['src'] }),
    );
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const [, path, source] of faults) {
      mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
      writeFileSync(join(folder, 'src', path), source);
    }
    const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const args = [oxlint, '--type-aware', '--deny-warnings', '--format=unix', 'src'];
    [code, output] = await new Promise<[number, string]>((resolve) => {
      const child = execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => {
        resolve([child.exitCode ?? 0, stdout]);
      });
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('fails', () => {
    expect(code).not.toBe(0);
  });

  it.each(faults)('finds %s in %s', (rule, path) => {
    expect(output.split('\n').filter((line) => line.includes(`${path}:`) && line.includes(rule))).not.toEqual([]);
  });
});
