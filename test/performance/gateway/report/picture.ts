/** The results as a picture: one panel for each scenario, one bar for each gateway. */
import { figureOf } from '../measure/comparison.js';
import type { Finding, ScenarioResult } from '../measure/scenario-run.js';
import { figure } from './figures.js';

const panel = { width: 620, head: 46, bar: 22, gap: 18 };
const column = { label: 210, bar: 185 };
const colours = { ours: '#1d4ed8', proxy: '#737373', rival: '#a8b5c8' };

/** @param caption lines that say when and on what it was measured */
export function picture(results: readonly ScenarioResult[], connections: number, caption: readonly string[]): string {
  const heights = results.map(({ findings }) => panel.head + findings.length * panel.bar + panel.gap);
  const rows = Math.ceil(results.length / 2);
  const rowHeights = Array.from({ length: rows }, (_, row) => Math.max(...heights.slice(row * 2, row * 2 + 2)));
  const top = 44 + caption.length * 16;
  const body = results.map((result, index) => {
    const row = Math.floor(index / 2);
    const y = top + rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
    return `<g transform="translate(${20 + (index % 2) * panel.width} ${y})">${panelOf(result, connections)}</g>`;
  });
  const height = top + rowHeights.reduce((sum, one) => sum + one, 0) + 10;
  const width = 20 + panel.width * Math.min(2, results.length);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="20" y="26" font-size="16" font-weight="600">Requests per second, ${connections} connections</text>
${caption.map((line, index) => `<text x="20" y="${44 + index * 16}" fill="#525252">${escaped(line)}</text>`).join('\n')}
${body.join('\n')}
</svg>
`;
}

function panelOf({ scenario, findings }: ScenarioResult, connections: number): string {
  const speeds = findings.map(({ rounds }) => figureOf(rounds.get(connections) ?? [], ({ perSecond }) => perSecond));
  const most = Math.max(1, ...speeds.filter(Number.isFinite));
  const bars = findings.map((finding, index) => barOf(finding, connections, speeds[index] ?? Number.NaN, most, index));
  return `<text y="14" font-size="14" font-weight="600">${scenario.name}</text><text y="32" fill="#525252">${escaped(scenario.about)}</text>${bars.join('')}`;
}

function barOf({ peer, fault, rounds: all }: Finding, connections: number, speed: number, most: number, index: number) {
  const rounds = all.get(connections) ?? [];
  const y = panel.head + index * panel.bar;
  const width = Number.isFinite(speed) ? Math.max(1, (speed / most) * column.bar) : 0;
  const colour = peer.folder ? colours.rival : peer.isByHand ? colours.proxy : colours.ours;
  const cpu = figure(figureOf(rounds, ({ cpuMs }) => cpuMs));
  const p99 = figure(figureOf(rounds, (round) => round.p99));
  const text = fault === undefined ? `${figure(speed)} · CPU ${cpu} ms · p99 ${p99} ms` : 'not measured: wrong';
  return [
    `<text x="${column.label - 8}" y="${y + 12}" text-anchor="end">${escaped(peer.title)}</text>`,
    `<rect x="${column.label}" y="${y}" width="${width.toFixed(1)}" height="16" fill="${colour}"/>`,
    `<text x="${(column.label + width + 6).toFixed(1)}" y="${y + 12}">${text}</text>`,
  ].join('');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
