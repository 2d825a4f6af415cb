/** Search by name: every word that a client types begins a word of the name, without regard to accents and case. */
import { BadInput } from '@innovation-sante/kit/errors';
import { type Sql, sql } from '@innovation-sante/kit/sql';

const longest = 200;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The condition on a table's `search` column, or none for a blank text, which searches nothing.
 *
 * The words are cut and folded by `actors.name_query`, the very function that made the column: what is indexed and what
 * is asked cannot be folded differently.
 *
 * @param field the argument that holds the text, for the message
 * @throws BadInput when the text is too long or holds no word
 */
export function nameConditions(field: string, text: string | null | undefined): Sql[] {
  if (text == null || text.trim() === '') return [];
  if (text.length > longest) throw new BadInput(field, `must have at most ${longest} characters`);
  if (!letterOrDigit.test(text)) throw new BadInput(field, 'holds no letter or digit');
  return [sql`t.search @@ actors.name_query(${text.replaceAll('\0', ' ')})`];
}
