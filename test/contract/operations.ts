/** The operations in schema/operations/, as the explorer and the clients have them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { projectRoot } from '../support/workspace.js';

export interface KeptOperation {
  /** Below schema/operations/, with the audience as its folder. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

/** @throws when a file holds anything else than one operation with a name, and its fragments */
export function keptOperations(): KeptOperation[] {
  const folder = join(projectRoot, 'schema/operations');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.graphql'));
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const [operation, ...more] = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
    if (name === undefined || more.length > 0)
      throw new Error(`schema/operations/${path} must hold one operation, with a name.`);
    return { path, name, text };
  });
}
