/** On what it was measured, in words. */
import { cpus, loadavg, release, totalmem, type } from 'node:os';

export function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1_024 ** 3);
  const system = `${type()} ${release().split('.').slice(0, 2).join('.')}`;
  return `${cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB of memory, ${system}, Node ${process.versions.node}`;
}

/** Said where something else keeps the machine busy; undefined where nothing does. To be asked before the benchmark itself does. */
export function disturbance(): string | undefined {
  const [load = 0] = loadavg();
  if (load < cpus().length / 2) return undefined;
  return `something else was running on the machine (a load of ${load.toFixed(1)} at the start): take the ratios, not the figures`;
}

export const today = (): string => new Date().toISOString().slice(0, 10);
