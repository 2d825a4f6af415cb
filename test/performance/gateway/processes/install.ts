/** Installs the packages of the peers into their own folders, once for each lock file. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Peer, peersFolder } from './peers.js';

/** @param folder which of the peers' folders */
export async function install(folder: NonNullable<Peer['folder']>, say: (line: string) => void): Promise<void> {
  const cwd = join(peersFolder, folder);
  const stamp = join(cwd, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(cwd, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say(`installing the packages of ${folder}`);
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd });
  writeFileSync(stamp, lock);
}
