/** The request to a subgraph for one fetch or several, its text made once: what is left for each run are the values. */
import { parse, stripIgnoredCharacters, type DocumentNode, type OperationTypeNode } from 'graphql';
import type { ArgumentVariable, VariableText } from '../../planning/argument-variables.js';

/** What a fetch asks for. */
export interface Asked {
  readonly kind: OperationTypeNode;
  /** Undefined for fields of a root type. */
  readonly requirement: unknown;
  readonly selection: string;
  readonly variables: readonly ArgumentVariable[];
}

/** Fetches of one request that ask for the same of entities, and so for each entity once. */
export interface EntityGroup {
  /** Under which the reply has the entities. */
  readonly key: string;
  /** The variable of the representations. */
  readonly variable: string;
  readonly selection: string;
}

export class PreparedRequest {
  readonly query: string;
  readonly groups: readonly EntityGroup[];
  private readonly variables: readonly ArgumentVariable[];
  private readonly start: string;
  private parsed: DocumentNode | undefined;

  /** @param steps one fetch of root fields, or fetches of entities of one subgraph */
  constructor(steps: readonly Asked[]) {
    const [first] = steps;
    if (!first) throw new Error('a request for nothing');
    const byName = new Map(steps.flatMap(({ variables }) => variables.map((variable) => [variable.name, variable])));
    this.variables = [...byName.values()];
    const selections = first.requirement ? [...new Set(steps.map(({ selection }) => selection))] : [];
    this.groups = selections.map((selection, index) => ({
      key: selections.length === 1 ? '_entities' : `e${index}`,
      variable: selections.length === 1 ? 'representations' : `r${index}`,
      selection,
    }));
    const kind: OperationTypeNode = first.kind;
    const declared = [
      ...this.groups.map(({ variable }) => `$${variable}:[_Any!]!`),
      ...this.variables.map(({ name, type }) => `$${name}:${type}`),
    ].join(',');
    const body = first.requirement
      ? `{${this.groups
          .map(({ key, variable, selection }) => {
            const alias = key === '_entities' ? '' : `${key}:`;
            return `${alias}_entities(representations:$${variable})${selection}`;
          })
          .join(' ')}}`
      : first.selection;
    this.query = stripIgnoredCharacters(`${kind}${declared === '' ? '' : `(${declared})`}${body}`);
    this.start = `{"query":${JSON.stringify(this.query)}`;
  }

  /** The request's JSON. @param representations JSON texts, by group */
  body(representations: readonly (readonly string[])[], text: VariableText): string {
    const parts: string[] = [];
    for (const [index, { variable }] of this.groups.entries())
      parts.push(`"${variable}":[${representations[index]?.join(',')}]`);
    for (const variable of this.variables) {
      const value = text(variable);
      if (value !== undefined) parts.push(`"${variable.name}":${value}`);
    }
    return parts.length === 0 ? `${this.start}}` : `${this.start},"variables":{${parts.join(',')}}}`;
  }

  /** The same as a value. @param representations by group */
  values(representations: readonly (readonly unknown[])[], text: VariableText): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [index, { variable }] of this.groups.entries()) values[variable] = representations[index] ?? [];
    for (const variable of this.variables) {
      const value = text(variable);
      if (value !== undefined) values[variable.name] = JSON.parse(value) as unknown;
    }
    return values;
  }

  get document(): DocumentNode {
    return (this.parsed ??= parse(this.query, { noLocation: true }));
  }
}
