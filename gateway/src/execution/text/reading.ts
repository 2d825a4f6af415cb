/** One reply while its text is being read: how far, and what of it goes into the answer as it stands. */
import { UNUSUAL, wordEnd } from './json-scanner.js';
import { Composite, ObjectPiece, type Content, type PiecePlace } from './pieces.js';

/** Characters by which an object is found again; most have a key among them. */
const START = 64;
/** So many different objects of a place, and hardly one twice: the others are not compared. */
const ENOUGH_DIFFERENT = 64;
const DIFFERENT_FOR_ONE_ALIKE = 8;

interface ReadObject {
  readonly text: string;
  readonly piece: ObjectPiece;
}

/** Objects of one place by how their text begins; the last one of each beginning. */
class Alike {
  private readonly byStart = new Map<string, ReadObject>();
  private different = 0;
  private found = 0;

  /** The object whose text stands at this point. */
  find(text: string, at: number): ReadObject | undefined {
    if (this.isHopeless) return undefined;
    const known = this.byStart.get(startAt(text, at));
    if (!known || known.text !== text.slice(at, at + known.text.length)) return undefined;
    this.found += 1;
    return known;
  }

  /** Keeps the object that was not found. */
  add(object: ReadObject): void {
    if (this.isHopeless) return;
    this.different += 1;
    this.byStart.set(startAt(object.text, 0), object);
  }

  private get isHopeless(): boolean {
    return this.different >= ENOUGH_DIFFERENT && this.different > DIFFERENT_FOR_ONE_ALIKE * this.found;
  }
}

/** No more than the object: a short one has the next behind it. */
function startAt(text: string, at: number): string {
  return text.slice(at, Math.min(text.indexOf('}', at) + 1, at + START));
}

export class Reading {
  /** How far the text has been read. */
  at = 0;
  /** Where the stretch begins that is to be copied; negative while nothing is. */
  private copyFrom = -1;
  private text_ = '';
  private parts: (string | ObjectPiece)[] | undefined;
  private readonly alike = new Map<PiecePlace, Alike>();

  constructor(
    readonly text: string,
    /** Receives objects to which other fetches contribute. */
    private readonly onPiece: (piece: ObjectPiece) => void,
  ) {}

  get isCopying(): boolean {
    return this.copyFrom >= 0;
  }

  /** From here on the text is part of the answer. */
  copy(from: number): void {
    if (this.copyFrom < 0) this.copyFrom = from;
  }

  /** What comes after `end` is not part of the answer as it stands. */
  stop(end: number): void {
    if (this.copyFrom < 0) return;
    this.text_ += this.text.slice(this.copyFrom, end);
    this.copyFrom = -1;
  }

  write(text: string): void {
    this.text_ += text;
  }

  /** Goes past a character that has to be here. */
  expect(code: number): void {
    if (this.text.charCodeAt(this.at) !== code) throw UNUSUAL;
    this.at += 1;
  }

  expectWord(word: string): void {
    this.at = wordEnd(this.text, this.at, word);
  }

  /** What was collected; the next collection begins empty. */
  take(): Content {
    const content = this.parts ? new Composite([...this.parts, this.text_]) : this.text_;
    this.text_ = '';
    this.parts = undefined;
    return content;
  }

  /** Adds what was collected elsewhere. */
  add(content: Content | ObjectPiece): void {
    if (typeof content === 'string') this.text_ += content;
    else if (content instanceof Composite) for (const part of content.parts) this.add(part);
    else {
      (this.parts ??= []).push(this.text_, content);
      this.text_ = '';
    }
  }

  /**
   * The first object of a place that was written letter by letter as the one that begins here, which is then not read again: all that other
   * fetches add to them is the same, so it is asked for, kept and written once.
   */
  known(place: PiecePlace): ObjectPiece | undefined {
    let alike = this.alike.get(place);
    if (!alike) {
      alike = new Alike();
      this.alike.set(place, alike);
    }
    const known = alike.find(this.text, this.at);
    if (known) this.at += known.text.length;
    return known?.piece;
  }

  /** Reads an object to which other fetches contribute; what was being collected goes on afterwards. */
  readPiece(place: PiecePlace, read: ObjectReader): ObjectPiece {
    const from = this.at;
    const piece = new ObjectPiece(place);
    const [text, parts] = [this.text_, this.parts];
    this.text_ = '';
    this.parts = undefined;
    read(this, piece);
    this.text_ = text;
    this.parts = parts;
    this.alike.get(place)?.add({ text: this.text.slice(from, this.at), piece });
    this.onPiece(piece);
    return piece;
  }

  /** Lets `read` collect for itself, and gives what it did; what was being collected goes on afterwards, copying from where `read` ended. */
  aside(read: () => void): Content {
    this.stop(this.at);
    const [text, parts] = [this.text_, this.parts];
    this.text_ = '';
    this.parts = undefined;
    read();
    const content = this.take();
    this.text_ = text;
    this.parts = parts;
    return content;
  }
}

/** What is read of an object that is not written at once. */
export interface Sink {
  readonly runs: (Content | undefined)[];
  readonly required: (string | undefined)[];
}

/** Reads an object; what it says goes into the sink, or without one into the answer as it is being written. */
export type ObjectReader = (reading: Reading, sink: Sink | undefined) => void;
