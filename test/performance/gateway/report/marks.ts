/** The marks that this gateway is to reach, each beside its figure of this run. */
import { fastestRival, figureOf, ratio, roundsOf } from '../measure/comparison.js';
import type { ScenarioResult } from '../measure/scenario-run.js';
import { figure } from './figures.js';

/** What is to be reached at least, and what is aimed at. */
type Aim = readonly [mark: number, goal: number];

interface Mark {
  readonly scenario: string;
  /** Times the fastest rival's requests per second. */
  readonly speed: Aim;
  /** Times the proxy's CPU per request. */
  readonly cpu: Aim;
}

const marks: readonly Mark[] = [
  { scenario: 'deep', speed: [3, 8], cpu: [2, 1] },
  { scenario: 'wide', speed: [3, 8], cpu: [2, 1] },
  { scenario: 'large', speed: [1, 1], cpu: [1.5, 1] },
  { scenario: 'medium', speed: [1.5, 2], cpu: [1.2, 1.2] },
  { scenario: 'small', speed: [1, 1.2], cpu: [1.2, 1.2] },
];

const said = ([mark, goal]: Aim): string => (mark === goal ? `(goal ${goal})` : `(mark ${mark}, goal ${goal})`);

/** One line for each scenario that has a mark and was measured at this number of connections. */
export function markLines(results: readonly ScenarioResult[], connections: number): string[] {
  return results.flatMap((result) => {
    const ours = roundsOf(result, 'ours', connections);
    const rival = fastestRival(result, connections);
    const mark = marks.find(({ scenario }) => scenario === result.scenario.name);
    if (!mark || !rival || ours.length === 0) return [];
    const theirs = rival.rounds.get(connections) ?? [];
    const apollo = roundsOf(result, 'apollo', connections);
    const proxy = roundsOf(result, 'proxy', connections);
    const memory = figureOf(ours, ({ memoryMb }) => memoryMb) / figureOf(apollo, ({ memoryMb }) => memoryMb);
    return [
      [
        `${mark.scenario}: ${figure(ratio(ours, theirs, ({ perSecond }) => perSecond))} × the requests of the fastest rival, ${rival.peer.title} ${said(mark.speed)}`,
        `p99 ${figure(ratio(ours, theirs, ({ p99 }) => p99))} × its`,
        `CPU ${figure(ratio(ours, proxy, ({ cpuMs }) => cpuMs))} × the proxy's ${said(mark.cpu)}`,
        `memory ${figure(memory)} × the Apollo Gateway's (mark 1.5)`,
      ].join('; '),
    ];
  });
}
