/** The tests of this package. */
import { testsOf } from '../../.vitest.base.js';

export default testsOf('src/**/*.test.ts');
