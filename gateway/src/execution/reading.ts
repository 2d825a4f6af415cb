/** One reply while its text is being read: how far, and what of it goes into the answer as it stands. */
import { UNUSUAL, wordEnd } from './json-scanner.js';
import { Composite, type Content, type ObjectPiece, type PiecePlace } from './pieces.js';

/** Characters of an object; longer ones are seldom alike, and comparing them costs more. */
const LONGEST_COMPARED = 4_000;

export class Reading {
  /** How far the text has been read. */
  at = 0;
  /** Where the stretch begins that is to be copied; negative while nothing is. */
  private copyFrom = -1;
  private text_ = '';
  private parts: (string | ObjectPiece)[] | undefined;
  private readonly known = new Map<PiecePlace, Map<string, ObjectPiece>>();

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
   * The object that was just read, or the first one of its place that was written letter by letter alike: all that other fetches add to them is
   * the same, so it is asked for, kept and written once.
   */
  same(piece: ObjectPiece, from: number): ObjectPiece {
    if (this.at - from > LONGEST_COMPARED) {
      this.onPiece(piece);
      return piece;
    }
    let alike = this.known.get(piece.place);
    if (!alike) {
      alike = new Map();
      this.known.set(piece.place, alike);
    }
    const text = this.text.slice(from, this.at);
    const known = alike.get(text);
    if (known) return known;
    alike.set(text, piece);
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
