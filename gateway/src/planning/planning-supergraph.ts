/** Makes the supergraph that the planner sees of the one that was composed: the same, rewritten where the planner goes wrong. */
import { Kind, print, type DocumentNode, type GraphQLSchema } from 'graphql';
import { wholeSchemaOf } from './api-schema.js';
import { memberFields } from './member-fields.js';
import { openToPlanner, requirementsOf, type Requirements } from './requirements.js';

export interface PlanningSupergraph {
  /** What the planner is given. */
  readonly sdl: string;
  /** Everything that subgraphs have. */
  readonly schema: GraphQLSchema;
  /** Names of all fields of all types. */
  readonly fieldNames: ReadonlySet<string>;
  readonly requirements: Requirements;
  /** Fields of interfaces that are asked of each member by itself, as `Interface.field`. */
  readonly ofEachMember: ReadonlySet<string>;
}

/** Rewrites. @param supergraph the composed one */
export function planningSupergraph(supergraph: DocumentNode): PlanningSupergraph {
  const requirements = requirementsOf(supergraph);
  const document = openToPlanner(requirements.document);
  return {
    sdl: print(document),
    schema: wholeSchemaOf(supergraph),
    fieldNames: fieldNamesOf(supergraph),
    requirements,
    ofEachMember: memberFields(document).ofEach,
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
