/**
 * Makes the supergraph that the planner sees of the one that was composed: the same, rewritten where the planner goes wrong.
 * Each rewriting is taken back in the fetches of a plan.
 */
import { Kind, parse, print, type DocumentNode, type SelectionSetNode } from 'graphql';
import { rewriteRequiredArguments, type RequiredArguments } from './required-arguments.js';

export interface PlanningSupergraph {
  readonly sdl: string;
  /** Names of fields that only the planner knows. */
  readonly invented: ReadonlySet<string>;
  /** Names of all fields of all types, those among them. */
  readonly fieldNames: ReadonlySet<string>;
  /** Takes the rewritings back in the selections of a fetch. */
  restore(selectionSet: SelectionSetNode): SelectionSetNode;
  /** What a subgraph calls the field that is fetched under a key. */
  nameOf(key: string): string;
}

/** Rewrites. @param supergraph the composed one */
export function planningSupergraph(supergraph: DocumentNode): PlanningSupergraph {
  const required: RequiredArguments = rewriteRequiredArguments(supergraph);
  return {
    sdl: print(required.document),
    invented: required.names,
    fieldNames: fieldNamesOf(required.document),
    restore: (selectionSet) => required.restore(selectionSet),
    nameOf: (key) => required.nameOf(key),
  };
}

function fieldNamesOf({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).map(({ name }) => name.value)
        : [],
    ),
  );
}

/** Reads a supergraph's SDL. */
export function parseSupergraph(sdl: string): DocumentNode {
  return parse(sdl, { noLocation: true });
}

/** The schema that clients see, without what was invented for the planner. */
export function withoutInvented(api: DocumentNode, invented: ReadonlySet<string>): DocumentNode {
  if (invented.size === 0) return api;
  return {
    ...api,
    definitions: api.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? { ...definition, fields: definition.fields?.filter(({ name }) => !invented.has(name.value)) ?? [] }
        : definition,
    ),
  };
}
