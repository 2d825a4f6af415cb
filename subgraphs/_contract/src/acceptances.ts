/** The ledger of accepted breaking changes: who breaks the contract says why, in the same change. */
import type { BreakingChange } from './breaking.js';

/** Its name in the contract's folder. */
export const ledgerFile = 'breaking-changes.json';

/** A breaking change that somebody accepted. */
export interface Acceptance extends BreakingChange {
  readonly reason: string;
}

/** @throws when the text is not a list of acceptances, each with its reason */
export function readLedger(text: string | undefined): Acceptance[] {
  const entries = text === undefined ? [] : (JSON.parse(text) as unknown);
  if (Array.isArray(entries) && entries.every(isAcceptance)) return entries;
  throw new Error(`${ledgerFile} must be a list of { path, message, reason }, and no reason may be empty.`);
}

export function printLedger(entries: readonly Acceptance[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/**
 * The changes of a list that another list does not have, one occurrence for one: a change that was accepted, undone
 * and made again is accepted once, and needs a second entry.
 */
export function minus<Change extends BreakingChange>(
  list: readonly Change[],
  other: readonly BreakingChange[],
): Change[] {
  const left = new Map<string, number>();
  for (const change of other) left.set(identity(change), (left.get(identity(change)) ?? 0) + 1);
  return list.filter((change) => {
    const count = left.get(identity(change)) ?? 0;
    left.set(identity(change), count - 1);
    return count <= 0;
  });
}

const identity = ({ path, message }: BreakingChange) => JSON.stringify([path, message]);

function isAcceptance(value: unknown): value is Acceptance {
  const { path, message, reason } = (value ?? {}) as Record<string, unknown>;
  return [path, message, reason].every((text) => typeof text === 'string') && (reason as string).trim() !== '';
}
