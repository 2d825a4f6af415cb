import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryLock, withLock } from './lock.js';
import { announce, present, withdraw } from './presence.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is held by one at a time, and by everyone in turn', async () => {
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, () =>
        withLock(folder, async () => {
          inside += 1;
          most.push(inside);
          await pause(2);
          inside -= 1;
        }),
      ),
    );
    expect(most).toEqual(Array.from({ length: 12 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is released when the work fails', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    tryLock(folder)!();
  });

  it('is not kept by the dead', () => {
    writeFileSync(join(folder, '4194999-123-00000000'), ''); // above the highest number of a process
    expect(tryLock(folder)).toBeDefined();
  });

  it.runIf(process.platform === 'linux')('is not kept by a later process that has the number of a dead one', () => {
    writeFileSync(join(folder, `${process.pid}-1-00000000`), '');
    expect(present(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is kept by the living', () => {
    const other = announce(folder);
    expect(tryLock(folder)).toBeUndefined();
    expect(present(folder)).toEqual([other]);
    withdraw(folder, other);
    expect(tryLock(folder)).toBeDefined();
  });
});
