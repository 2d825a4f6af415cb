/** Folds text to plain words, so that « réadaptation », "READAPTATION" and "readaptation" are the same word. */

const marks = /\p{M}+/gu;
const notWords = /[^a-z0-9]+/g;

/** Lower-case ASCII letters and digits, words apart by one space; empty when the text holds none. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(notWords, ' ')
    .trim();
}
