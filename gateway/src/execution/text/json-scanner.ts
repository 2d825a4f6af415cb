/** Walks over JSON text without making values of it: says where each ends, and that it is JSON. */

/** Says that something is not as the ordinary way expects it. */
class Unusual extends Error {
  override name = 'Unusual';
}

/** Thrown by whoever finds it so; one for all, for nobody reads its stack. */
export const UNUSUAL = new Unusual('not as expected');

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
const POINT = 46;
const PLUS = 43;
const ZERO = 48;
const NINE = 57;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const DEEPEST = 100;
/** Digits of which any number of them is an Int. */
const SAFE_INT_DIGITS = 9;
/** A number of this length with an exponent of so many digits is a Float, whatever the digits. */
const SAFE_FLOAT_LENGTH = 200;
const SAFE_EXPONENT_DIGITS = 2;
const ESCAPES = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** The place after a string that begins at `at`. */
export function stringEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== QUOTE) throw UNUSUAL;
  let index = at + 1;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code === BACKSLASH) index = escapeEnd(text, index);
    // Control characters, and the end of the text, whose code is no number.
    else if (code >= 32) index += 1;
    else throw UNUSUAL;
  }
}

function escapeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (ESCAPES.has(code)) return at + 2;
  if (code === 117 && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return at + 6;
  throw UNUSUAL;
}

/** The place after a whole number that is an Int. */
export function intEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const from = first === MINUS ? at + 1 : at;
  let index = from;
  while (isDigit(text.charCodeAt(index))) index += 1;
  const digits = index - from;
  const leading = text.charCodeAt(from);
  // Leading zeros are no JSON; minus zero is, and is written differently by others.
  if (digits === 0 || (leading === ZERO && (digits > 1 || first === MINUS))) throw UNUSUAL;
  const next = text.charCodeAt(index);
  if (next === POINT || next === 101 || next === 69) throw UNUSUAL;
  if (digits > SAFE_INT_DIGITS) {
    const value = Number(text.slice(at, index));
    if (value > 2_147_483_647 || value < -2_147_483_648) throw UNUSUAL;
  }
  return index;
}

/** The place after a number that is a Float: not one beyond all that JavaScript holds. */
export function floatEnd(text: string, at: number): number {
  const end = numberEnd(text, at, SAFE_EXPONENT_DIGITS);
  if (end - at > SAFE_FLOAT_LENGTH) throw UNUSUAL;
  return end;
}

/** The place after a number. @param mostExponentDigits of one with more it throws `UNUSUAL` */
export function numberEnd(text: string, at: number, mostExponentDigits = Infinity): number {
  let index = text.charCodeAt(at) === MINUS ? at + 1 : at;
  const whole = index;
  index = digitsEnd(text, index);
  if (index - whole > 1 && text.charCodeAt(whole) === ZERO) throw UNUSUAL;
  if (text.charCodeAt(index) === POINT) index = digitsEnd(text, index + 1);
  const exponent = text.charCodeAt(index);
  if (exponent === 101 || exponent === 69) {
    const sign = text.charCodeAt(index + 1);
    const from = sign === PLUS || sign === MINUS ? index + 2 : index + 1;
    index = digitsEnd(text, from);
    if (index - from > mostExponentDigits) throw UNUSUAL;
  }
  return index;
}

function digitsEnd(text: string, at: number): number {
  let index = at;
  while (isDigit(text.charCodeAt(index))) index += 1;
  if (index === at) throw UNUSUAL;
  return index;
}

/** The place after a word such as `null`. */
export function wordEnd(text: string, at: number, word: string): number {
  if (!text.startsWith(word, at)) throw UNUSUAL;
  return at + word.length;
}

/** The place after any value without white space. */
export function valueEnd(text: string, at: number, depth = 0): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      return stringEnd(text, at);
    case OPEN_OBJECT:
    case OPEN_LIST:
      if (depth > DEEPEST) throw UNUSUAL;
      return collectionEnd(text, at, depth + 1);
    case 110:
      return wordEnd(text, at, 'null');
    case 116:
      return wordEnd(text, at, 'true');
    case 102:
      return wordEnd(text, at, 'false');
    default:
      return numberEnd(text, at);
  }
}

function collectionEnd(text: string, at: number, depth: number): number {
  const isObject = text.charCodeAt(at) === OPEN_OBJECT;
  const close = isObject ? CLOSE_OBJECT : CLOSE_LIST;
  if (text.charCodeAt(at + 1) === close) return at + 2;
  let index = at + 1;
  for (;;) {
    if (isObject) {
      index = stringEnd(text, index);
      if (text.charCodeAt(index) !== COLON) throw UNUSUAL;
      index += 1;
    }
    index = valueEnd(text, index, depth);
    const code = text.charCodeAt(index);
    index += 1;
    if (code === close) return index;
    if (code !== COMMA) throw UNUSUAL;
  }
}
