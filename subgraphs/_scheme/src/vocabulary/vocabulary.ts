/** What a code table of the scheme is: a name, a description, and described codes with their official French labels. */

/** One code: its official (or usual) French label, and what it means, in English, with its source. */
export interface Code {
  readonly label: string;
  readonly description: string;
}

/** A code table. Its shape is what the subgraphs' kit registers as a GraphQL enum. */
export interface Vocabulary<C extends string, D extends Code = Code> {
  readonly name: string;
  readonly description: string;
  readonly codes: Readonly<Record<C, D>>;
}

/** The type of the codes of a table: `type Theme = CodeOf<typeof Theme>`. */
export type CodeOf<V extends Vocabulary<string>> = keyof V['codes'] & string;

/** Makes a code table; the order of the codes is the order in which they are shown. */
export function vocabulary<C extends string, D extends Code>(
  name: string,
  description: string,
  codes: Record<C, D>,
): Vocabulary<C, D> {
  return Object.freeze({ name, description, codes: Object.freeze(codes) });
}

/** All codes of a table, in order. */
export function codesOf<C extends string>(table: Vocabulary<C>): C[] {
  return Object.keys(table.codes) as C[];
}

/** Whether a text is a code of the table. */
export function isCodeOf<C extends string>(table: Vocabulary<C>, text: string): text is C {
  return Object.hasOwn(table.codes, text);
}
