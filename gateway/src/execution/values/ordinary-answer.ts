/**
 * Writes an answer in which nothing is out of the ordinary: every value is one that its type allows, and no null is where none may be. The moment
 * one is not, it gives up, and the exact writer does it all again; so the two agree by saying nothing where they could differ.
 *
 * What has to be looked up is looked up once: each place of the answer becomes a function that knows its keys, its labels and its types.
 */
import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { isObject, type Data } from '../plan/fetched.js';
import { leafWriter } from '../leaf.js';
import type { FieldShape, SelectionShape } from '../shape.js';

/** JSON text of a value; undefined when it is not an ordinary one. */
type Write = (value: unknown) => string | undefined;
type WriteObject = (data: Data) => string | undefined;

/** Writes the data of a root type; undefined when something is not ordinary. */
export type WriteAnswer = (data: Data) => string | undefined;

/** Makes the writer; undefined for an operation that asks something of the schema itself. */
export function ordinaryWriter(shape: SelectionShape, root: GraphQLObjectType): WriteAnswer | undefined {
  const asksTheSchema = shape.fieldsOf(root).some(({ key, isTypename }) => key === undefined && !isTypename);
  return asksTheSchema ? undefined : objectWriter(shape, root);
}

interface FieldWriter {
  readonly key: string;
  /** What stands before the value, with whatever the type alone says. */
  readonly label: string;
  readonly write: Write;
}

function objectWriter(shape: SelectionShape, type: GraphQLObjectType): WriteObject {
  let fields: readonly FieldWriter[] | undefined;
  let end = '';
  function compile(): readonly FieldWriter[] {
    const compiled: FieldWriter[] = [];
    let label = '{';
    for (const field of shape.fieldsOf(type)) {
      if (field.key === undefined) label += `${field.label}"${type.name}",`;
      else {
        compiled.push({ key: field.key, label: label + field.label, write: valueWriter(field, field.type) });
        label = ',';
      }
    }
    end = label === ',' ? '}' : label.startsWith(',') ? `${label.slice(0, -1)}}` : `${label.replace(/,$/, '')}}`;
    return compiled;
  }
  return (data) => {
    // Compiled when first needed: of an abstract type most members are never met.
    fields ??= compile();
    let text = '';
    for (const { key, label, write } of fields) {
      const value = write(data[key]);
      if (value === undefined) return undefined;
      text += label + value;
    }
    return text + end;
  };
}

function valueWriter(field: FieldShape, type: GraphQLOutputType): Write {
  if (isNonNullType(type)) return nullableWriter(field, type.ofType);
  const write = nullableWriter(field, type);
  return (value) => (value === null ? 'null' : write(value));
}

/** Writes what is not null. */
function nullableWriter(field: FieldShape, type: GraphQLOutputType): Write {
  if (isListType(type)) return listWriter(valueWriter(field, type.ofType));
  if (isLeafType(type)) {
    const write = leafWriter(type);
    return (value) => (value === null ? undefined : write(value));
  }
  return compositeWriter(field);
}

function listWriter(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    let text = '[';
    for (let index = 0; index < value.length; index += 1) {
      const item = write(value[index]);
      if (item === undefined) return undefined;
      text += index === 0 ? item : `,${item}`;
    }
    return `${text}]`;
  };
}

function compositeWriter({ inner }: FieldShape): Write {
  if (!inner) return () => undefined;
  const { type } = inner;
  if (!isAbstractType(type)) {
    const write = objectWriter(inner, type);
    return (value) => {
      if (!isObject(value)) return undefined;
      const name = value['__typename'];
      return name === undefined || name === type.name ? write(value) : undefined;
    };
  }
  const writers = new Map<unknown, WriteObject>(
    inner.possibleTypes().map((member) => [member.name, objectWriter(inner, member)]),
  );
  return (value) => (isObject(value) ? writers.get(value['__typename'])?.(value) : undefined);
}
