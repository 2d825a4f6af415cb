/** Unions whose members only some subgraphs know, and interfaces without a key, some of which implement others. */
import { coordinate } from '../data/facts.js';
import { mayFail } from './entity-fields.js';
import type { SubgraphDraft } from './subgraph-draft.js';
import type { FieldPlan, SupergraphDraft } from './supergraph-draft.js';
import { outputLeaf, someArguments, wrapped } from './type-choice.js';

export function addUnions(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const name of random.some(['Item', 'Found', 'Part'], random.between(0, 2))) {
    const candidates = [...draft.entities.keys(), ...draft.valueTypes.keys(), ...draft.localTypes.keys()];
    const members = random.some(candidates, random.between(2, 4));
    for (const subgraph of draft.subgraphs) {
      const known = members.filter(
        (member) => subgraph.types.has(member) || (draft.canKnow(subgraph, member) && random.chance(0.2)),
      );
      const here = known.filter(() => random.chance(0.8));
      if (here.length === 0 || !random.chance(0.75)) continue;
      for (const member of here) draft.ensure(subgraph, member);
      subgraph.unions.set(name, new Set(here));
      draft.abstractTypes.add(name);
    }
  }
}

export function addInterfaces(draft: SupergraphDraft): void {
  const { random } = draft;
  const names = random.some(['Named', 'Priced', 'Tagged'], random.between(0, 2));
  for (const name of names) addInterface(draft, name, random.chance(0.35));
}

/** Gives some entities the same fields, and declares the interface wherever some of them can be seen. */
function addInterface(draft: SupergraphDraft, name: string, withParent: boolean): void {
  const { random } = draft;
  const types = random.some(
    [...draft.entities.values()].filter(({ family }) => !family),
    random.between(2, 3),
  );
  const shapes = [`${name.toLowerCase()}Text`, `${name.toLowerCase()}Mark`].map((field) => ({
    name: field,
    args: someArguments(draft, 0.25),
    returns: wrapped(
      random,
      random.weighted([
        [12, () => outputLeaf(draft)],
        [5, () => random.pick([...draft.valueTypes.keys()])],
        [4, () => random.pick(types).name],
        // Composes only where each subgraph that has the field declares the interface.
        [3, () => name],
      ])(),
    ),
  }));
  for (const type of types) {
    const homes = draft.homes(type);
    for (const shape of shapes) {
      const owners = new Set(random.some(homes, random.between(1, 2)));
      if (owners.size === 0) continue;
      // What implements an interface may promise more than it.
      const returns = shape.returns.endsWith('!') || !random.chance(0.25) ? shape.returns : `${shape.returns}!`;
      mayFail(draft, draft.own({ ...shape, returns, type: type.name, owners }));
    }
  }
  const withId =
    types.every((type) => draft.subgraphs.some((one) => one.resolves(type.name, 'id'))) && random.chance(0.7);
  const fields: Pick<FieldPlan, 'name' | 'args' | 'returns'>[] = [
    ...(withId ? [{ name: 'id', args: '', returns: 'ID!' }] : []),
    ...shapes,
  ];
  for (const subgraph of draft.subgraphs) {
    const here = types.filter((type) => fields.some((field) => subgraph.resolves(type.name, field.name)));
    const implementing = here.filter(() => random.chance(0.85));
    const common = fields.filter((field) => implementing.every((type) => subgraph.resolves(type.name, field.name)));
    if (implementing.length === 0 || common.length === 0) continue;
    draft.abstractTypes.add(name);
    writeInterface(draft, subgraph, name, common, withParent);
    for (const type of implementing)
      for (const one of withParent ? [name, `${name}Base`] : [name]) subgraph.type(type.name).interfaces.add(one);
  }
  for (const { name: field } of fields)
    for (const type of [...types.map((one) => one.name), name, `${name}Base`])
      draft.interfaceFields.add(coordinate(type, field));
}

function writeInterface(
  draft: SupergraphDraft,
  subgraph: SubgraphDraft,
  name: string,
  fields: readonly Pick<FieldPlan, 'name' | 'args' | 'returns'>[],
  withParent: boolean,
): void {
  const owners = new Set([subgraph]);
  const written = subgraph.type(name, 'interface');
  for (const field of fields) draft.declare(subgraph, { ...field, type: name, owners });
  if (!withParent) return;
  const parent = `${name}Base`;
  subgraph.type(parent, 'interface');
  for (const field of fields.slice(0, 1)) draft.declare(subgraph, { ...field, type: parent, owners });
  written.interfaces.add(parent);
  draft.abstractTypes.add(parent);
}
