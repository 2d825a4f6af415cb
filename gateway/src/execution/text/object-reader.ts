/**
 * Reads objects of one place out of the text of a reply. The reply has the keys in the order in which they were asked for; a field that the client
 * wants under the same name and at the same point is not touched at all: a stretch of text goes from the reply to the answer.
 */
import { isAbstractType, isLeafType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import type { FetchStep } from '../plan/fetch-step.js';
import { UNUSUAL, stringEnd, valueEnd } from './json-scanner.js';
import { leafEnd } from './leaf-scanner.js';
import type { Content } from './pieces.js';
import { textOf, type Place, type RunItem, type TypedPlace } from './places.js';
import type { ObjectReader, Reading, Sink } from './reading.js';
import type { FieldShape } from '../shape.js';

type ReadValue = (reading: Reading) => void;

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const N = 110;

/** A key of the reply. */
interface Asked {
  /** `"key":`, or for the name of the type the whole. */
  readonly text: string;
  /** What is done with the value if the client wants it. */
  readonly wanted: Wanted | undefined;
  /** Number under which a representation needs the value; negative if none does. */
  readonly slot: number;
  readonly isTypename: boolean;
}

interface Wanted {
  readonly run: number;
  /** Among all fields of the object. */
  readonly order: number;
  /** What the type alone says just before the field, without a comma at its end. */
  readonly before: string;
  readonly label: string;
  readonly isSameLabel: boolean;
  readonly read: ReadValue;
}

/** The reader of what a fetch says of the objects of a place; made once. */
export function readerOf(typed: TypedPlace, step: FetchStep): ObjectReader {
  const known = typed.readers.get(step);
  if (known) return known;
  const reader = objectReader(typed, step, typed.keysFrom(step));
  typed.readers.set(step, reader);
  return reader;
}

/** @param keys in the order of the fetch */
function objectReader(typed: TypedPlace, step: FetchStep, keys: readonly string[]): ObjectReader {
  const wanted = wantedOf(typed, step);
  const asked = keys.map((key): Asked => {
    if (key === '__typename') {
      const text = `"__typename":"${typed.type.name}"`;
      return { text, wanted: undefined, slot: -1, isTypename: true };
    }
    return {
      text: `${JSON.stringify(key)}:`,
      wanted: wanted.get(key),
      slot: typed.slots.get(key) ?? -1,
      isTypename: false,
    };
  });
  const orders = asked.flatMap((one) => one.wanted?.order ?? []);
  const isInOrder = orders.every((order, index) => index === 0 || order > (orders[index - 1] ?? 0));
  const after = typed.runs.map(({ items }) => textAfter(items));
  return isInOrder ? inOrder(asked, after) : outOfOrder(asked, typed, step);
}

function wantedOf(typed: TypedPlace, step: FetchStep): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  let order = 0;
  for (const [run, { step: giver, items }] of typed.runs.entries()) {
    let before: string[] = [];
    for (const item of items) {
      order += 1;
      if (typeof item === 'string') before.push(item);
      else {
        const { field, key } = item;
        const isSameLabel = field.label === `${JSON.stringify(key)}:`;
        const said = { run, order, before: before.join(','), label: field.label, isSameLabel };
        if (giver === step) wanted.set(key, { ...said, read: valueReader(field, typed, step) });
        before = [];
      }
    }
  }
  return wanted;
}

function textAfter(items: readonly RunItem[]): string {
  const last = items.findLastIndex((item) => typeof item !== 'string');
  return textOf(items.slice(last + 1));
}

function inOrder(asked: readonly Asked[], after: readonly string[]): ObjectReader {
  return (reading, sink) => {
    const { text } = reading;
    if (text.charCodeAt(reading.at) !== OPEN_OBJECT) throw UNUSUAL;
    if (!sink) reading.copy(reading.at);
    reading.at += 1;
    let run = sink ? -1 : 0;
    let isFirst = true;
    for (let index = 0; index < asked.length; index += 1) {
      const one = asked[index] as Asked;
      const comma = reading.at;
      if (index > 0) reading.expect(COMMA);
      const keyAt = reading.at;
      reading.expectWord(one.text);
      const from = reading.at;
      const { wanted } = one;
      if (wanted) {
        if (sink && wanted.run !== run) {
          if (run >= 0) endRun(reading, sink, run, comma, after);
          ({ run } = wanted);
          isFirst = true;
        }
        writeLabel(reading, wanted, isFirst, comma, keyAt);
        isFirst = false;
        wanted.read(reading);
      } else {
        reading.stop(comma);
        if (!one.isTypename) reading.at = valueEnd(text, from);
      }
      if (sink && one.slot >= 0) sink.required[one.slot] = text.slice(from, reading.at);
    }
    const close = reading.at;
    reading.expect(CLOSE_OBJECT);
    if (sink) {
      if (run >= 0) endRun(reading, sink, run, close, after);
      return;
    }
    const end = after[0] ?? '';
    if (end !== '') {
      reading.stop(close);
      reading.write(isFirst ? end : `,${end}`);
    }
    reading.copy(close);
  };
}

/** Writes what stands before a value, or lets it be copied. @param comma where the comma before the key is, if there is one */
function writeLabel(reading: Reading, wanted: Wanted, isFirst: boolean, comma: number, keyAt: number): void {
  const { before, label, isSameLabel } = wanted;
  let isNext = !isFirst;
  if (before !== '') {
    reading.stop(comma);
    reading.write(isNext ? `,${before}` : before);
    isNext = true;
  }
  if (!isSameLabel) {
    reading.stop(comma);
    reading.write(isNext ? `,${label}` : label);
    reading.copy(reading.at);
  } else if (!reading.isCopying) {
    // The comma of the reply serves if there is one, and if one is needed.
    if (isNext && comma === keyAt) reading.write(',');
    reading.copy(isNext ? comma : keyAt);
  }
}

function endRun(reading: Reading, sink: Sink, run: number, end: number, after: readonly string[]): void {
  reading.stop(end);
  if (after[run]) reading.write(`,${after[run]}`);
  sink.runs[run] = reading.take();
}

/** Where the client wants the fields in another order than they come: each is taken out, and put in its place at the end. */
function outOfOrder(asked: readonly Asked[], typed: TypedPlace, step: FetchStep): ObjectReader {
  const wantedByOrder = new Map(asked.flatMap(({ wanted }) => (wanted ? [[wanted.order, wanted]] : [])));
  return (reading, sink) => {
    const values = new Map<number, Content>();
    const { text } = reading;
    const rest = reading.aside(() => {
      reading.expect(OPEN_OBJECT);
      for (const [index, { text: key, wanted, slot, isTypename }] of asked.entries()) {
        if (index > 0) reading.expect(COMMA);
        reading.expectWord(key);
        const from = reading.at;
        if (wanted) {
          reading.copy(from);
          wanted.read(reading);
          reading.stop(reading.at);
          values.set(wanted.order, reading.take());
        } else if (!isTypename) reading.at = valueEnd(text, from);
        if (sink && slot >= 0) sink.required[slot] = text.slice(from, reading.at);
      }
      reading.expect(CLOSE_OBJECT);
    });
    if (rest !== '') throw UNUSUAL;
    const runs = new Map<number, (string | Content)[]>();
    for (const [order, { run, label, before }] of [...wantedByOrder].toSorted(([a], [b]) => a - b)) {
      const parts = runs.get(run) ?? [];
      parts.push(
        `${parts.length === 0 ? '' : ','}${before === '' ? '' : `${before},`}${label}`,
        values.get(order) ?? '',
      );
      runs.set(run, parts);
    }
    for (const [run, parts] of runs) {
      const end = textAfter(typed.runs[run]?.items ?? []);
      if (end !== '') parts.push(`,${end}`);
    }
    if (sink) {
      for (const [run, parts] of runs) {
        if (typed.runs[run]?.step !== step) continue;
        sink.runs[run] = reading.aside(() => {
          for (const part of parts) reading.add(part);
        });
      }
    } else {
      reading.write('{');
      for (const part of runs.get(0) ?? []) reading.add(part);
      reading.write('}');
      reading.copy(reading.at);
    }
  };
}

function valueReader(field: FieldShape, typed: TypedPlace, step: FetchStep): ReadValue {
  const { inner, key } = field;
  if (!inner || key === undefined) return wrapped(field.type, undefined);
  // Made when first needed: types may hold one another without end.
  let place: Place | undefined;
  return wrapped(field.type, (reading) => {
    place ??= typed.below(step, key, inner);
    readObject(reading, place, step);
  });
}

/** Reads through lists and nulls. @param readComposite undefined where the type is a leaf */
function wrapped(type: GraphQLOutputType, readComposite: ReadValue | undefined): ReadValue {
  if (!isNonNullType(type)) {
    const read = notNull(type, readComposite);
    return (reading) => {
      if (reading.text.charCodeAt(reading.at) === N) reading.expectWord('null');
      else read(reading);
    };
  }
  return notNull(type.ofType, readComposite);
}

function notNull(type: GraphQLOutputType, readComposite: ReadValue | undefined): ReadValue {
  if (isListType(type)) return listReader(wrapped(type.ofType, readComposite));
  if (isLeafType(type)) {
    const end = leafEnd(type);
    return (reading) => {
      reading.at = end(reading.text, reading.at);
    };
  }
  if (!readComposite) throw UNUSUAL;
  return readComposite;
}

function listReader(readItem: ReadValue): ReadValue {
  return (reading) => {
    reading.expect(OPEN_LIST);
    if (reading.text.charCodeAt(reading.at) === CLOSE_LIST) {
      reading.at += 1;
      return;
    }
    for (;;) {
      readItem(reading);
      const code = reading.text.charCodeAt(reading.at);
      reading.at += 1;
      if (code === CLOSE_LIST) return;
      if (code !== COMMA) throw UNUSUAL;
    }
  };
}

const TYPENAME = '{"__typename":';

function readObject(reading: Reading, place: Place, step: FetchStep): void {
  const { type } = place.shape;
  const typed = isAbstractType(type) ? place.named(typenameAt(reading)) : place.of(type);
  if (!typed.isPiece) {
    readerOf(typed, step)(reading, undefined);
    return;
  }
  reading.stop(reading.at);
  reading.add(reading.known(typed) ?? reading.readPiece(typed, readerOf(typed, step)));
  reading.copy(reading.at);
}

function typenameAt({ text, at }: Reading): string {
  if (!text.startsWith(TYPENAME, at)) throw UNUSUAL;
  const from = at + TYPENAME.length;
  return text.slice(from + 1, stringEnd(text, from) - 1);
}
