/** Turns validation's complaint about a literal into bad input that names the argument and the reason, as for a variable. */
import {
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  BREAK,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { reasonAgainst } from './reason.js';

const VALUE_KINDS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
  Kind.ENUM,
  Kind.OBJECT_FIELD,
]);

/**
 * Marks in place those of validation's errors that are about the value of an argument: code `BAD_USER_INPUT`, `field` (the argument and
 * the way into it, as `filter.state`) and `reason`. The others are left alone.
 */
export function markBadLiterals(schema: GraphQLSchema, document: DocumentNode, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    const node = error.nodes?.[0];
    if (!node || !VALUE_KINDS.has(node.kind)) continue;
    const place = placeOf(schema, document, node);
    if (!place) continue;
    const reason = reasonOf(node, place.type);
    // graphql-js makes these two writable, and Apollo Server's own plugins rewrite the message in the same way.
    error.message = `${place.field}: ${reason}`;
    Object.assign(error.extensions, { code: 'BAD_USER_INPUT', field: place.field, reason });
  }
}

interface Place {
  readonly field: string;
  readonly type: GraphQLInputType | undefined;
}

function placeOf(schema: GraphQLSchema, document: DocumentNode, wanted: ASTNode): Place | undefined {
  const typeInfo = new TypeInfo(schema);
  const names: string[] = [];
  let place: Place | undefined;
  const visitor = {
    enter(node: ASTNode): unknown {
      const name = nameOf(node);
      if (name !== undefined) names.push(name);
      if (node !== wanted) return undefined;
      place = { field: names.join('.'), type: typeInfo.getInputType() ?? undefined };
      return BREAK;
    },
    leave(node: ASTNode): void {
      if (nameOf(node) !== undefined) names.pop();
    },
  };
  visit(document, visitWithTypeInfo(typeInfo, visitor));
  return place;
}

function nameOf(node: ASTNode): string | undefined {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
  return node.kind === Kind.VARIABLE_DEFINITION ? `$${node.variable.name.value}` : undefined;
}

function reasonOf(node: ASTNode, type: GraphQLInputType | undefined): string {
  if (node.kind === Kind.OBJECT_FIELD) return 'is not defined there';
  const reason = type && reasonAgainst(type, valueFromASTUntyped(node as ValueNode));
  // The value itself would do: what is wrong is its notation, as quotes around the value of an enum.
  return reason ?? 'is not written as its type wants';
}
