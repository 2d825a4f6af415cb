/** A subgraph's schema without some fields, and without what has no sense without them. */
import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';

/** @param gone fields, as `Type.field` */
export function withoutFields(sdl: string, gone: ReadonlySet<string>): string {
  return print(withoutUnnamed(withoutFieldsOf(parse(sdl), gone)));
}

function withoutFieldsOf(document: DocumentNode, gone: ReadonlySet<string>): DocumentNode {
  const dependent = new Set(gone);
  const names = new Set([...gone].map((place) => place.slice(place.indexOf('.') + 1)));
  const definitions = document.definitions.flatMap((one): DefinitionNode[] => {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [one];
    const type = one.name.value;
    const fields = (one.fields ?? []).flatMap((field): FieldDefinitionNode[] => {
      if (gone.has(`${type}.${field.name.value}`)) return [];
      const needs = fieldsOf(field.directives, 'requires').filter((name) => gone.has(`${type}.${name}`));
      if (needs.length === 0) return [withoutProvisions(field, names)];
      dependent.add(`${type}.${field.name.value}`);
      return [];
    });
    return fields.length === 0 ? [] : [{ ...one, fields }];
  });
  const next = withoutIdleExternals({ ...document, definitions });
  // What was computed from a field that is gone is gone too, and so is what is computed from that.
  return dependent.size === gone.size ? next : withoutFieldsOf(next, dependent);
}

/** Names in the field sets of a directive. */
function fieldsOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  return (directives ?? [])
    .filter((one) => one.name.value === name)
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? (value.value.match(/\w+/g) ?? []) : []));
}

function withoutProvisions(field: FieldDefinitionNode, names: ReadonlySet<string>): FieldDefinitionNode {
  if (!fieldsOf(field.directives, 'provides').some((name) => names.has(name))) return field;
  return { ...field, directives: (field.directives ?? []).filter((one) => one.name.value !== 'provides') };
}

/** Drops fields that are external and that nothing refers to. */
function withoutIdleExternals(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  for (const one of document.definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const name of fieldsOf(one.directives, 'key')) used.add(name);
    for (const field of one.fields ?? [])
      for (const directive of ['requires', 'provides'])
        for (const name of fieldsOf(field.directives, directive)) used.add(name);
  }
  return {
    ...document,
    definitions: document.definitions.map((one) =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION
        ? {
            ...one,
            fields: (one.fields ?? []).filter(
              ({ name, directives = [] }) =>
                used.has(name.value) || !directives.some((directive) => directive.name.value === 'external'),
            ),
          }
        : one,
    ),
  };
}

/** Does it give fields to an entity that other subgraphs refer to? */
function addsFields(node: DefinitionNode): boolean {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  const inKeys = new Set(fieldsOf(node.directives, 'key'));
  return inKeys.size > 0 && (node.fields ?? []).some(({ name }) => !inKeys.has(name.value));
}

/** Drops definitions that no other one names, again and again. */
function withoutUnnamed(document: DocumentNode): DocumentNode {
  const texts = new Map(document.definitions.map((one) => [one, print(one)]));
  const definitions = document.definitions.filter((one) => {
    if (!('name' in one) || !one.name || /^(Query|Mutation)$/.test(one.name.value) || addsFields(one)) return true;
    const name = new RegExp(`\\b${one.name.value}\\b`);
    return [...texts].some(([other, text]) => other !== one && name.test(text));
  });
  return definitions.length === document.definitions.length ? document : withoutUnnamed({ ...document, definitions });
}
