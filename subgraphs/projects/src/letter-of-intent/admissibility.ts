/** What decides whether a letter is admissible, where some of it is not known. */
import type { Eligibility } from '@innovation-sante/scheme/rules/eligibility';
import type { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import type { FieldPaths } from '../command/judgement.js';
import type { LetterOfIntent } from './letter-of-intent.entity.js';

/** As a letter declares it or its examiner found it; null where neither says. */
export type Admissibility = Pick<
  LetterOfIntent,
  'preExisting' | 'alreadyFunded' | 'circumscribedEffect' | 'diffusable' | 'onlyFundsUnreimbursedServices'
>;

/** What the rules judge: nothing that is unknown stands against a letter. */
export const eligibilityOf = (known: Admissibility, derogations: readonly DerogationCode[]): Eligibility => ({
  derogations,
  preExisting: known.preExisting ?? false,
  alreadyFunded: known.alreadyFunded ?? false,
  circumscribedEffect: known.circumscribedEffect ?? false,
  diffusable: known.diffusable ?? true,
  onlyFundsUnreimbursedServices: known.onlyFundsUnreimbursedServices ?? false,
});

/** Where a command's input holds these facts. */
export const admissibilityPaths = (known: string, derogations: string): FieldPaths => ({
  derogations,
  alreadyFunded: `${known}.alreadyFunded`,
  diffusable: `${known}.diffusable`,
  onlyFundsUnreimbursedServices: `${known}.onlyFundsUnreimbursedServices`,
});

/** What was known, overridden by what was found. */
export const found = (known: Admissibility, findings: Partial<Admissibility> | null | undefined): Admissibility => ({
  preExisting: findings?.preExisting ?? known.preExisting,
  alreadyFunded: findings?.alreadyFunded ?? known.alreadyFunded,
  circumscribedEffect: findings?.circumscribedEffect ?? known.circumscribedEffect,
  diffusable: findings?.diffusable ?? known.diffusable,
  onlyFundsUnreimbursedServices: findings?.onlyFundsUnreimbursedServices ?? known.onlyFundsUnreimbursedServices,
});
