/** Reads JSON without losing digits: numbers that JavaScript would round are kept as they were written. */
import { randomUUID } from 'node:crypto';

/** A number that JavaScript cannot hold: the digits as the subgraph wrote them. */
export class ExactNumber {
  constructor(readonly text: string) {}
}

/** Sixteen digits in a row, a fraction with as many digits, or an exponent of three: only then can a number be more than what JavaScript holds. */
const MAY_HAVE_LONG_NUMBER = /\d{16}|\d[\d.]{15}|\d[eE][+-]?\d{3}/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** Stands before the digits of such a number while they are parsed as text. No subgraph can know it: what begins with it would become part of the answer. */
const MARK = `${randomUUID()}:`;

/** Parses; throws `SyntaxError` as `JSON.parse` does. */
export function parseExactly(text: string): unknown {
  if (!MAY_HAVE_LONG_NUMBER.test(text)) return JSON.parse(text) as unknown;
  let marked = 0;
  const rewritten = text.replace(STRING_OR_NUMBER, (token) => {
    if (token.startsWith('"') || isHeld(token)) return token;
    marked += 1;
    return JSON.stringify(MARK + token);
  });
  // Also where there are marks: a number in the place of a key is no JSON, and would be in quotes.
  const plain: unknown = JSON.parse(text);
  if (marked === 0) return plain;
  return unmarked(JSON.parse(rewritten));
}

/** Puts numbers in the place of their marks, however deep they stand. */
function unmarked(root: unknown): unknown {
  const whole = { root };
  const open: object[] = [whole];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    for (const [key, value] of Object.entries(holder) as [string, unknown][]) {
      if (typeof value === 'object' && value !== null) open.push(value);
      else if (typeof value === 'string' && value.startsWith(MARK))
        // Each key is there already, so that none is a prototype's.
        (holder as Record<string, unknown>)[key] = new ExactNumber(value.slice(MARK.length));
    }
  }
  return whole.root;
}

/** Does JavaScript hold it as written? What is no number at all is left for the parser to refuse. */
function isHeld(token: string): boolean {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)) return true;
  const digits = token
    .replace(/[eE].*$/, '')
    .replaceAll(/[-.]/g, '')
    .replace(/^0+/, '');
  const value = Number(token);
  // Beyond what there is of large and small numbers it becomes infinite, or zero.
  if (!Number.isFinite(value) || (value === 0 && digits !== '')) return false;
  return digits.length <= 15 || String(value) === token;
}
