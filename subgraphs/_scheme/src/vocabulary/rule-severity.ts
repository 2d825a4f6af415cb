/** What follows when a rule of the scheme is not kept. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const RuleSeverity = vocabulary('RuleSeverity', 'What follows when a rule of the scheme is not kept.', {
  REFUSE: { label: 'Refus', description: 'What was asked for is refused, and nothing changes.' },
  WARN: {
    label: 'Avertissement',
    description: 'What was asked for is done, and what is not as it should be is said: lateness, or imported history.',
  },
});
export type RuleSeverity = CodeOf<typeof RuleSeverity>;
