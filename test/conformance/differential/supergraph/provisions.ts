/** Fields that a subgraph answers on one path only, though they belong to another. */
import { coordinate } from '../data/facts.js';
import { namedType, type SupergraphDraft } from './supergraph-draft.js';

export function addProvisions(draft: SupergraphDraft): void {
  const { random, entities, facts } = draft;
  for (const field of draft.fields) {
    const entity = entities.get(namedType(field.returns));
    const [subgraph] = field.owners;
    if (!entity || !subgraph || field.owners.size > 1 || !random.chance(0.35)) continue;
    if (facts.requirements.has(coordinate(field.type, field.name))) continue;
    const candidates = draft.fieldsOf(entity.name).filter(({ name, args, returns, owners }) => {
      const isPlain =
        !facts.requirements.has(coordinate(entity.name, name)) && !facts.counters.has(coordinate(entity.name, name));
      const isLeaf =
        !draft.valueTypes.has(namedType(returns)) &&
        !entities.has(namedType(returns)) &&
        !draft.abstractTypes.has(namedType(returns));
      return isPlain && isLeaf && args === '' && !owners.has(subgraph);
    });
    const provided = random.maybe(candidates);
    if (!provided) continue;
    draft.declare(subgraph, provided, '@external');
    for (const owner of provided.owners) draft.declare(owner, provided, '@shareable');
    draft.provided.add(coordinate(entity.name, provided.name));
    subgraph.field(field.type, field.name, {
      type: field.returns,
      directives: [`@provides(fields: "${provided.name}")`],
    });
  }
}
