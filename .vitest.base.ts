/** What every package's vitest.config.ts starts from: one copy of graphql, decorators, and a report that can be added up. */
import type { ViteUserConfig } from 'vitest/config';

const second = 1000;

/**
 * The tests of one package.
 *
 * @param include where they are, relative to the package
 */
export function testsOf(...include: string[]): ViteUserConfig {
  return {
    // Vite would take graphql's ES module and Node its CommonJS one: two copies, whose schemas refuse one another.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    oxc: { decorator: { legacy: true } },
    test: {
      include,
      exclude: ['**/node_modules/**', '**/dist/**'],
      allowOnly: false,
      maxWorkers: 2,
      testTimeout: 30 * second,
      hookTimeout: 120 * second,
      reporters: ['default', 'json'],
      // `npm test` adds these up: test/support/all-tests.ts.
      outputFile: { json: '.turbo/test-report.json' },
    },
  };
}
