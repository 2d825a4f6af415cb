/** The table of one scenario at one number of connections. */
import { figureOf, ratio, roundsOf } from '../measure/comparison.js';
import type { ScenarioResult } from '../measure/scenario-run.js';
import { figure } from './figures.js';

export const scenarioHeading = [
  'gateway',
  'requests/s',
  'ours is ×',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'CPU × proxy',
  'memory MB',
  'fetches',
];

/** The rows below the heading. */
export function scenarioRows(result: ScenarioResult, connections: number): string[][] {
  const ours = roundsOf(result, 'ours', connections);
  const proxy = roundsOf(result, 'proxy', connections);
  return result.findings.map(({ peer, fault, rounds: byConnections }) => {
    if (fault !== undefined) return [peer.title, 'not measured: wrong', ...scenarioHeading.slice(2).map(() => '')];
    const rounds = byConnections.get(connections) ?? [];
    return [
      peer.title,
      figure(figureOf(rounds, ({ perSecond }) => perSecond)),
      figure(ratio(ours, rounds, ({ perSecond }) => perSecond)),
      figure(figureOf(rounds, ({ p50 }) => p50)),
      figure(figureOf(rounds, ({ p99 }) => p99)),
      figure(figureOf(rounds, ({ cpuMs }) => cpuMs)),
      figure(ratio(rounds, proxy, ({ cpuMs }) => cpuMs)),
      figure(figureOf(rounds, ({ memoryMb }) => memoryMb)),
      figure(figureOf(rounds, ({ fetches }) => fetches)),
    ];
  });
}
