/**
 * Folders in which one empty file stands for each living process: who is using a server, who is starting it.
 *
 * A file is named after its process and never reused, so anyone may delete it once the process is dead: there is no
 * stale file that two processes could both take over. The start time in the name tells a process from a later one
 * with the same number, which is the rule rather than the exception in containers.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './embedded-postgres-error.js';

/** The state and the start (clock ticks since boot) of a process; undefined where there is no /proc, or no process. */
function processFacts(pid: number): { state: string; start: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold spaces
    return { state: fields[0] ?? '', start: fields[19] ?? '0' };
  } catch {
    return undefined;
  }
}

/** Whether the process that a file was named after still runs. A zombie does not: it only waits to be buried. */
function isAlive(name: string): boolean {
  const [pid, start] = name.split('-');
  const facts = processFacts(Number(pid));
  if (facts) return facts.state !== 'Z' && facts.start === start;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM'; // it runs, as another user
  }
}

/** Puts a file for this process into the folder and gives its name. */
export function announce(folder: string): string {
  const name = [process.pid, processFacts(process.pid)?.start ?? '0', randomBytes(4).toString('hex')].join('-');
  closeSync(openSync(join(folder, name), 'wx'));
  return name;
}

/** Takes a file of this process away again; one that is already gone is no error. */
export function withdraw(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
}

/** The names of the living in the folder; the files of the dead are deleted in passing. */
export function present(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    if (!/^\d+-\d+-[0-9a-f]+$/.test(name)) return false;
    const alive = isAlive(name);
    if (!alive) withdraw(folder, name);
    return alive;
  });
}
