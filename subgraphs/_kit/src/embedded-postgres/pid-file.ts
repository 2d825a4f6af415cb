/** Reads what a server says about itself in its cluster (`postmaster.pid`), and whether that server is alive. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SocketAddress } from './connection-url.js';
import { systemCode } from './embedded-postgres-error.js';

/** https://www.postgresql.org/docs/18/storage-file-layout.html; `status` is "starting", "ready" or "stopping". */
export interface PidFile extends SocketAddress {
  readonly pid: number;
  readonly status: string;
}

/** What stands in the file; undefined while there is none, or only the beginning of one. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    if (!(pid > 0)) return undefined;
    return { pid, port: Number(lines[3]), socketDirectory: lines[4] ?? '', status: lines[7]?.trim() ?? 'starting' };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether this process is a server of this cluster: its working folder is the cluster, which no other process's is.
 * A living process with the number of a dead server, or the zombie of one, is not.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes('postgres');
  }
  try {
    const [mine, its] = [statSync(cluster), statSync(`/proc/${pid}/cwd`)];
    return mine.ino === its.ino && mine.dev === its.dev;
  } catch (error) {
    return systemCode(error) === 'EACCES'; // hidden from us: assume that the file speaks the truth
  }
}

/** Whether any process has this number. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
