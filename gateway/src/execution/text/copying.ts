/**
 * Runs a plan over text: what subgraphs reply goes into the answer as it stands, and is parsed only as far as has to be known. Everything is checked
 * on the way; the moment anything is unusual (an error, a null that may not be, another type, another order), it gives up, and the plan is run over
 * values, with the replies that came already.
 */
import type { GraphQLObjectType } from 'graphql';
import type { VariableText } from '../../planning/argument-variables.js';
import type { Exchange } from '../exchange.js';
import type { Batch, CompiledPlan, FetchStep } from '../plan/fetch-step.js';
import { UNUSUAL, valueEnd } from './json-scanner.js';
import { readerOf } from './object-reader.js';
import { ObjectPiece } from './pieces.js';
import { Place, type RepresentationText, type TypedPlace } from './places.js';
import type { PreparedRequest } from '../plan/prepared-request.js';
import { Reading, type Sink } from './reading.js';
import { runFetches, type FetchWork, type ReadyFetch } from '../plan/schedule.js';
import type { SelectionShape } from '../shape.js';
import type { TypeNames } from '../type-names.js';

/** A plan and the shape of an answer, made ready to be run over text. */
export class CopyProgram {
  readonly root: Place;
  /** Can answers of this shape not be put together from text at all? */
  isHopeless = false;

  constructor(
    readonly plan: CompiledPlan,
    shape: SelectionShape,
    readonly rootType: GraphQLObjectType,
    types: TypeNames,
  ) {
    const giveUp = (): never => {
      this.isHopeless = true;
      throw UNUSUAL;
    };
    this.isHopeless = plan.steps.some(
      ({ requirement, path, renames }) => renames.length > 0 || (!requirement && path.length > 0),
    );
    const coming = plan.steps.map((step) => ({ step, path: step.path }));
    this.root = new Place(shape, undefined, coming, { types, giveUp });
  }
}

/** Runs it; gives the answer's text, and rejects if anything is unusual. */
export async function runOverText(
  program: CopyProgram,
  variableText: VariableText,
  exchange: Exchange,
): Promise<string> {
  const copying = new Copying(program, variableText, exchange);
  await runFetches(program.plan, copying);
  return copying.root.text();
}

class Copying implements FetchWork<ObjectPiece> {
  readonly root: ObjectPiece;
  private readonly pieces: ObjectPiece[][];
  private readonly onPiece = (piece: ObjectPiece): void => {
    for (const { index } of placeOf(piece).place.additions) this.pieces[index]?.push(piece);
  };

  constructor(
    program: CopyProgram,
    private readonly variableText: VariableText,
    private readonly exchange: Exchange,
  ) {
    this.pieces = program.plan.steps.map(() => []);
    this.root = new ObjectPiece(program.root.of(program.rootType));
    this.onPiece(this.root);
  }

  async fetchRoot(step: FetchStep, request: PreparedRequest): Promise<void> {
    const reading = await this.send(step.subgraph, request, []);
    reading.expectWord('{"data":');
    readerOf(placeOf(this.root), step)(reading, this.root);
    expectEnd(reading);
  }

  targetsOf(step: FetchStep): ReadonlyMap<string, readonly ObjectPiece[]> {
    const byText = new Map<string, ObjectPiece[]>();
    for (const piece of this.pieces[step.index] ?? []) {
      const text = representation(piece, step);
      const others = byText.get(text);
      if (others) others.push(piece);
      else byText.set(text, [piece]);
    }
    return byText;
  }

  async fetchEntities(
    { subgraph }: Batch,
    request: PreparedRequest,
    ready: readonly ReadyFetch<ObjectPiece>[],
    texts: readonly (readonly string[])[],
  ): Promise<void> {
    const reading = await this.send(subgraph, request, texts);
    reading.expectWord('{"data":{');
    for (const [index, { key, selection }] of request.groups.entries()) {
      reading.expectWord(`${index === 0 ? '' : ','}"${key}":[`);
      const wanting = ready.filter(({ step }) => step.selection === selection);
      let isFirst = true;
      for (const text of texts[index] ?? []) {
        if (!isFirst) reading.expectWord(',');
        isFirst = false;
        readEntity(reading, text, wanting);
      }
      reading.expectWord(']');
    }
    reading.expectWord('}');
    expectEnd(reading);
  }

  private async send(
    subgraph: string,
    request: PreparedRequest,
    texts: readonly (readonly string[])[],
  ): Promise<Reading> {
    const { status, text } = await this.exchange(subgraph, request.body(texts, this.variableText));
    if (status !== 200) throw UNUSUAL;
    return new Reading(text, this.onPiece);
  }
}

/** The JSON of an entity's representation, from the text of the replies that brought the object. */
function representation(piece: ObjectPiece, step: FetchStep): string {
  const { values, end } = representationOf(placeOf(piece), step);
  let text = '';
  for (const { before, slot } of values) {
    const value = piece.required[slot];
    if (value === undefined) throw UNUSUAL;
    text += before + value;
  }
  return text + end;
}

/** What representations of objects of a place have in common; made once. */
function representationOf(place: TypedPlace, step: FetchStep): RepresentationText {
  const known = place.representations.get(step);
  if (known) return known;
  const values: { before: string; slot: number }[] = [];
  let text = '{';
  let separator = '';
  for (const { key, label, constant } of step.requirement?.fieldsOf(place.type.name) ?? []) {
    text += separator + label;
    separator = ',';
    if (constant !== undefined || key === '__typename') text += `"${constant ?? place.type.name}"`;
    else {
      values.push({ before: text, slot: place.slots.get(key) ?? -1 });
      text = '';
    }
  }
  if (separator === '') throw UNUSUAL;
  const made = { values, end: `${text}}` };
  place.representations.set(step, made);
  return made;
}

function readEntity(reading: Reading, text: string, wanting: readonly ReadyFetch<ObjectPiece>[]): void {
  const from = reading.at;
  for (const { step, targets } of wanting) {
    const pieces = targets.get(text);
    const piece = pieces?.[0];
    // Others of the group want it.
    if (!piece) continue;
    reading.at = from;
    if (pieces.length > 1) readForAll(reading, pieces, step);
    else readerOf(placeOf(piece), step)(reading, piece);
  }
}

/** Reads an entity once for each kind of place that it belongs to: other places may want other fields of it. */
function readForAll(reading: Reading, pieces: readonly ObjectPiece[], step: FetchStep): void {
  const from = reading.at;
  const sinks = new Map<TypedPlace, Sink>();
  for (const piece of pieces) {
    const place = placeOf(piece);
    let sink = sinks.get(place);
    if (!sink) {
      sink = { runs: [], required: [] };
      sinks.set(place, sink);
      reading.at = from;
      readerOf(place, step)(reading, sink);
    }
    for (const [run, content] of sink.runs.entries()) if (content !== undefined) piece.runs[run] = content;
    for (const [slot, value] of sink.required.entries()) if (value !== undefined) piece.required[slot] = value;
  }
}

/** After the data: the end, or what a server tells beside the answer. */
function expectEnd(reading: Reading): void {
  const { text } = reading;
  if (text.startsWith(',"extensions":', reading.at)) reading.at = valueEnd(text, reading.at + ',"extensions":'.length);
  reading.expectWord('}');
  if (text.length > reading.at && /[^ \t\n\r]/.test(text.slice(reading.at))) throw UNUSUAL;
}

/** All pieces of a run are made for its program's places. */
function placeOf({ place }: ObjectPiece): TypedPlace {
  return place as TypedPlace;
}
