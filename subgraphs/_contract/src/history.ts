/** Earlier versions of the contract, from the repository's own history. */
import { execFileSync } from 'node:child_process';
import { ledgerFile } from './acceptances.js';

/** The contract as one commit left it. */
export interface PastContract {
  readonly commit: string;
  readonly api: string;
  /** The ledger of the commit, and of the one before it; undefined where the file was not there. */
  readonly ledger: string | undefined;
  readonly ledgerBefore: string | undefined;
}

export interface History {
  /** The commits that changed the API, the newest first; empty where it was never committed. */
  readonly versions: readonly PastContract[];
  /** The ledger as it was last committed. */
  readonly ledger: string | undefined;
  /** Why the history says less than it should, as a sentence; undefined when it says enough. */
  readonly gap: string | undefined;
}

/** How many versions back the history is read: older ones were compared when they were new. */
const depth = 30;

/**
 * The committed versions of the API schema in the line of commits that led here.
 *
 * @param folder the contract's folder, in a work tree or not
 */
export function contractHistory(folder: string): History {
  const fileOf = (commit: string, name: string) => git(folder, 'show', `${commit}:./${name}`);
  if (git(folder, 'rev-parse', '--git-dir') === undefined) {
    return { versions: [], ledger: undefined, gap: 'there is no history of this folder' };
  }
  const log = git(folder, 'log', '--first-parent', `--max-count=${depth}`, '--format=%H', '--', './api.graphql') ?? '';
  const versions = log.split('\n').flatMap((commit) => {
    const api = commit === '' ? undefined : fileOf(commit, 'api.graphql');
    if (api === undefined) return [];
    return [{ commit, api, ledger: fileOf(commit, ledgerFile), ledgerBefore: fileOf(`${commit}^`, ledgerFile) }];
  });
  return {
    versions,
    ledger: fileOf('HEAD', ledgerFile),
    gap: isCutOff(folder) ? 'this clone holds only the last commit' : undefined,
  };
}

/** A shallow clone whose last commit has lost its parent. */
function isCutOff(folder: string): boolean {
  const shallow = git(folder, 'rev-parse', '--is-shallow-repository')?.trim() === 'true';
  return shallow && git(folder, 'rev-list', '--count', 'HEAD')?.trim() === '1';
}

/** What git answers; undefined when it refuses or is not installed. */
function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
