/**
 * A lock between processes, by announcing oneself and then looking whether one is alone.
 *
 * Of two processes that announce themselves, at least the later one to look sees the other and steps back, so two
 * never hold the lock; both may step back, and try again after different pauses. Nothing is left by a holder that is
 * killed: the dead do not count.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { announce, present, withdraw } from './presence.js';

/** Recovery of a large database after a crash happens under the lock: minutes are possible, hours are not. */
const patience = 300_000;

/** Takes the lock, if nobody has it, and gives the function that releases it. Never waits. */
export function tryLock(folder: string): (() => void) | undefined {
  if (present(folder).length > 0) return undefined;
  const mine = announce(folder);
  const release = () => withdraw(folder, mine);
  if (present(folder).every((name) => name === mine)) return release;
  release();
  return undefined;
}

/**
 * Runs the work while holding the lock of this folder.
 *
 * @throws EmbeddedPostgresError (BUSY) when a living process keeps the lock for five minutes
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + patience;
  let release = tryLock(folder);
  while (!release) {
    if (Date.now() > deadline) {
      const holder = present(folder)[0]?.split('-')[0] ?? 'unknown';
      throw new EmbeddedPostgresError('EMBEDDED_POSTGRES_BUSY', `Process ${holder} has held ${folder} for too long.`);
    }
    await pause(2 + Math.random() * 10);
    release = tryLock(folder);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
