/** Full-text search in French, without accents: what a client types becomes a query of the database's own language. */
import { BadInput } from '@innovation-sante/kit/errors';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { fold } from './fold.js';

const longest = 200;
const mostWords = 20;

/**
 * The text search query of what a client typed: every word must be there, in any of its French forms, and the last one
 * may be unfinished. A word is only letters and digits here, so nothing of the text can be an operator.
 *
 * @returns undefined for a blank text, which searches nothing
 * @throws BadInput when the text is too long or holds no word
 */
export function searchQuery(field: string, text: string): Sql | undefined {
  if (text.trim() === '') return undefined;
  if (text.length > longest) throw new BadInput(field, `must have at most ${longest} characters`);
  const words = fold(text).split(' ');
  const last = words.pop() ?? '';
  if (last === '') throw new BadInput(field, 'holds no letter or digit');
  if (words.length >= mostWords) throw new BadInput(field, `must have at most ${mostWords} words`);
  // The last word also matches as it is written: the stem of « réadaptati » is not that of « réadaptation ».
  const unfinished = `${last}:*`;
  const end = sql`(to_tsquery('french', ${unfinished}) || to_tsquery('simple', ${unfinished}))`;
  return words.length === 0 ? end : sql`(to_tsquery('french', ${words.join(' & ')}) && ${end})`;
}
