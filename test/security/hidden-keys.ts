/** What is hidden is answered as what does not exist: by every key, to the client and to the gateway, in as many statements. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'graphql';
import type { NamedAsker } from './asker.js';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { Oracle, Sight } from './oracle.js';
import { unknownId } from './values.js';
import type { World } from './world.js';

/** A way to ask for one thing by a key. */
interface KeyedQuestion {
  readonly type: string;
  readonly query: string;
  /** The subgraph that is asked as the gateway asks it; the gateway itself where none is named. */
  readonly subgraph?: string;
  /** The key of a row whose id is given, where it is not the id. */
  readonly keyOf?: (oracle: Oracle, id: string) => string | undefined;
  readonly unknownKey?: string;
  /** Who sees it there, where not who sees the row. */
  readonly seenBy?: (sight: Sight, project: ProjectFacts) => boolean;
}

const slugOf = (oracle: Oracle, id: string) => oracle.projects.get(id)?.slug;
const numberOf = (oracle: Oracle, id: string) => oracle.projectOf('LetterOfIntent', id)?.letter?.number;

/** The type that holds a row is asked for with what is its own, and never with the key, which is given back as it came. */
const reference = (subgraph: string, type: string, key: string, fields: string): Omit<KeyedQuestion, 'type'> => ({
  subgraph,
  query: `query Reference($key: String) {
    _entities(representations: [{ __typename: "${type}", ${key}: $key }]) { ... on ${type} { ${fields} } } }`,
});

const questions: readonly KeyedQuestion[] = [
  {
    type: 'Project',
    query: 'query ($key: ID) { project(id: $key) { title evaluation { status } funding { paid { amount } } } }',
  },
  {
    type: 'Project',
    query: 'query ($key: String) { project(slug: $key) { title porteurs { role } } }',
    keyOf: slugOf,
    unknownKey: 'demo-9999-nothing',
  },
  {
    type: 'LetterOfIntent',
    query: 'query ($key: String!) { letterOfIntent(number: $key) { depositedOn project { title } } }',
    keyOf: numberOf,
    unknownKey: 'LI-DEMO-999999',
  },
  { type: 'FundingLine', query: 'query ($key: ID!) { fundingLine(id: $key) { year payments { totalCount } } }' },
  { type: 'Evaluation', query: 'query ($key: ID!) { evaluation(id: $key) { status reports { totalCount } } }' },
  { type: 'Person', query: 'query ($key: ID!) { person(id: $key) { name } }' },
  {
    type: 'Project',
    query: `query ($key: ID!) {
      fundingLines(filter: { projects: [$key] }) { totalCount nodes { id } }
      payments(filter: { projects: [$key] }) { totalCount nodes { id } }
      indicatorValues(filter: { projects: [$key] }) { totalCount nodes { id } }
      fundingSummary(groupBy: [REGION], filter: { projects: [$key] }) { lineCount } }`,
  },
  { type: 'Project', ...reference('projects', 'Project', 'id', 'title state') },
  {
    type: 'Project',
    ...reference('projects', 'Project', 'slug', 'title state'),
    keyOf: slugOf,
    unknownKey: 'demo-9999-nothing',
  },
  {
    type: 'LetterOfIntent',
    ...reference('projects', 'LetterOfIntent', 'number', 'depositedOn'),
    keyOf: numberOf,
    unknownKey: 'LI-DEMO-999999',
  },
  { type: 'LegalAct', ...reference('projects', 'LegalAct', 'id', 'purpose') },
  {
    type: 'Project',
    ...reference('funding', 'Project', 'id', 'funding { byFund { paid { amount } } statedAmounts { id } }'),
    seenBy: (sight, project) => sight.money(project),
  },
  { type: 'FundingLine', ...reference('funding', 'FundingLine', 'id', 'year') },
  { type: 'Commitment', ...reference('funding', 'Commitment', 'id', 'reference') },
  { type: 'Payment', ...reference('funding', 'Payment', 'id', 'paidOn') },
  { type: 'Project', ...reference('evaluation', 'Project', 'id', 'evaluation { status }') },
  { type: 'Evaluation', ...reference('evaluation', 'Evaluation', 'id', 'status') },
  { type: 'Person', ...reference('actors', 'Person', 'id', 'name') },
];

/** A representation is a value of its own scalar: its key is written, not given by a variable. */
const written = (query: string, key: string) =>
  query.replace(': $key }', `: ${JSON.stringify(key)} }`).replace('($key: String)', '');

async function answer(world: World, { asker }: NamedAsker, question: KeyedQuestion, key: string) {
  const { query, subgraph: name } = question;
  const subgraph = world.subgraphs.find((one) => one.name === name);
  const { result, statements } = await world.statementsOf(async () =>
    subgraph
      ? subgraph.execute({ document: parse(written(query, key)), principal: asker })
      : world.ask(asker, query, { key }),
  );
  const { data, errors = [] } = result;
  const told = errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
  return { text: JSON.stringify({ data, errors: told }).replaceAll(key, '<key>'), statements };
}

/** How many hidden rows are asked for by each way. */
const rowsOfEach = 2;

function hiddenIds(oracle: Oracle, who: NamedAsker, { type, seenBy = () => false }: KeyedQuestion): string[] {
  const ids = type === 'Person' ? oracle.dataset.people.map(({ id }) => id) : oracle.keysOf(type);
  const sight = oracle.sightOf(who);
  const isHidden = (id: string) => {
    const project = oracle.projectOf(type, id);
    return !sight.sees(type, id) && !(project && seenBy(sight, project));
  };
  return ids.filter(isHidden).slice(0, rowsOfEach);
}

export interface KeyCheck {
  /** How many hidden rows were asked for. */
  readonly asked: number;
  /** Where one of them was not answered as nothing is. */
  readonly faults: readonly string[];
}

/** Asks for hidden rows and for nothing, one after the other, since statements are counted. */
export async function checkHiddenKeys(world: World, oracle: Oracle, who: NamedAsker): Promise<KeyCheck> {
  const faults: string[] = [];
  let asked = 0;
  for (const question of questions) {
    const ids = hiddenIds(oracle, who, question);
    if (ids.length === 0) continue;
    const { keyOf = (_: Oracle, id: string) => id, unknownKey = unknownId } = question;
    const nothing = await answer(world, who, question, unknownKey);
    for (const id of ids) {
      const key = keyOf(oracle, id);
      if (key === undefined) continue;
      asked += 1;
      const hidden = await answer(world, who, question, key);
      if (isDeepStrictEqual(hidden, nothing)) continue;
      faults.push(
        `${who.name} asked ${question.subgraph ?? 'the gateway'} for ${question.type} ${key}: ${question.query}\n` +
          `  hidden:  ${hidden.text} (${hidden.statements} statements)\n  unknown: ${nothing.text} (${nothing.statements})`,
      );
    }
  }
  return { asked, faults };
}
