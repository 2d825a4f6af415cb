/** Everything that was found, on the screen as it comes, and kept beside the code if it is asked for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '../../bench/table.js';
import type { ScenarioResult } from '../measure/scenario-run.js';
import { peersFolder, versionsOf } from '../processes/peers.js';
import { disturbance, machine, today } from './machine.js';
import { markLines } from './marks.js';
import { markdownTable } from './page.js';
import { picture } from './picture.js';
import { scenarioHeading, scenarioRows } from './scenario-table.js';
import { stagesOn } from './stages.js';

export class Report {
  readonly #results: ScenarioResult[] = [];
  readonly #page: string[] = [];
  readonly #caption: readonly string[];

  constructor(
    readonly rounds: string,
    readonly connections: readonly number[],
  ) {
    this.#caption = [`${today()}, ${machine()}`, rounds, disturbance() ?? []].flat();
    console.log(this.#caption.join('\n'));
    this.#lines('Stages of this gateway that were on', stagesOn());
  }

  add(result: ScenarioResult): void {
    this.#results.push(result);
    const { name, about } = result.scenario;
    for (const connections of this.connections)
      this.table(`${name}, ${connections} connections`, `${about}.`, [
        scenarioHeading,
        ...scenarioRows(result, connections),
      ]);
    this.#lines(
      'Not measured',
      result.findings.flatMap(({ peer, fault }) =>
        fault === undefined ? [] : [`${peer.title}: \`${fault.replaceAll(/\s+/g, ' ')}\``],
      ),
    );
  }

  table(title: string, about: string, rows: readonly (readonly string[])[]): void {
    console.log(`\n${title}: ${about}\n${tableLines(rows).join('\n')}`);
    this.#page.push(`## ${title}`, about[0]?.toUpperCase() + about.slice(1), markdownTable(rows));
  }

  /** The marks, when all is measured. */
  end(): void {
    for (const connections of this.connections)
      this.#lines(`Marks, ${connections} connections`, markLines(this.#results, connections));
  }

  /** Writes `results.md` and `results.svg`. */
  save(): void {
    const folder = join(peersFolder, '..');
    const shown = this.connections.includes(16) ? 16 : (this.connections[0] ?? 16);
    writeFileSync(join(folder, 'results.svg'), picture(this.#results, shown, this.#caption));
    const versions = (['apollo', 'hive', 'mercurius'] as const).map((one) => `- ${one}: ${versionsOf(one)}`).join('\n');
    const head = [
      '# The gateways, measured',
      `${this.#caption.join('; ')}.`,
      '![requests per second](results.svg)',
      versions,
    ];
    writeFileSync(join(folder, 'results.md'), `${[...head, ...this.#page].join('\n\n')}\n`);
  }

  #lines(title: string, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const list = lines.map((line) => `- ${line}`).join('\n');
    console.log(`\n${title}:\n${list}`);
    this.#page.push(`## ${title}`, list);
  }
}
