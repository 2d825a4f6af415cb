/** Fields that a subgraph answers on one path only, though they belong to another. */
import { coordinate } from '../data/facts.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import { namedType, type Entity, type SupergraphDraft } from './supergraph-draft.js';

export function addProvisions(draft: SupergraphDraft): void {
  const { random, facts } = draft;
  for (const field of draft.fields) {
    const [subgraph] = field.owners;
    if (!subgraph || field.owners.size > 1 || !random.chance(0.35)) continue;
    if (facts.requirements.has(coordinate(field.type, field.name))) continue;
    const named = namedType(field.returns);
    const entity = draft.entities.get(named) ?? memberOf(draft, subgraph, named);
    const provided = entity && providable(draft, subgraph, entity);
    if (provided === undefined) continue;
    const selection = entity?.name === named ? provided : `... on ${entity?.name} { ${provided} }`;
    subgraph.field(field.type, field.name, {
      type: field.returns,
      directives: [`@provides(fields: "${selection}")`],
    });
  }
}

/** An entity that something abstract may be in a subgraph. */
function memberOf(draft: SupergraphDraft, subgraph: SubgraphDraft, type: string): Entity | undefined {
  const implementing = [...subgraph.types.values()].filter(({ interfaces }) => interfaces.has(type));
  const members = [...(subgraph.unions.get(type) ?? []), ...implementing.map(({ name }) => name)];
  return draft.random.maybe(members.flatMap((name) => draft.entities.get(name) ?? []));
}

/** The name of a field that a subgraph provides though it is another's, once it is declared as such. */
function providable(draft: SupergraphDraft, subgraph: SubgraphDraft, { name: type }: Entity): string | undefined {
  const { random, facts } = draft;
  const candidates = draft.fieldsOf(type).filter(({ name, args, returns, owners }) => {
    const isPlain = !facts.requirements.has(coordinate(type, name)) && !facts.counters.has(coordinate(type, name));
    const isKnownAlike = draft.isLeaf(namedType(returns)) && !draft.varies(namedType(returns));
    return isPlain && isKnownAlike && args === '' && !owners.has(subgraph);
  });
  const provided = random.maybe(candidates);
  if (!provided) return undefined;
  draft.declare(subgraph, provided, '@external');
  for (const owner of provided.owners) draft.declare(owner, provided, '@shareable');
  draft.provided.add(coordinate(type, provided.name));
  return provided.name;
}
