/** Registers a code table (codes with labels and descriptions) as a GraphQL enum. */
import { registerEnumType } from 'type-graphql';

/** A table of codes: the form in which a domain gives its vocabulary. */
export interface CodeTable {
  readonly name: string;
  readonly description: string;
  readonly codes: Readonly<Record<string, { readonly label: string; readonly description: string }>>;
}

const registered = new WeakMap<CodeTable, Record<string, string>>();

/**
 * The enum object of a code table, to be given to `@Field(() => …)`; the same object however often it is asked for,
 * so that several subgraphs in one process share one registration.
 */
export function enumOf(table: CodeTable): Record<string, string> {
  const known = registered.get(table);
  if (known) return known;
  const values = Object.fromEntries(Object.keys(table.codes).map((code) => [code, code]));
  const described = Object.entries(table.codes).map(([code, { label, description }]) => [
    code,
    { description: description.includes(label) ? description : `${label}. ${description}` },
  ]);
  registerEnumType(values, {
    name: table.name,
    description: table.description,
    valuesConfig: Object.fromEntries(described) as Record<string, { description: string }>,
  });
  registered.set(table, values);
  return values;
}
