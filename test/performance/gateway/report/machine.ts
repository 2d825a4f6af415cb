/** On what it was measured, in words. */
import { cpus, release, totalmem, type } from 'node:os';

export function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1_024 ** 3);
  const system = `${type()} ${release().split('.').slice(0, 2).join('.')}`;
  return `${cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB of memory, ${system}, Node ${process.versions.node}`;
}

export const today = (): string => new Date().toISOString().slice(0, 10);
