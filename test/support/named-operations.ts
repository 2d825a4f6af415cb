/** The operations of schema/operations, each with values for its variables. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OperationDefinitionNode, Kind, parse } from 'graphql';
import { projectRoot } from './workspace.js';

const folder = join(projectRoot, 'schema/operations');

export interface NamedOperation {
  /** Its file below the folder, without ending: `dss/authorised-committed-paid`. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** What the file `<path>.variables.json` gives. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables that the operation declares. */
  readonly declares: readonly string[];
}

/** Every operation, by path. */
export function namedOperations(): NamedOperation[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  return files.toSorted().map((file) => {
    const path = file.slice(0, -'.graphql'.length);
    const text = readFileSync(join(folder, file), 'utf8');
    const variables = JSON.parse(readFileSync(join(folder, `${path}.variables.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    const { name, variableDefinitions } = onlyOperationOf(text, path);
    const declares = (variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    return { path, name: name?.value ?? '', text, variables, declares };
  });
}

function onlyOperationOf(text: string, path: string): OperationDefinitionNode {
  const [operation, ...more] = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.name === undefined || more.length > 0)
    throw new Error(`schema/operations/${path} must hold one operation, with a name`);
  return operation;
}
