import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printLedger, readLedger } from './acceptances.js';
import { checkHistory, judge } from './guard.js';

const whole = 'type Query {\n  colour: String\n  size: Int\n}\n';
const withoutSize = 'type Query {\n  colour: String\n}\n';
const more = 'type Query {\n  colour: String\n  shape: String\n  size: Int\n}\n';

let top: string;
let schema: string;

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: top,
    encoding: 'utf8',
  });
}

function commit(api: string, ledger?: string): void {
  writeFileSync(join(schema, 'api.graphql'), api);
  if (ledger !== undefined) writeFileSync(join(schema, 'breaking-changes.json'), ledger);
  git('add', '.');
  git('commit', '--allow-empty', '--message', 'x');
}

const ledgerOnDisk = () => readFileSync(join(schema, 'breaking-changes.json'), 'utf8');
const onDisk = (api: string) => writeFileSync(join(schema, 'api.graphql'), api);
const faults = async (folder = schema) => (await checkHistory(folder)).faults;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'contract-'));
  schema = join(top, 'schema');
  mkdirSync(schema);
  git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

describe('Before the API was ever committed', () => {
  it('nothing can break', async () => {
    onDisk(whole);
    expect(await judge(schema, withoutSize, undefined)).toEqual({ refused: [], ledger: '[]\n' });
    onDisk(withoutSize);
    expect(await checkHistory(schema)).toEqual({ faults: [], compared: 0, gap: undefined });
  });
});

describe('A change that breaks nobody', () => {
  it('is written and passes', async () => {
    commit(whole);
    expect((await judge(schema, more, undefined)).refused).toEqual([]);
    commit(more);
    expect(await checkHistory(schema)).toEqual({ faults: [], compared: 2, gap: undefined });
  });
});

describe('A breaking change', () => {
  it('is refused without a reason', async () => {
    commit(whole);
    const { refused } = await judge(schema, withoutSize, undefined);
    expect(refused).toEqual([expect.stringContaining('This change breaks clients at Query.size')]);
  });

  it('fails the check while it is not committed', async () => {
    commit(whole);
    onDisk(withoutSize);
    expect(await faults()).toEqual([expect.stringContaining('Query.size')]);
  });

  it('fails the check when it was committed, and goes on failing after further commits', async () => {
    commit(whole);
    commit(withoutSize);
    expect(await faults()).toEqual([expect.stringMatching(/^Commit \w{12} breaks clients at Query\.size/)]);
    commit('type Query {\n  colour: String\n  weight: Int\n}\n');
    expect(await faults()).toHaveLength(1);
  });

  it('passes when it was accepted in the same change', async () => {
    commit(whole, '[]\n');
    const { refused, ledger } = await judge(schema, withoutSize, 'nobody asked for it');
    expect(refused).toEqual([]);
    expect(readLedger(ledger)).toEqual([
      { path: 'Query.size', message: expect.stringContaining('size') as string, reason: 'nobody asked for it' },
    ]);
    onDisk(withoutSize);
    writeFileSync(join(schema, 'breaking-changes.json'), ledger);
    expect(await faults()).toEqual([]);
    commit(withoutSize, ledger);
    expect(await faults()).toEqual([]);
  });

  it('can be accepted late', async () => {
    commit(whole);
    commit(withoutSize);
    const { ledger } = await judge(schema, withoutSize, 'forgotten');
    commit(withoutSize, ledger);
    expect(await faults()).toEqual([]);
  });

  it('is not accepted by an entry that was there before', async () => {
    commit(whole);
    const { ledger } = await judge(schema, withoutSize, 'prepared');
    commit(whole, ledger);
    onDisk(withoutSize);
    expect(await faults()).toHaveLength(1);
    commit(withoutSize);
    expect(await faults()).toHaveLength(1);
  });

  it('made a second time needs a second acceptance', async () => {
    commit(whole);
    commit(withoutSize, (await judge(schema, withoutSize, 'first')).ledger);
    commit(whole);
    expect((await judge(schema, withoutSize, undefined)).refused).toHaveLength(1);
    const second = (await judge(schema, withoutSize, 'second')).ledger;
    expect(readLedger(second).map(({ reason }) => reason)).toEqual(['first', 'second']);
    commit(withoutSize, second);
    expect(await faults()).toEqual([]);
  });

  it('does not hide behind a commit without the schema', async () => {
    commit(whole);
    git('rm', '--quiet', 'schema/api.graphql');
    git('commit', '--message', 'gone');
    mkdirSync(schema, { recursive: true });
    commit(withoutSize);
    expect(await faults()).toHaveLength(1);
  });

  it('that was undone before it was committed leaves no entry', async () => {
    commit(whole, '[]\n');
    writeFileSync(join(schema, 'breaking-changes.json'), (await judge(schema, withoutSize, 'a try')).ledger);
    expect((await judge(schema, whole, undefined)).ledger).toBe('[]\n');
  });

  it('merged from a branch is judged where it lands', async () => {
    commit(whole);
    git('switch', '--quiet', '--create', 'side');
    commit(withoutSize);
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'side');
    expect(await faults()).toEqual([expect.stringContaining('Query.size')]);
  });
});

describe('The ledger', () => {
  it('may not lose an entry', async () => {
    commit(whole);
    commit(withoutSize, (await judge(schema, withoutSize, 'accepted')).ledger);
    writeFileSync(join(schema, 'breaking-changes.json'), '[]\n');
    expect(await faults()).toContainEqual(expect.stringContaining('lost an entry'));
    expect(readLedger((await judge(schema, withoutSize, undefined)).ledger)).toHaveLength(1);
  });

  it('takes no entry without a reason', async () => {
    commit(whole, printLedger([{ path: 'Query.size', message: 'x', reason: ' ' }]));
    expect(ledgerOnDisk()).toContain('Query.size');
    await expect(checkHistory(schema)).rejects.toThrow('no reason may be empty');
  });
});

describe('Where there is little or no history', () => {
  it('a clone of the last commit alone says that it compared nothing', async () => {
    commit(whole);
    commit(withoutSize);
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    try {
      git('clone', '--quiet', '--depth=1', `file://${top}`, clone);
      expect(await checkHistory(join(clone, 'schema'))).toMatchObject({
        faults: [],
        gap: expect.stringContaining('last commit') as string,
      });
      git('-C', clone, 'fetch', '--quiet', '--deepen=1');
      const report = await checkHistory(join(clone, 'schema'));
      expect(report.gap).toBeUndefined();
      expect(report.faults).toHaveLength(1);
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  it('a folder without history is compared with what was on its disk', async () => {
    rmSync(join(top, '.git'), { recursive: true });
    onDisk(whole);
    expect((await judge(schema, withoutSize, undefined)).refused).toHaveLength(1);
    expect((await judge(schema, withoutSize, 'accepted')).refused).toEqual([]);
    expect((await checkHistory(schema)).gap).toContain('no history');
  });
});
