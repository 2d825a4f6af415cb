/** Run by the build: makes the explorer's page, unless the one that is there was made from the same files. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PAGE_FOLDER } from './files.js';

const GATEWAY = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(GATEWAY, 'explorer');
/** Holds the digest of what the page was made from. */
const DIGEST_FILE = join(PAGE_FOLDER, '.inputs');

/** The digest of the page's sources and of every installed package. */
async function digestInputs(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await readdir(SOURCES)).toSorted().map((name) => join(SOURCES, name));
  for (const file of [...sources, join(GATEWAY, 'package.json'), installedPackages()])
    hash.update(await readFile(file));
  return hash.digest('hex');
}

/** npm's own list of what it installed, versions and all: two folders above the package.json of any installed package. */
function installedPackages(): string {
  const packageFile = createRequire(import.meta.url).resolve('vite/package.json');
  return join(dirname(packageFile), '../.package-lock.json');
}

/** Builds beside the page and then changes places, so that a build that was broken off leaves the old page or none. */
async function buildPage(digest: string): Promise<void> {
  await mkdir(dirname(PAGE_FOLDER), { recursive: true });
  const fresh = await mkdtemp(`${PAGE_FOLDER}-`);
  try {
    const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
    const config = join(SOURCES, 'vite.config.ts');
    await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', fresh], {
      cwd: GATEWAY,
    });
    await writeFile(join(fresh, '.inputs'), digest);
    await rm(PAGE_FOLDER, { recursive: true, force: true });
    await rename(fresh, PAGE_FOLDER);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const digest = await digestInputs();
const built = await readFile(DIGEST_FILE, 'utf8').catch(() => undefined);
if (built !== digest) await buildPage(digest);
