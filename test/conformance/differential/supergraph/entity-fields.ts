/** The fields of entities beside their keys: each answered by one subgraph, or shared by several. */
import { coordinate } from '../data/facts.js';
import { FIELD_NAMES } from './names.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import type { Entity, FieldPlan, SupergraphDraft } from './supergraph-draft.js';
import { outputLeaf, someArguments, wrapped } from './type-choice.js';

export function addEntityFields(draft: SupergraphDraft): void {
  const { random, entities } = draft;
  for (const entity of entities.values()) {
    const homes = draft.homes(entity);
    for (const name of random.some(FIELD_NAMES, random.between(3, 6))) {
      const owner = random.maybe(homes);
      if (!owner || !draft.isFree(entity.name, name)) continue;
      const owners = new Set([owner]);
      if (random.chance(0.15)) owners.add(random.pick(homes));
      addField(draft, entity.name, name, owners);
    }
  }
}

/** Adds a field of a random type to a type in some subgraphs. */
export function addField(draft: SupergraphDraft, type: string, name: string, owners: Set<SubgraphDraft>): FieldPlan {
  const { random } = draft;
  const [first] = owners;
  const named = first ? returnedType(draft, first, owners.size > 1) : outputLeaf(draft);
  const args = someArguments(draft, 0.25);
  const field = draft.own({ type, name, args, returns: wrapped(random, named), owners });
  mayFail(draft, field);
  return field;
}

/** Lets a field fail now and then. */
export function mayFail({ random, facts }: SupergraphDraft, { type, name, returns }: FieldPlan): void {
  if (random.chance(0.2)) facts.throwing.add(coordinate(type, name));
  if (returns.includes('!') && random.chance(0.35)) facts.faulty.add(coordinate(type, name));
}

/** What a field of a subgraph returns: a leaf, an object, or something abstract that the subgraph knows. */
export function returnedType(draft: SupergraphDraft, subgraph: SubgraphDraft, isShared: boolean): string {
  const { random } = draft;
  const abstract = [...draft.abstractTypes].filter((name) => subgraph.unions.has(name) || subgraph.types.has(name));
  const known = [...draft.entities.values()].filter(({ presence }) => presence.has(subgraph));
  const entities: Entity[] = random.chance(0.8)
    ? known
    : [...draft.entities.values()].filter((one) => draft.canKnow(subgraph, one.name));
  return random.weighted([
    [10, () => outputLeaf(draft)],
    [4, () => random.pick([...draft.valueTypes.keys()])],
    [4, () => random.maybe(entities)?.name ?? outputLeaf(draft)],
    [
      isShared ? 0 : 2,
      () => random.maybe([...draft.localTypes].filter(([, home]) => home === subgraph))?.[0] ?? outputLeaf(draft),
    ],
    [isShared ? 0 : 4, () => random.maybe(abstract) ?? outputLeaf(draft)],
  ])();
}

/** Objects without a key that one subgraph has to itself, such as pages of a list; some of them clients do not know. */
export function addLocalTypes(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const subgraph of draft.subgraphs) {
    if (!random.chance(0.55)) continue;
    const type = `Page_${subgraph.name}`;
    draft.localTypes.set(type, subgraph);
    draft.own({ type, name: 'cursor', args: '', returns: 'String', owners: new Set([subgraph]) });
    for (const name of random.some(FIELD_NAMES, random.between(1, 3))) addField(draft, type, name, new Set([subgraph]));
  }
}
