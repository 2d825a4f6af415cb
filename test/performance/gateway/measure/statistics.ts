/** The few statistics of the benchmark; of nothing they are not a number. */

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
