/** The figures of one gateway at one number of connections: medians over rounds, ratios paired within each round. */
import type { Round } from './round.js';
import type { Finding, ScenarioResult } from './scenario-run.js';
import { median } from './statistics.js';

export const figureOf = (rounds: readonly Round[], pick: (round: Round) => number): number => median(rounds.map(pick));

/** How many times the other's figure one's is. Not a number where either was not measured. */
export function ratio(one: readonly Round[], other: readonly Round[], pick: (round: Round) => number): number {
  const pairs = one.flatMap((round, index) => {
    const paired = other[index];
    return paired ? [pick(round) / pick(paired)] : [];
  });
  return median(pairs);
}

export function roundsOf({ findings }: ScenarioResult, peer: string, connections: number): readonly Round[] {
  return findings.find((finding) => finding.peer.name === peer)?.rounds.get(connections) ?? [];
}

/** The other gateways; neither ours nor the proxy, which is no gateway. */
export const isRival = ({ peer }: Finding): boolean => peer.folder !== undefined;

/** The rival that answers most requests. */
export function fastestRival({ findings }: ScenarioResult, connections: number): Finding | undefined {
  const speed = (finding: Finding) => figureOf(finding.rounds.get(connections) ?? [], ({ perSecond }) => perSecond);
  return findings
    .filter((finding) => isRival(finding) && finding.rounds.has(connections))
    .toSorted((one, other) => speed(other) - speed(one))[0];
}
