/** The command `import-letters` as a process of its own, which tests may kill. Runs what was built (`dist`). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../dist/demarches/main.js', import.meta.url));

/** A process and what it said. */
export class ImportProcess {
  out = '';
  err = '';
  /** The status, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly #child;

  /** @param environment all that it has: nothing of this process's own */
  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [program, ...args], { env: environment });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = once(this.#child, 'close').then(([status]) => status as number | null);
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}
