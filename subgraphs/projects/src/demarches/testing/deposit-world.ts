/** The import with the sink of the product, beside the graph over the same database, in which its letters are seen. */
import { parse } from 'graphql';
import { readEnvironment } from '@innovation-sante/kit/environment';
import { sql } from '@innovation-sante/kit/sql';
import type { RunningSubgraph } from '@innovation-sante/kit/subgraph';
import { start } from '../../subgraph.js';
import type { ImportSummary } from '../import-summary.js';
import { lettersDeposited } from '../letters-deposited.js';
import { ImportWorld } from './import-world.js';
import { type SampleFile, champsOfFirstRevision, sampleFile } from './sample-file.js';

const clock = () => new Date('2026-06-30T10:00:00Z');

/** The file with which the tests work, and what says so of it in the graph. */
export const dossier = 7;
export const source = `Démarches Simplifiées, démarche 51018, dossier ${dossier}`;

/** The file when it is admissible. */
export const accepted = {
  state: 'accepte',
  datePassageEnInstruction: '2026-02-10T08:00:00Z',
  dateTraitement: '2026-03-01T08:00:00Z',
  motivation: 'Le projet est innovant.',
};

/** What it says when it asks for no derogation. */
export const withoutDerogations = champsOfFirstRevision(dossier).filter(
  ({ champDescriptorId }) => champDescriptorId !== 'G1',
);

/** An event of its project's timeline. */
export interface Told {
  readonly kind: string;
  readonly happenedOn: string;
  readonly actorRole: string;
  readonly reason: string | null;
  readonly document: string | null;
}

/** Its project, as the graph shows it. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stateSince: string;
  readonly provenance: string;
  readonly source: string;
  readonly porteurs: readonly { readonly organisation: { readonly id: string } }[];
  readonly letterOfIntent: Record<string, unknown>;
  readonly timeline: { readonly nodes: readonly Told[] };
}

export class DepositWorld {
  private constructor(
    readonly files: ImportWorld,
    readonly graph: RunningSubgraph,
  ) {}

  static async start(): Promise<DepositWorld> {
    const files = await ImportWorld.start({ throttle: { requests: 100_000, milliseconds: 60_000 } });
    const environment = {
      ...readEnvironment(),
      DATABASE_URL: files.adminUrl,
      DATASET: 'none' as const,
      LOG_LEVEL: 'silent' as const,
    };
    return new DepositWorld(files, await start({ environment, clock }));
  }

  async stop(): Promise<void> {
    await this.graph.stop();
    await this.files.stop();
  }

  /** Forgets everything but the events, which nobody forgets. */
  async clear(): Promise<void> {
    await this.files.forget();
    this.files.server.clear();
  }

  /** One run of the import. */
  run(configuration: Record<string, unknown> = {}): Promise<ImportSummary> {
    return this.files.run({ sinkOf: lettersDeposited(clock), configuration });
  }

  /** Puts the file there as it is since that minute, and runs the import. */
  bring(minute: number, differs: Partial<SampleFile> = {}): Promise<ImportSummary> {
    const dateDerniereModification = new Date(Date.UTC(2026, 1, 1, 8, minute)).toISOString();
    this.files.server.put(sampleFile(dossier, { dateDerniereModification, ...differs }));
    return this.run();
  }

  /** @throws what the graph answers in place of data */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const principal = { subject: 'someone', role: 'ADMINISTRATOR' };
    const { data, errors } = await this.graph.execute({ document: parse(query), variables, principal });
    if (errors) throw new Error(JSON.stringify(errors));
    return JSON.parse(JSON.stringify(data)) as Data;
  }

  /** The project of the file, or undefined where none came of it. */
  async shown(): Promise<Shown | undefined> {
    const { projects } = await this.ask<{ projects: { nodes: Shown[] } }>(`{ projects(first: 10) { nodes {
      id version state stateSince provenance source porteurs { organisation { id } }
      letterOfIntent { number channel depositedOn outcome decidedOn reason exclusionGrounds source receiver { id } }
      timeline(first: 50) { nodes { kind happenedOn actorRole reason document } } } } }`);
    return projects.nodes.find(({ letterOfIntent }) => letterOfIntent['number'] === `DS-${dossier}`);
  }

  /** The project of the file. @throws where none came of it */
  async known(): Promise<Shown> {
    const project = await this.shown();
    if (!project) throw new Error('the file has no project');
    return project;
  }

  /** How many events there are, of whatever. */
  async countEvents(): Promise<number> {
    return (await this.files.database.rows(sql`SELECT FROM events.event`)).length;
  }
}
