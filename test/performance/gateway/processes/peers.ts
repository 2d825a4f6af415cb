/** Who is measured, in the order of the table, and the command that a user would run each with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../support/workspace.js';
import type { SubgraphName } from '../graph/sdl.js';

/** What a gateway has to know. */
export interface Setting {
  readonly port: number;
  /** The file. */
  readonly supergraph: string;
  readonly subgraphs: Readonly<Record<SubgraphName, string>>;
}

export interface Peer {
  readonly name: string;
  /** As it is called in the table. */
  readonly title: string;
  /** The folder of its own packages below `peers/`; absent where it needs none. */
  readonly folder?: 'apollo' | 'hive' | 'mercurius';
  /** What follows `node`. */
  command(setting: Setting): readonly string[];
  /** It knows the operations of the scenarios, and no others. */
  readonly isByHand?: boolean;
}

export const peersFolder = join(projectRoot, 'test/performance/gateway/peers');

const gateway = ({ supergraph, port }: Setting) => [
  join(projectRoot, 'gateway/dist/main.js'),
  '--supergraph',
  supergraph,
  '--port',
  `${port}`,
];
const server = (folder: string, setting: object) => [join(peersFolder, folder, 'server.mjs'), JSON.stringify(setting)];
const hive = ({ supergraph, port }: Setting) => [
  join(peersFolder, 'hive/node_modules/@graphql-hive/gateway/dist/bin.js'),
  'supergraph',
  supergraph,
  '--host',
  '127.0.0.1',
  '--port',
  `${port}`,
];

export const peers: readonly Peer[] = [
  { name: 'ours', title: 'this gateway', command: gateway },
  {
    name: 'proxy',
    title: 'proxy by hand',
    isByHand: true,
    command: (setting) => [join(import.meta.dirname, '../proxy/main.js'), JSON.stringify(setting)],
  },
  {
    name: 'mercurius-jit',
    title: 'Mercurius, JIT',
    folder: 'mercurius',
    command: (setting) => server('mercurius', { ...setting, jit: 1 }),
  },
  { name: 'mercurius', title: 'Mercurius', folder: 'mercurius', command: (setting) => server('mercurius', setting) },
  {
    name: 'hive-rust',
    title: 'Hive Gateway, Rust planner',
    folder: 'hive',
    command: (setting) => [...hive(setting), '--hive-router-runtime'],
  },
  { name: 'hive', title: 'Hive Gateway', folder: 'hive', command: hive },
  { name: 'apollo', title: 'Apollo Gateway', folder: 'apollo', command: (setting) => server('apollo', setting) },
];

/** Which version of what is measured. */
export function versionsOf(folder: NonNullable<Peer['folder']>): string {
  const text = readFileSync(join(peersFolder, folder, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
