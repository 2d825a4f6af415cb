/** What in a new API schema breaks the clients of the old one. */
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** One change that breaks a client. */
export interface BreakingChange {
  /** The schema element, `Project.title`. */
  readonly path: string;
  readonly message: string;
}

/**
 * The breaking changes between two API schemas, as texts.
 *
 * @param before undefined where there was no API yet: nothing can break then
 */
export async function breakingChanges(before: string | undefined, after: string): Promise<BreakingChange[]> {
  if (before === undefined || before === after) return [];
  const changes = await diff(readSchema(before), readSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => ({ path: path ?? '', message }));
}

const readSchema = (text: string) => buildSchema(text, { assumeValidSDL: true });
