/** Which stages of a request were on in this gateway: all that its README lists, since nothing was switched off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../support/workspace.js';

/** One line for each row of the table of stages. */
export function stagesOn(): string[] {
  const readme = readFileSync(join(projectRoot, 'gateway/README.md'), 'utf8');
  const rows = readme.matchAll(/^\| (\d+) +\| [^|]+\| (.+?) +\|$/gm);
  const stages = [...rows].map(([, number, what]) => `${number}. ${what}`);
  if (stages.length === 0) throw new Error('gateway/README.md no longer lists the stages of a request');
  return stages;
}
