/** The folder of the server's unix socket: short, since a socket's path may have 107 bytes (103 on macOS), and private. */
import { lstatSync, mkdtempSync, readlinkSync, rmSync, rmdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isOpenToAll } from './account.js';
import { systemCode } from './embedded-postgres-error.js';
import { type Home, handOver } from './home.js';

const prefix = 'epg-';
const longest = 80;

/** Part of the socket's name; each server has a folder of its own, so it need not differ. */
export const socketPort = 5432;

/** The folder that the data folder's link names, if it is still there and still the server account's. */
function currentFolder({ socketLink, account }: Home): string | undefined {
  try {
    const folder = readlinkSync(socketLink);
    const stats = lstatSync(folder);
    const isOurs = basename(folder).startsWith(prefix) && stats.uid === (account?.uid ?? process.getuid?.());
    return isOurs && stats.isDirectory() ? folder : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function removeSocket(folder: string): void {
  const socket = join(folder, `.s.PGSQL.${socketPort}`);
  for (const file of [socket, `${socket}.lock`]) rmSync(file, { force: true });
}

/**
 * The folder for the socket of a server that is about to start: that of its predecessor, if it was killed, so that
 * pools of connections find the new one; else one with a name that nobody could foresee and occupy.
 */
export function openSocketFolder(home: Home): string {
  const current = currentFolder(home);
  if (current !== undefined) {
    removeSocket(current);
    return current;
  }
  const temporary = tmpdir();
  const usable = temporary.length <= longest && (!home.account || isOpenToAll(temporary));
  const folder = mkdtempSync(join(usable ? temporary : '/tmp', prefix));
  handOver(folder, home.account);
  rmSync(home.socketLink, { force: true });
  symlinkSync(folder, home.socketLink);
  return folder;
}

/** Removes the folder of a server that has ended. */
export function removeSocketFolder(home: Home): void {
  const current = currentFolder(home);
  if (current === undefined) return;
  removeSocket(current);
  rmdirSync(current);
  rmSync(home.socketLink);
}
