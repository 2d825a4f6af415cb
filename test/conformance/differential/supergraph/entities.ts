/** Entities: their keys of all shapes, and which subgraph knows them by which. */
import { coordinate } from '../data/facts.js';
import { ENTITY_NAMES } from './names.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import type { Entity, Key, SupergraphDraft } from './supergraph-draft.js';

/** How many entities there are of a type. */
export const POOL_SIZE = 6;

export function addEntities(draft: SupergraphDraft): void {
  const { random, entities, facts } = draft;
  for (const name of random.some(ENTITY_NAMES, random.between(2, 5))) {
    const entity: Entity = { name, keys: [idKey(draft, name)], presence: new Map() };
    facts.pools.set(
      name,
      Array.from({ length: POOL_SIZE }, (_, n) => n),
    );
    for (const make of random.some(
      [codeKey, numberKey, serialKey, compositeKey, placeKey, ownerKey],
      random.between(0, 3),
    ))
      entity.keys.push(make(draft, name));
    entities.set(name, entity);
    spread(draft, entity);
  }
}

/** Gives each of some subgraphs a key that one before it has, so that there is a way from each to each, if only through a third. */
function spread(draft: SupergraphDraft, entity: Entity): void {
  const { random, subgraphs } = draft;
  const homes = random.some(subgraphs, random.between(Math.min(2, subgraphs.length), subgraphs.length));
  const reached: Key[] = [];
  for (const subgraph of homes) {
    const known = reached.length === 0 ? random.pick(entity.keys) : random.pick(reached);
    draft.addKey(subgraph, entity, known, true);
    reached.push(known);
    const other = random.pick(entity.keys);
    if (!random.chance(0.45) || other === known) continue;
    const enters = random.chance(0.7);
    draft.addKey(subgraph, entity, other, enters);
    if (enters) reached.push(other);
  }
}

/** Writes the keys of all entities, once no more are added; one that does not let in may stand first. */
export function writeKeys({ random, entities }: SupergraphDraft): void {
  for (const { name, presence } of entities.values())
    for (const [subgraph, keys] of presence)
      for (const [{ selection }, enters] of random.some([...keys], keys.size))
        subgraph.type(name).directives.push(keyDirective(selection, enters));
}

const keyDirective = (selection: string, enters: boolean): string =>
  `@key(fields: "${selection}"${enters ? '' : ', resolvable: false'})`;

function uniqueField(draft: SupergraphDraft, type: string, name: string, returns: string): Key {
  draft.facts.keyFields.set(coordinate(type, name), 'unique');
  return { selection: name, fields: [{ name, type: returns }] };
}

const idKey = (draft: SupergraphDraft, type: string): Key => uniqueField(draft, type, 'id', 'ID!');
const codeKey = (draft: SupergraphDraft, type: string): Key => uniqueField(draft, type, 'code', 'String!');
const serialKey = (draft: SupergraphDraft, type: string): Key => uniqueField(draft, type, 'serial', 'Long!');
const numberKey = (draft: SupergraphDraft, type: string): Key => uniqueField(draft, type, 'upc', 'Int!');

function compositeKey({ random, facts }: SupergraphDraft, type: string): Key {
  facts.keyFields.set(coordinate(type, 'lot'), 'half');
  facts.keyFields.set(coordinate(type, 'row'), 'parity');
  return {
    selection: 'lot row',
    fields: [
      { name: 'lot', type: 'ID!' },
      { name: 'row', type: random.pick(['Int!', 'Boolean!']) },
    ],
  };
}

/** A key inside a value type of its own; sometimes beside the identity. */
function placeKey({ random, facts, valueTypes }: SupergraphDraft, type: string): Key {
  const place = `${type}Place`;
  facts.keyFields.set(coordinate(type, 'place'), 'object');
  facts.keyFields.set(coordinate(place, 'zone'), 'half');
  facts.keyFields.set(coordinate(place, 'slot'), 'parity');
  const of = { type: place, args: '', owners: new Set<SubgraphDraft>() };
  valueTypes.set(place, {
    name: place,
    fields: [
      { ...of, name: 'zone', returns: 'String!' },
      { ...of, name: 'slot', returns: 'Int!' },
    ],
  });
  const nested = { name: 'place', type: `${place}!` };
  if (random.chance(0.5)) return { selection: 'place { zone slot }', fields: [nested] };
  return { selection: 'id place { zone }', fields: [{ name: 'id', type: 'ID!' }, nested] };
}

/** A key through another entity. */
function ownerKey(draft: SupergraphDraft, type: string): Key {
  const { random, facts, entities } = draft;
  const owner = random.maybe([...entities.values()].filter(({ family }) => !family));
  const [nestedKey] = owner?.keys ?? [];
  if (!owner || !nestedKey) return codeKey(draft, type);
  facts.keyFields.set(coordinate(type, 'holder'), 'object');
  const nested = { name: 'holder', type: `${owner.name}!`, nestedKey };
  const holder = `holder { ${nestedKey.selection} }`;
  if (random.chance(0.5)) return { selection: holder, fields: [nested] };
  return { selection: `id ${holder}`, fields: [{ name: 'id', type: 'ID!' }, nested] };
}
