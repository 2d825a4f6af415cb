/** The pieces of an answer that is put together from text of replies: stretches of text, and objects that are not complete yet. */
import { UNUSUAL } from './json-scanner.js';

/** Text, or text with objects in it whose fields come from elsewhere. */
export type Content = string | Composite;

/** A stretch of text and objects in their order. */
export class Composite {
  private written: string | undefined;

  constructor(readonly parts: readonly (string | ObjectPiece)[]) {}

  /** Its text, once all objects in it are complete; what stands at several places is put together once. */
  text(): string {
    return (this.written ??= this.join());
  }

  private join(): string {
    let text = '';
    for (const part of this.parts) text += typeof part === 'string' ? part : part.text();
    return text;
  }
}

/** What an object has to know of its place. */
export interface PiecePlace {
  /** Texts of its runs of fields that no fetch gives; undefined for the others. */
  readonly emptyRuns: readonly (string | undefined)[];
  /** Room for the values that fetches require. */
  readonly emptySlots: readonly undefined[];
}

/** An object of the answer to which several fetches contribute. */
export class ObjectPiece {
  /** What each run of fields says, by its number. */
  readonly runs: (Content | undefined)[];
  /** JSON texts of values that fetches require of this object, by their slot. */
  readonly required: (string | undefined)[];
  private written: string | undefined;
  private isFlat = false;

  constructor(readonly place: PiecePlace) {
    this.runs = place.emptyRuns.slice();
    this.required = place.emptySlots.slice();
  }

  /** Its text, once it is complete; what stands at several places is put together once. */
  text(): string {
    if (this.written === undefined) this.written = this.join();
    else if (!this.isFlat) {
      // A sum of strings is a tree, which is walked again wherever it stands; to look for something in it makes it one piece.
      this.isFlat = true;
      this.written.indexOf('\u0000');
    }
    return this.written;
  }

  private join(): string {
    let text = '{';
    for (const run of this.runs) {
      if (run === undefined) throw UNUSUAL;
      const content = typeof run === 'string' ? run : run.text();
      if (content === '') continue;
      text += text === '{' ? content : `,${content}`;
    }
    return `${text}}`;
  }
}
