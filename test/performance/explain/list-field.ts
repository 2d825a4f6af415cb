/** Finds every list of a subgraph in its schema: each field that answers a Relay connection, and the way to it. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A list of the graph. */
export interface ListField {
  /** `Query.projects`, `Project.sites`. */
  readonly name: string;
  /** The entity below which it is asked for, by reference; undefined for a list of the root. */
  readonly entity: string | undefined;
  /** The fields from there to the object that has it: `['funding']` for `ProjectFunding.lines`. */
  readonly path: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
}

interface Way {
  readonly entity: string;
  readonly path: readonly string[];
}

const isConnection = (type: GraphQLObjectType) => type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

const needsNothing = ({ args }: GraphQLField<unknown, unknown>) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

function fieldsOf(type: GraphQLObjectType): { field: GraphQLField<unknown, unknown>; answer: GraphQLObjectType }[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const answer = getNamedType(field.type);
    return isObjectType(answer) ? [{ field, answer }] : [];
  });
}

/** The types that a gateway may ask the subgraph for by key. */
export function entitiesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return union && 'getTypes' in union ? union.getTypes() : [];
}

/** The shortest way from an entity to each object type, through fields that need no argument; an entity's own is empty. */
function waysFromEntities(schema: GraphQLSchema): Map<string, Way> {
  const ways = new Map<string, Way>(entitiesOf(schema).map(({ name }) => [name, { entity: name, path: [] }]));
  // A map gives what is added while it is gone through: the search is breadth first.
  for (const [name, { entity, path }] of ways) {
    for (const { field, answer } of fieldsOf(schema.getType(name) as GraphQLObjectType)) {
      const skip = ways.has(answer.name) || isConnection(answer) || !needsNothing(field);
      if (!skip) ways.set(answer.name, { entity, path: [...path, field.name] });
    }
  }
  return ways;
}

/** Every list of the schema. @throws when there is no way to one: it could not be tested */
export function listFieldsOf(schema: GraphQLSchema): ListField[] {
  const ways = waysFromEntities(schema);
  const query = schema.getQueryType();
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !isConnection(type));
  return (types as GraphQLObjectType[]).flatMap((type) =>
    fieldsOf(type)
      .filter(({ answer }) => isConnection(answer))
      .map(({ field }) => {
        const name = `${type.name}.${field.name}`;
        if (type === query) return { name, entity: undefined, path: [], field };
        const way = ways.get(type.name);
        if (!way) throw new Error(`no way leads from an entity to ${name}`);
        return { name, ...way, field };
      }),
  );
}
