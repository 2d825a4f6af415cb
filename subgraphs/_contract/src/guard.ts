/**
 * Guards the API against breaking changes that nobody accepted.
 *
 * A breaking change needs an entry in the ledger that its own commit, or a later one, adds: an entry that was there
 * before accepts nothing new, and no entry may ever be taken away.
 */
import { join } from 'node:path';
import { type Acceptance, ledgerFile, minus, printLedger, readLedger } from './acceptances.js';
import { type BreakingChange, breakingChanges } from './breaking.js';
import { readText } from './files.js';
import { type History, contractHistory } from './history.js';

/** What the guard says of a new API before it is written. */
export interface Verdict {
  /** A sentence for each breaking change without acceptance; where there is one, the API must not be written. */
  readonly refused: readonly string[];
  /** The ledger to write beside the API. */
  readonly ledger: string;
}

/** What the guard finds in the history up to the files as they are. */
export interface GuardReport {
  readonly faults: readonly string[];
  /** How many changes of the API were looked at. */
  readonly compared: number;
  /** Why earlier versions could not be read; undefined when they could. */
  readonly gap: string | undefined;
}

/**
 * Judges a new API against the last one that was committed, or against the one on disk where there is no history.
 *
 * @param reason accepts every breaking change that is still open, in words for a client; undefined accepts none
 */
export async function judge(folder: string, api: string, reason: string | undefined): Promise<Verdict> {
  const history = contractHistory(folder);
  const ledger = readLedger(readText(join(folder, ledgerFile)));
  const known = history.gap === undefined || history.versions.length > 0;
  const committed = known ? readLedger(history.ledger) : ledger;
  const steps = known ? stepsOf(history, api) : firstStep(folder, api, ledger);
  const all = await Promise.all(
    steps.map(async (step) => ({ ...step, changes: await breakingChanges(step.before, step.after) })),
  );
  const added = minus(ledger, committed);
  const needed = minus(
    added,
    minus(
      added,
      all.flatMap(({ changes }) => changes),
    ),
  );
  const open = all.flatMap((step) =>
    minus(step.changes, minus(ledger, step.ledgerBefore)).map((change) => ({ change, step })),
  );
  if (reason === undefined) {
    const refused = open.map(({ change, step }) => sentence(step, change));
    return { refused, ledger: printLedger([...committed, ...needed]) };
  }
  const accepted = open.map(({ change }) => ({ ...change, reason }));
  return { refused: [], ledger: printLedger([...committed, ...needed, ...accepted]) };
}

/** Checks that every breaking change, from the earliest version at hand to the files on disk, was accepted. */
export async function checkHistory(folder: string): Promise<GuardReport> {
  const history = contractHistory(folder);
  const ledger = readLedger(readText(join(folder, ledgerFile)));
  const steps = stepsOf(history, readText(join(folder, 'api.graphql')));
  const faults: string[] = [];
  for (const step of steps) {
    const accepted = minus(ledger, step.ledgerBefore);
    const open = minus(await breakingChanges(step.before, step.after), accepted);
    faults.push(...open.map((change) => sentence(step, change)));
  }
  const past = [history.ledger, ...history.versions.map((version) => version.ledger)];
  const lost = new Set(past.flatMap((text) => minus(readLedger(text), ledger).map(({ message }) => message)));
  faults.push(...[...lost].map((message) => `${ledgerFile} lost an entry that was there: ${message}`));
  return { faults, compared: steps.length, gap: history.gap };
}

/** One change of the API, and the ledger as it was before. */
interface Step {
  readonly where: string;
  readonly before: string;
  readonly after: string;
  readonly ledgerBefore: readonly Acceptance[];
}

/** Each change of the API: from the last commit to now, then from version to version. */
function stepsOf({ versions, ledger }: History, now: string | undefined): Step[] {
  const [newest] = versions;
  if (!newest) return [];
  const past = versions.slice(0, -1).map((version, index) => ({
    where: `Commit ${version.commit.slice(0, 12)}`,
    before: versions[index + 1]?.api ?? version.api,
    after: version.api,
    ledgerBefore: readLedger(version.ledgerBefore),
  }));
  return [
    { where: 'This change', before: newest.api, after: now ?? newest.api, ledgerBefore: readLedger(ledger) },
    ...past,
  ];
}

/** Without history, the API on disk is all that is known of the past. */
function firstStep(folder: string, api: string, ledger: readonly Acceptance[]): Step[] {
  const before = readText(join(folder, 'api.graphql'));
  return before === undefined ? [] : [{ where: 'This change', before, after: api, ledgerBefore: ledger }];
}

const sentence = ({ where }: Step, { path, message }: BreakingChange) =>
  `${where} breaks clients at ${path}, and nobody accepted it: ${message}`;
