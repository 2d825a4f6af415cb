/** What a fact says of itself that was recorded by a command. */
import type { Principal } from '@innovation-sante/kit/principal';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import type { Sourced } from './sourced.entity.js';

/** It is as real as its project; what is entered for a fictional one is as invented as all the rest. */
export const recordedFor = (provenance: Provenance, { role }: Principal): Sourced => ({
  provenance,
  source: `recorded in the graph by ${role}`,
  confidence: provenance === 'REAL' ? 'HIGH' : null,
});
