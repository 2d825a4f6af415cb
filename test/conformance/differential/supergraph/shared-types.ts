/** Scalars, enums, inputs and value types: what several subgraphs define alike. */
import { coordinate } from '../data/facts.js';
import { ENUM_NAMES, VALUE_FIELD_NAMES, VALUE_TYPE_NAMES } from './names.js';
import { namedType, type FieldPlan, type SupergraphDraft } from './supergraph-draft.js';
import { outputLeaf, someArguments, wrapped } from './type-choice.js';

const ENUM_VALUES = ['RED', 'GREEN', 'BLUE', 'OLD', 'NEW', 'constructor', 'GONE'] as const;

export function addLeaves({ random, leaves }: SupergraphDraft): void {
  for (const name of ['JSON', 'Long'])
    leaves.set(name, { name, kind: 'scalar', sdl: `scalar ${name}`, values: [], uses: [] });
  for (const name of random.some(ENUM_NAMES, random.between(1, 3))) {
    const all = random.some(ENUM_VALUES, random.between(2, 5));
    const hidden = random.chance(0.6) ? all.slice(2) : [];
    const values = all.map((value) => (hidden.includes(value) ? `${value} @inaccessible` : value));
    leaves.set(name, {
      name,
      kind: 'enum',
      sdl: `enum ${name} { ${values.join(' ')} }`,
      values: all.filter((value) => !hidden.includes(value)),
      uses: [],
    });
  }
  // Not for inputs: its values differ between subgraphs.
  leaves.set('Grade', { name: 'Grade', kind: 'enum', sdl: 'enum Grade { A B C D }', values: [], uses: [] });
  const enumType = [...leaves.values()].find(({ kind }) => kind === 'enum');
  const enumField = enumType ? ` kind: ${enumType.name} = ${enumType.values[0]}` : '';
  const hidden = random.chance(0.3) ? ' secret: Int = 5 @inaccessible' : '';
  const uses = enumType ? [enumType.name] : [];
  leaves.set('Range', {
    name: 'Range',
    kind: 'input',
    sdl: `input Range { min: Int = 0 max: Float length: String${enumField} inner: Range }`,
    values: [],
    uses,
  });
  leaves.set('Filter', {
    name: 'Filter',
    kind: 'input',
    sdl: `input Filter { ids: [ID!] range: Range ranges: [Range!] = [{min: 1}] all: [Filter!] flag: Boolean! = true any: JSON${hidden} }`,
    values: [],
    uses: ['Range', 'JSON'],
  });
}

export function addValueTypes(draft: SupergraphDraft): void {
  const { random, valueTypes, facts } = draft;
  for (const name of random.some(VALUE_TYPE_NAMES, random.between(1, 3))) {
    const fields: FieldPlan[] = random.some(VALUE_FIELD_NAMES, random.between(2, 4)).map((field) => {
      const nested = random.chance(0.15) ? random.maybe([...valueTypes.keys()]) : undefined;
      const returns = wrapped(random, nested ?? outputLeaf(draft));
      const args = someArguments(draft, 0.1);
      return { type: name, name: field, args, returns, owners: new Set() };
    });
    valueTypes.set(name, { name, fields });
    for (const { name: field, returns } of fields) {
      if (random.chance(0.15)) facts.throwing.add(coordinate(name, field));
      if (returns.includes('!') && random.chance(0.3)) facts.faulty.add(coordinate(name, field));
      // A value type may not hold itself: its numbers would never end.
      if (namedType(returns) === name) throw new Error('a value type holds itself');
    }
  }
}

/** Gives some value types a field that is an entity: from there, whatever it has can be fetched. */
export function addReferences({ random, valueTypes, entities, facts }: SupergraphDraft): void {
  for (const { name, fields } of valueTypes.values()) {
    const entity = random.maybe([...entities.keys()]);
    if (!entity || !random.chance(0.2) || name.endsWith('Place')) continue;
    fields.push({ type: name, name: 'about', args: '', returns: wrapped(random, entity), owners: new Set() });
    if (random.chance(0.3)) facts.throwing.add(coordinate(name, 'about'));
  }
}
