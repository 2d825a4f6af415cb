/** Keys of things that are in the data: parents below which lists are asked for, and values that filters find. */
import { parse } from 'graphql';
import { administratorPrincipal } from '../../support/identity.js';
import type { SubgraphName, World } from '../world.js';

/** How many parents each nested list is asked for at once. */
const parentCount = 50;

/** Where the keys of each entity are read: the list of its owner, and the key's field. */
const keysOf: Readonly<Record<string, readonly [owner: SubgraphName, list: string, key: string]>> = {
  Organisation: ['actors', 'organisations', 'id'],
  Person: ['actors', 'persons', 'id'],
  Committee: ['actors', 'committees', 'code'],
  Region: ['actors', 'regions', 'code'],
  Departement: ['actors', 'departements', 'code'],
  Ars: ['actors', 'allArs', 'regionCode'],
  Project: ['projects', 'projects(filter: { provenance: DEMO }, first: 50)', 'id'],
  CallForProjects: ['projects', 'callsForProjects', 'id'],
  LegalAct: ['projects', 'legalActs(filter: { purposes: [AUTHORISATION], provenance: DEMO }, first: 50)', 'id'],
  Fund: ['funding', 'funds', 'code'],
  FundingLine: ['funding', 'fundingLines(first: 50)', 'id'],
  Commitment: ['funding', 'commitments(first: 50)', 'id'],
  Evaluation: ['evaluation', 'evaluations(filter: { provenance: DEMO }, first: 50)', 'id'],
  Indicator: ['evaluation', 'indicators', 'code'],
};

const facts = `{
  projects(filter: { provenance: DEMO, states: [EN_COURS] }, first: 50) {
    nodes {
      id
      callForProjects { id }
      porteurs { organisation { id } }
      sites(first: 1) { nodes { communeCode finessEt organisation { id } departement { code } } }
      letterOfIntent { receiver { id } }
      legalActs(first: 5) { nodes { nor jorftext authority { id } } }
      opinions(first: 20) { nodes { organisation { id } } }
    }
  }
}`;

interface Facts {
  readonly projects: { readonly nodes: readonly ProjectFacts[] };
}
interface Keyed {
  readonly id: string;
}
interface Nodes<Node> {
  readonly nodes: readonly Node[];
}
interface ProjectFacts extends Keyed {
  readonly callForProjects: Keyed | null;
  readonly porteurs: readonly { readonly organisation: Keyed }[];
  readonly sites: Nodes<{
    communeCode: string | null;
    finessEt: string | null;
    organisation: Keyed | null;
    departement: { code: string };
  }>;
  readonly letterOfIntent: { readonly receiver: Keyed } | null;
  readonly legalActs: Nodes<{ nor: string | null; jorftext: string | null; authority: Keyed | null }>;
  readonly opinions: Nodes<{ organisation: Keyed | null }>;
}

/** Values that occur in the data. */
export interface Samples {
  /** Keys of up to fifty entities of a type, as a gateway sends them. @throws when it is not known where to read them */
  parents(entity: string): readonly object[];
  readonly project: string;
  readonly call: string;
  readonly porteur: string;
  readonly evaluator: string;
  readonly commune: string;
  readonly departement: string;
  readonly siteFiness: string;
  readonly siteOrganisation: string;
  readonly letterReceiver: string;
  readonly authority: string;
  readonly nor: string;
  readonly jorftext: string;
  readonly opinionGiver: string;
  readonly beneficiary: string;
}

/** Reads them from a running world. @throws when the data lack one */
export async function readSamples(world: World): Promise<Samples> {
  async function read<Data>(name: SubgraphName, query: string): Promise<Data> {
    const { data, errors } = await world.subgraphs[name].execute({
      document: parse(query),
      principal: administratorPrincipal,
    });
    if (errors?.[0]) throw new Error(`${query}: ${errors[0].message}`);
    return data as Data;
  }

  const parents = new Map<string, readonly object[]>();
  for (const [entity, [owner, list, key]] of Object.entries(keysOf)) {
    const data = await read<Record<string, Nodes<object>>>(owner, `{ list: ${list} { nodes { ${key} } } }`);
    parents.set(entity, (data['list']?.nodes ?? []).slice(0, parentCount));
  }
  const { projects } = await read<Facts>('projects', facts);
  const { evaluations } = await read<{ evaluations: Nodes<{ evaluators: readonly Keyed[] }> }>(
    'evaluation',
    '{ evaluations(filter: { provenance: DEMO }, first: 5) { nodes { evaluators { id } } } }',
  );
  const { payments } = await read<{ payments: Nodes<{ beneficiary: Keyed }> }>(
    'funding',
    '{ payments(first: 1) { nodes { beneficiary { id } } } }',
  );
  const sites = projects.nodes.flatMap((project) => project.sites.nodes);
  const acts = projects.nodes.flatMap((project) => project.legalActs.nodes);
  return {
    parents(entity) {
      const keys = parents.get(entity);
      if (!keys?.length)
        throw new Error(`no keys of ${entity} to try its lists with: say in samples.ts where to read them`);
      return keys;
    },
    project: found('a project', projects.nodes, ({ id }) => id),
    call: found('a call', projects.nodes, ({ callForProjects }) => callForProjects?.id),
    porteur: found('a porteur', projects.nodes, ({ porteurs }) => porteurs[0]?.organisation.id),
    evaluator: found('an evaluator', evaluations.nodes, ({ evaluators }) => evaluators[0]?.id),
    commune: found('a commune', sites, ({ communeCode }) => communeCode),
    departement: found('a département', sites, ({ departement }) => departement.code),
    siteFiness: found('a FINESS number', sites, ({ finessEt }) => finessEt),
    siteOrganisation: found('an organisation of a site', sites, ({ organisation }) => organisation?.id),
    letterReceiver: found('a receiver', projects.nodes, ({ letterOfIntent }) => letterOfIntent?.receiver.id),
    authority: found('an authority', acts, ({ authority }) => authority?.id),
    nor: found('a NOR', acts, ({ nor }) => nor),
    jorftext: found('a JORFTEXT', acts, ({ jorftext }) => jorftext),
    opinionGiver: found(
      'an organisation that gives opinions',
      projects.nodes.flatMap(({ opinions }) => opinions.nodes),
      ({ organisation }) => organisation?.id,
    ),
    beneficiary: found('a beneficiary', payments.nodes, ({ beneficiary }) => beneficiary.id),
  };
}

function found<Row>(what: string, rows: readonly Row[], valueOf: (row: Row) => string | null | undefined): string {
  for (const row of rows) {
    const value = valueOf(row);
    if (value != null) return value;
  }
  throw new Error(`the data lack ${what}`);
}
