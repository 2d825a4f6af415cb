/** Fields that one subgraph takes over from another, and fields that no client sees. */
import { coordinate } from '../data/facts.js';
import { namedType, type SupergraphDraft } from './supergraph-draft.js';

export function addOverrides(draft: SupergraphDraft): void {
  const { random, entities, facts } = draft;
  for (const entity of entities.values()) {
    const homes = draft.homes(entity);
    for (const field of draft.fieldsOf(entity.name)) {
      const [from] = field.owners;
      const to = random.maybe(homes.filter((home) => !home.has(entity.name, field.name)));
      const place = coordinate(entity.name, field.name);
      const isTaken = facts.requirements.has(place) || draft.provided.has(place);
      const isAbstract = draft.abstractTypes.has(namedType(field.returns));
      const provides = [...(from?.types.get(entity.name)?.fields.get(field.name)?.directives ?? [])].length > 0;
      if (!from || !to || provides || field.owners.size > 1 || isTaken || isAbstract || !random.chance(0.1)) continue;
      draft.declare(to, field, `@override(from: "${from.service}")`);
      field.owners.clear();
      field.owners.add(to);
      facts.stale.add(`${from.service}/${coordinate(entity.name, field.name)}`);
    }
  }
}

export function hideFields(draft: SupergraphDraft): void {
  const { random, interfaceFields } = draft;
  const hide = (type: string, name: string): void => {
    for (const subgraph of draft.subgraphs)
      if (subgraph.resolves(type, name)) subgraph.types.get(type)?.fields.get(name)?.directives.add('@inaccessible');
  };
  for (const { type, name } of draft.fields) {
    const isRoot = type === 'Query' || type === 'Mutation';
    if (!isRoot && !interfaceFields.has(coordinate(type, name)) && random.chance(0.08)) hide(type, name);
  }
  for (const { name, keys } of draft.entities.values())
    for (const field of new Set(keys.flatMap((key) => key.fields.map((part) => part.name))))
      if (!interfaceFields.has(coordinate(name, field)) && random.chance(0.1)) hide(name, field);
}

/** Hides some types that clients meet through unions only, with all fields that return them by name. */
export function hideTypes(draft: SupergraphDraft): void {
  for (const [type, home] of draft.localTypes) {
    const isNamed = draft.fields.some(({ returns }) => namedType(returns) === type);
    const isMember = [...home.unions.values()].some((members) => members.has(type) && members.size > 1);
    if (!isNamed && isMember && draft.random.chance(0.8)) home.type(type).directives.push('@inaccessible');
  }
}
