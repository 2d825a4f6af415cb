/** Makes one private variable of each argument's value, literal or not: operations that differ in literals and in names of variables share a plan. */
import {
  isNonNullType,
  Kind,
  print,
  type GraphQLArgument,
  type GraphQLNonNull,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

/** Where the value of a private variable comes from in a request. */
export interface ArgumentVariable {
  /** Without `$`. */
  readonly name: string;
  /** As a document writes it, such as `[ID!]`. */
  readonly type: string;
  /** The argument's name. */
  readonly argument: string;
  /** The argument as the client wrote it; its variables are the client's. */
  readonly value: ValueNode;
}

/** What the client calls the value of a private variable: its own variable, or the argument. */
export function clientName({ argument, value }: ArgumentVariable): string {
  return value.kind === Kind.VARIABLE ? `$${value.name.value}` : argument;
}

/** Puts the client's names into what a subgraph says of private variables, as `$v0` or `"v0.ids[1]"`. */
export function inClientNames(text: string, variables: readonly ArgumentVariable[]): string {
  return text.replaceAll(/(?:\$|(?<="))(v\d+)\b/g, (written, name: string) => {
    const variable = variables.find((one) => one.name === name);
    return variable ? clientName(variable) : written;
  });
}

/** The value of a private variable in one request: JSON text, or undefined if it has none and the argument is as good as absent. */
export type VariableText = (variable: ArgumentVariable) => string | undefined;

/** What two arguments share that have the same value at every request: the text of the value, and the type that it is declared with. */
export function argumentIdentity(value: ValueNode, argument: GraphQLArgument): string {
  return `${print(value)}:${declaredType(value, argument)}`;
}

/** The type of a private variable: that of its argument, but nullable where a missing value means the argument's default. */
export function declaredType(value: ValueNode, argument: GraphQLArgument): string {
  const { type, defaultValue } = argument;
  const mayBeMissing = value.kind === Kind.VARIABLE && defaultValue !== undefined && isNonNullType(type);
  return String(mayBeMissing ? (type as GraphQLNonNull<never>).ofType : type);
}

/** Makes the function that gives texts of values in one request; each is made once. */
export function variableTexts(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): VariableText {
  const texts = new Map<ArgumentVariable, string | undefined>();
  const read = (name: string): string | undefined => clientValue(name, operation, variables);
  return (variable) => {
    if (texts.has(variable)) return texts.get(variable);
    const text = jsonOf(variable.value, read);
    texts.set(variable, text);
    return text;
  };
}

function clientValue(
  name: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  if (Object.hasOwn(variables, name)) return JSON.stringify(variables[name]);
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue && jsonOf(definition.defaultValue, () => undefined);
}

/** JSON of a literal; numbers keep their digits. A missing variable leaves out the field that it is the value of, and is null in a list. */
function jsonOf(value: ValueNode, read: (name: string) => string | undefined): string | undefined {
  switch (value.kind) {
    case Kind.VARIABLE:
      return read(value.name.value);
    case Kind.NULL:
      return 'null';
    case Kind.INT:
    case Kind.FLOAT:
      return value.value;
    case Kind.BOOLEAN:
      return String(value.value);
    case Kind.STRING:
    case Kind.ENUM:
      return JSON.stringify(value.value);
    case Kind.LIST:
      return `[${value.values.map((item) => jsonOf(item, read) ?? 'null').join(',')}]`;
    case Kind.OBJECT: {
      const fields = value.fields.flatMap(({ name, value: inner }) => {
        const text = jsonOf(inner, read);
        return text === undefined ? [] : [`${JSON.stringify(name.value)}:${text}`];
      });
      return `{${fields.join(',')}}`;
    }
  }
}
