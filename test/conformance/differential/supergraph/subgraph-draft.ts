/** A subgraph's schema while it grows, and the SDL that it becomes. */

export interface FieldDraft {
  readonly name: string;
  /** With parentheses, or empty. */
  readonly args: string;
  readonly type: string;
  readonly directives: Set<string>;
}

export interface TypeDraft {
  readonly keyword: 'type' | 'interface';
  readonly name: string;
  readonly directives: string[];
  readonly interfaces: Set<string>;
  readonly fields: Map<string, FieldDraft>;
}

export class SubgraphDraft {
  readonly types = new Map<string, TypeDraft>();
  readonly unions = new Map<string, Set<string>>();
  /** Definitions of scalars, enums and inputs, by name, as they stand in the SDL. */
  readonly leaves = new Map<string, string>();

  /**
   * @param name part of the names of its fields
   * @param service how composition knows it, which need not be a name of GraphQL
   */
  constructor(
    readonly name: string,
    readonly service: string,
  ) {}

  type(name: string, keyword: TypeDraft['keyword'] = 'type'): TypeDraft {
    const known = this.types.get(name);
    if (known) return known;
    const made: TypeDraft = { keyword, name, directives: [], interfaces: new Set(), fields: new Map() };
    this.types.set(name, made);
    return made;
  }

  /** Adds a field, or directives to one that is there. */
  field(type: string, name: string, is: { args?: string; type: string; directives?: readonly string[] }): FieldDraft {
    const { fields } = this.type(type);
    const known = fields.get(name);
    const field = known ?? { name, args: is.args ?? '', type: is.type, directives: new Set() };
    for (const directive of is.directives ?? []) field.directives.add(directive);
    fields.set(name, field);
    return field;
  }

  has(type: string, field: string): boolean {
    return this.types.get(type)?.fields.has(field) ?? false;
  }

  /** Is the field there, and answered by this subgraph? */
  resolves(type: string, field: string): boolean {
    const found = this.types.get(type)?.fields.get(field);
    return found !== undefined && !found.directives.has('@external');
  }

  /** @param link the version of federation and what is imported from it */
  print(link: string): string {
    const types = [...this.types.values()].filter(({ fields }) => fields.size > 0);
    return [
      link,
      ...this.leaves.values(),
      ...[...this.unions].map(([name, members]) => `union ${name} = ${[...members].join(' | ')}`),
      ...types.map(printType),
    ].join('\n');
  }
}

function printType({ keyword, name, directives, interfaces, fields }: TypeDraft): string {
  const implementing = interfaces.size > 0 ? ` implements ${[...interfaces].join(' & ')}` : '';
  const lines = [...fields.values()].map((field) =>
    [`  ${field.name}${field.args}: ${field.type}`, ...field.directives].join(' '),
  );
  return [`${[`${keyword} ${name}${implementing}`, ...directives].join(' ')} {`, ...lines, '}'].join('\n');
}
