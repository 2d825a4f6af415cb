/** Finds the PostgreSQL programs that npm installed, in a place where the server's account can run them. */
import { mkdirSync, readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, isOpenToAll } from './account.js';
import { type Binaries, completeLinks, copyAside, rootCache } from './binaries-copy.js';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';

/** Windows has a package too, but no unix sockets that this driver can use: it is asked to bring a server. */
const supported = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** @throws EmbeddedPostgresError (UNSUPPORTED) where npm has, or has installed, no binaries for this platform */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const unsupported = (reason: string, options?: ErrorOptions) =>
    new EmbeddedPostgresError(
      'EMBEDDED_POSTGRES_UNSUPPORTED',
      `No embedded PostgreSQL for ${platform}: ${reason}. Set DATABASE_URL to a PostgreSQL server (15 or later).`,
      options,
    );
  if (!supported.has(platform)) throw unsupported('there are no binaries that fit');
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), release: `${version}-${platform}` };
  } catch (error) {
    throw unsupported('the optional package with its binaries is not installed', { cause: error });
  }
}

/**
 * The folder from which the server's account can run `bin/initdb` and `bin/postgres`.
 *
 * It is npm's own folder where possible. A checkout that others cannot read, or a node_modules that lacks links and
 * cannot be written, makes a copy: root's below /var/cache, an ordinary user's in the data folder.
 */
export function usableBinaries(
  account: Account | undefined,
  dataFolder: string,
  onProgress: (line: string) => void,
): string {
  const binaries = findBinaries();
  if (!account || isOpenToAll(join(binaries.folder, 'bin', 'postgres'))) {
    try {
      completeLinks(binaries.folder);
      return binaries.folder;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
    }
  }
  const cache = account ? rootCache() : join(dataFolder, 'programs');
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, binaries.release))) onProgress(`PostgreSQL: copying its programs to ${cache}, once`);
  return copyAside(binaries, cache);
}
