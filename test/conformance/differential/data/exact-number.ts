/** Whole numbers beyond 2^53, which pass through graphql-js as objects and come out in JSON text digit by digit. */

const MARK = '\u0000';
const MARKED = /"\\u0000(-?\d+)"/g;

export class ExactNumber {
  constructor(readonly digits: string) {}

  toJSON(): string {
    return MARK + this.digits;
  }
}

/** The JSON text of a value that may hold exact numbers. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(MARKED, '$1');
}

/** The same as it is when numbers are JavaScript's. */
export function roundedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(MARKED, (_, digits: string) => JSON.stringify(Number(digits)));
}
