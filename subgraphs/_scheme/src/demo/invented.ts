/** What every fictional fact says of itself. */
import type { Sourced } from '../facts/sourced.js';

/** The origin of all fictional facts: one object, spread into each. */
export const invented: Sourced = Object.freeze({
  provenance: 'DEMO',
  source: 'invented by the generator of fictional projects',
  confidence: null,
});
