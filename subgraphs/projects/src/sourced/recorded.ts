/** What a fact says of itself that was entered by a command. */
import type { Principal } from '@innovation-sante/kit/principal';
import type { Sourced } from '@innovation-sante/scheme/facts/sourced';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

/** A fact about a fictional project is fictional, whoever enters it; any other is as sure as a record of the procedure. */
export const recorded = ({ role }: Pick<Principal, 'role'>, provenance: Provenance): Sourced => ({
  provenance,
  source: `recorded in this graph by ${role}`,
  confidence: provenance === 'DEMO' ? null : 'HIGH',
});
