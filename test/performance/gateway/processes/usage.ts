/** What a process has used so far, read from outside and in the same way for all. Only Linux tells: elsewhere it is not a number. */
import { readFileSync } from 'node:fs';

export interface Usage {
  /** Milliseconds of all its threads, user and system. */
  readonly cpuMs: number;
  /** Megabytes in memory now. */
  readonly memoryMb: number;
}

/** Linux counts in hundredths of a second. */
const tickMs = 10;

export function usageOf(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the process, in parentheses, may hold anything; utime and stime are the 12th and 13th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
      memoryMb: Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1_024,
    };
  } catch {
    return { cpuMs: Number.NaN, memoryMb: Number.NaN };
  }
}
