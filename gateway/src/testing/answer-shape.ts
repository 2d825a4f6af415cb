/** Holds the data of an answer against the schema and the operation: what a client may rely on, whatever subgraphs reply. */
import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

type Data = Readonly<Record<string, unknown>>;

/** The first thing that is not as it has to be, with its path; undefined if all is. The operation is a query with inline fragments alone. */
export function misshapen(schema: GraphQLSchema, document: DocumentNode, data: unknown): string | undefined {
  const [operation] = document.definitions;
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error('not a query');
  return data === null ? undefined : ofObject(schema, query, [operation.selectionSet], data, '');
}

function ofObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  data: unknown,
  path: string,
): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return `${path}: no object`;
  const wanted = new Map<string, FieldNode[]>();
  for (const set of sets) collect(schema, type, set, wanted);
  const [names, present] = [[...wanted.keys()].join(), Object.keys(data).join()];
  if (names !== present) return `${path}: ${present} in the place of ${names}`;
  for (const [name, nodes] of wanted) {
    const value = (data as Data)[name];
    const field = nodes[0]?.name.value ?? '';
    const definition = type.getFields()[field];
    const wrong =
      field === '__typename'
        ? value !== type.name && `${path}.${name}: ${String(value)}`
        : definition && ofValue(schema, definition.type, nodes, value, `${path}.${name}`);
    if (typeof wrong === 'string') return wrong;
  }
  return undefined;
}

function ofValue(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
  path: string,
): string | undefined {
  if (isNonNullType(type)) {
    return value === null ? `${path}: null` : ofValue(schema, type.ofType, nodes, value, path);
  }
  if (value === null) return undefined;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `${path}: no list`;
    const wrong = value.map((item, index) => ofValue(schema, type.ofType, nodes, item, `${path}.${index}`));
    return wrong.find((one) => one !== undefined);
  }
  if (isLeafType(type)) {
    const isAllowed = isEnumType(type)
      ? type.getValues().some(({ name }) => name === value)
      : LEAVES[type.name]?.(value);
    return isAllowed === false ? `${path}: ${JSON.stringify(value)} for ${type.name}` : undefined;
  }
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!isAbstractType(type)) return ofObject(schema, type, sets, value, path);
  const wrong = schema.getPossibleTypes(type).map((member) => ofObject(schema, member, sets, value, path));
  return wrong.includes(undefined) ? undefined : wrong.join(' or ');
}

const LEAVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_648,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};

function collect(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  wanted: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      wanted.set(name, [...(wanted.get(name) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && typeFromAST(schema, selection.typeCondition);
      const applies =
        !condition ||
        condition === type ||
        (!isObjectType(condition) && isAbstractType(condition) && schema.isSubType(condition, type));
      if (applies) collect(schema, type, selection.selectionSet, wanted);
    }
  }
}
