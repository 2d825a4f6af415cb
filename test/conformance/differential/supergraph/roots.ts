/** Queries of each subgraph, mutations whose order shows, and fields that tell how often something was changed. */
import { coordinate } from '../data/facts.js';
import { mayFail, returnedType } from './entity-fields.js';
import { FIELD_NAMES } from './names.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import type { SupergraphDraft } from './supergraph-draft.js';
import { someArguments, wrapped } from './type-choice.js';

export function addQueries(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const subgraph of draft.subgraphs) {
    const owners = new Set([subgraph]);
    for (const type of rootTypes(draft, subgraph)) {
      const name = `${type.toLowerCase()}_${subgraph.name}`;
      const many = random.chance(0.4);
      const returns = many
        ? random.pick([`[${type}!]!`, `[${type}]`, `[[${type}]!]`])
        : random.pick([type, `${type}!`]);
      const field = { type: 'Query', name: many ? `${name}s` : name, args: '(id: ID)', returns, owners };
      mayFail(draft, draft.own(random.chance(0.5) ? field : { ...field, args: someArguments(draft, 0.5) }));
    }
    for (const name of random.some(FIELD_NAMES, random.between(0, 2))) {
      if (!draft.isFree('Query', name)) continue;
      const args = someArguments(draft, 0.5);
      const returns = wrapped(random, returnedType(draft, subgraph, true));
      const sharing = new Set(random.chance(0.2) ? [subgraph, random.pick(draft.subgraphs)] : [subgraph]);
      mayFail(draft, draft.own({ type: 'Query', name, args, returns, owners: sharing }));
    }
    // A subgraph without a query of its own has no other root either.
    if (!subgraph.types.has('Query'))
      draft.own({ type: 'Query', name: `ping_${subgraph.name}`, args: '', returns: 'String', owners });
  }
}

function rootTypes(draft: SupergraphDraft, subgraph: SubgraphDraft): string[] {
  const { random } = draft;
  const entities = [...draft.entities.values()].filter(({ presence }) => presence.has(subgraph));
  const chosen = entities.filter((entity) => random.chance(draft.homes(entity).includes(subgraph) ? 0.65 : 0.25));
  const abstract = [...draft.abstractTypes].filter((name) => subgraph.unions.has(name) || subgraph.types.has(name));
  return [...chosen.map(({ name }) => name), ...abstract.filter(() => random.chance(0.75))];
}

/** Counts changes: `seen` of an entity of one subgraph shows what a mutation of another one has done. */
export function addMutations(draft: SupergraphDraft): void {
  const { random, entities, facts } = draft;
  if (!random.chance(0.7)) return;
  for (const entity of random.some([...entities.values()], 2)) {
    const home = random.maybe(draft.homes(entity));
    if (!home || !draft.isFree(entity.name, 'seen')) continue;
    draft.own({ type: entity.name, name: 'seen', args: '', returns: 'Int', owners: new Set([home]) });
    facts.counters.add(coordinate(entity.name, 'seen'));
    draft.calm(entity.name, 'seen');
  }
  for (const subgraph of random.some(draft.subgraphs, random.between(1, 3))) {
    const owners = new Set([subgraph]);
    const known = [...entities.values()].filter(({ presence }) => presence.has(subgraph));
    for (const entity of random.some(known, 2)) {
      const name = `change${entity.name}_${subgraph.name}`;
      const returns = random.pick([entity.name, `${entity.name}!`, `[${entity.name}!]`]);
      mayFail(draft, draft.own({ type: 'Mutation', name, args: '(by: Int! = 1)', returns, owners }));
    }
    const args = someArguments(draft, 0.6);
    draft.own({ type: 'Mutation', name: `count_${subgraph.name}`, args, returns: 'Int!', owners });
    facts.counters.add(coordinate('Mutation', `count_${subgraph.name}`));
    draft.calm('Mutation', `count_${subgraph.name}`);
  }
}
