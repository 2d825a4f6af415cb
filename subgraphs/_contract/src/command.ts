/** The command that writes the contract, or with `--check` says in which way the one on disk is not what it should be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerFile } from './acceptances.js';
import { type ContractDefinition, isGenerated, makeContract } from './contract.js';
import { differences, readText, writeFiles } from './files.js';
import { checkHistory, judge } from './guard.js';
import { type HintExplanation, hintFaults } from './hints.js';

/** Explains the hints of composition that are right as they are; written by people. */
const hintsFile = 'hints.json';

/**
 * Runs the command.
 *
 * @param args `--check`, or `--accept-breaking "<reason>"`, or nothing
 * @param say takes the command's lines
 * @returns whether all is well
 */
export async function runContractCommand(
  definition: ContractDefinition,
  args: readonly string[],
  say: (line: string) => void,
): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { check: { type: 'boolean', default: false }, 'accept-breaking': { type: 'string' } },
  });
  const reason = values['accept-breaking'];
  if (reason?.trim() === '') throw new Error('--accept-breaking needs a reason that a client can read.');
  const { folder } = definition;
  const { files, api, hints } = await makeContract(definition);
  const faults = hintFaults(hints, JSON.parse(readText(join(folder, hintsFile)) ?? '[]') as HintExplanation[]);

  if (values.check) {
    const { faults: breaks, compared, gap } = await checkHistory(folder);
    faults.push(
      ...differences(folder, files, isGenerated).map((fault) => `${folder}/${fault} Run \`npm run codegen\`.`),
      ...breaks,
    );
    if (gap) say(`Breaking changes were not looked for: ${gap}.`);
    else say(`${files.size} generated files and ${compared} steps of the API's history were compared.`);
  } else {
    const { refused, ledger } = await judge(folder, api, reason);
    faults.push(...refused);
    if (refused.length > 0) say('Nothing was written. To accept: npm run codegen -- --accept-breaking "<reason>"');
    else {
      writeFiles(folder, files, isGenerated);
      writeFileSync(join(folder, ledgerFile), ledger);
      say(`${files.size} files written to ${folder}.`);
    }
  }
  for (const fault of faults) say(fault);
  return faults.length === 0;
}
