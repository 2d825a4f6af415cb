/** Every remark of composition is either absent or explained by name in `schema/hints.json`. */
import type { Hint } from './compose.js';

/** Why a remark of composition is right as it is. */
export interface HintExplanation {
  readonly code: string;
  readonly coordinate: string;
  readonly reason: string;
}

/** A sentence for each hint that nobody explained, and for each explanation whose hint is gone. */
export function hintFaults(hints: readonly Hint[], explanations: readonly HintExplanation[]): string[] {
  const same = (a: { code: string; coordinate: string }, b: { code: string; coordinate: string }) =>
    a.code === b.code && a.coordinate === b.coordinate;
  const unexplained = hints.filter((hint) => !explanations.some((one) => same(one, hint) && one.reason.trim() !== ''));
  const stale = explanations.filter((one) => !hints.some((hint) => same(one, hint)));
  return [
    ...unexplained.map(({ code, coordinate, message }) => `Composition remarks ${code} at "${coordinate}": ${message}`),
    ...stale.map(
      ({ code, coordinate }) => `hints.json explains ${code} at "${coordinate}", which composition no longer remarks.`,
    ),
  ];
}
