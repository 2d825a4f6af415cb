/** Interfaces with a key: one subgraph knows their implementations, others add fields to all of them through an interface object. */
import { coordinate } from '../data/facts.js';
import { POOL_SIZE } from './entities.js';
import { addField, mayFail } from './entity-fields.js';
import { FAMILY_NAMES } from './names.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import type { Key, SupergraphDraft } from './supergraph-draft.js';
import { outputLeaf, someArguments, wrapped } from './type-choice.js';

const INTERFACE = 'Media';

export function addFamily(draft: SupergraphDraft): void {
  const { random, facts, entities } = draft;
  const [home, ...others] = random.some(draft.subgraphs, draft.subgraphs.length);
  if (!home || others.length === 0 || !random.chance(0.45)) return;
  const members = random.some(FAMILY_NAMES, random.between(2, 3));
  facts.families.set(INTERFACE, members);
  const key: Key = { selection: 'id', fields: [{ name: 'id', type: 'ID!' }] };
  for (const [at, name] of members.entries()) {
    entities.set(name, { name, keys: [key], presence: new Map(), family: INTERFACE });
    facts.pools.set(
      name,
      Array.from({ length: POOL_SIZE }, (_, n) => n).filter((n) => n % members.length === at),
    );
    facts.keyFields.set(coordinate(name, 'id'), 'unique');
    facts.origins.set(coordinate(name, 'id'), INTERFACE);
    draft.addKey(home, draft.entities.get(name) ?? never(name), key, true);
    home.type(name).interfaces.add(INTERFACE);
  }
  writeInterface(draft, home, members);
  const [object, ...more] = others;
  addInterfaceObject(draft, object ?? home, members);
  for (const subgraph of more) {
    if (random.chance(0.3)) addInterfaceObject(draft, subgraph, members);
    else if (random.chance(0.5)) addMember(draft, subgraph, random.pick(members), key);
  }
}

function never(name: string): never {
  throw new Error(`${name} was just added`);
}

/** The interface, with a key and a field that every implementation has. */
function writeInterface(draft: SupergraphDraft, home: SubgraphDraft, members: readonly string[]): void {
  const { random } = draft;
  home.type(INTERFACE, 'interface').directives.push('@key(fields: "id")');
  home.field(INTERFACE, 'id', { type: 'ID!' });
  draft.abstractTypes.add(INTERFACE);
  const shape = {
    name: 'caption',
    args: someArguments(draft, 0.2),
    returns: wrapped(random, outputLeaf(draft)),
    owners: new Set([home]),
  };
  draft.declare(home, { ...shape, type: INTERFACE });
  for (const name of members) {
    mayFail(draft, draft.own({ ...shape, type: name }));
    if (random.chance(0.7)) addField(draft, name, random.pick(['pages', 'minutes', 'title']), new Set([home]));
    draft.interfaceFields.add(coordinate(name, 'caption'));
    draft.interfaceFields.add(coordinate(name, 'id'));
  }
  for (const field of ['id', 'caption']) draft.interfaceFields.add(coordinate(INTERFACE, field));
}

/** A subgraph that adds fields to whatever implements the interface, and knows none of it. */
function addInterfaceObject(draft: SupergraphDraft, subgraph: SubgraphDraft, members: readonly string[]): void {
  const { random, facts } = draft;
  subgraph.type(INTERFACE).directives.push('@key(fields: "id")', '@interfaceObject');
  subgraph.field(INTERFACE, 'id', { type: 'ID!' });
  for (const name of random.some([`score_${subgraph.name}`, `label_${subgraph.name}`, 'views'], random.between(1, 2))) {
    if (!draft.isFree(INTERFACE, name)) continue;
    const field = addField(draft, INTERFACE, name, new Set([subgraph]));
    draft.interfaceFields.add(coordinate(INTERFACE, field.name));
    for (const member of members) {
      facts.origins.set(coordinate(member, name), INTERFACE);
      for (const failures of [facts.throwing, facts.faulty])
        if (failures.has(coordinate(INTERFACE, name))) failures.add(coordinate(member, name));
    }
  }
  if (random.chance(0.4)) addComputed(draft, subgraph, members);
}

/** A field of the interface object that is computed from one that every implementation has. */
function addComputed(draft: SupergraphDraft, subgraph: SubgraphDraft, members: readonly string[]): void {
  const caption = draft.fields.find(({ type, name }) => type === members[0] && name === 'caption');
  if (!caption || /\bLong\b/.test(caption.returns) || caption.args !== '') return;
  const name = `digest_${subgraph.name}`;
  draft.declare(subgraph, { ...caption, type: INTERFACE }, '@external');
  subgraph.field(INTERFACE, name, { type: 'String', directives: ['@requires(fields: "caption")'] });
  draft.interfaceFields.add(coordinate(INTERFACE, name));
  for (const member of members) {
    draft.calm(member, 'caption');
    draft.facts.requirements.set(coordinate(member, name), 'caption');
    draft.facts.origins.set(coordinate(member, name), INTERFACE);
  }
}

/** Another subgraph that knows one of the implementations by itself. */
function addMember(draft: SupergraphDraft, subgraph: SubgraphDraft, member: string, key: Key): void {
  const entity = draft.entities.get(member);
  if (!entity || subgraph.types.has(INTERFACE)) return;
  draft.addKey(subgraph, entity, key, true);
  addField(draft, member, `extra_${subgraph.name}`, new Set([subgraph]));
}
