/** Opaque cursors: the order of a list and a row's place in it, as a text that only this service reads. */
import { BadInput } from './errors.js';

/** A row's place: the name of the order, the row's value in it (as the database writes it), and its id. */
export interface Place {
  readonly order: string;
  readonly value: string;
  readonly id: string;
}

export const cursorOf = ({ order, value, id }: Place) =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** @throws BadInput when the text is not a cursor, or belongs to a list in another order */
export function placeOf(field: string, cursor: string, order: string): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadInput(field, 'is not a cursor');
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string')) {
    throw new BadInput(field, 'is not a cursor');
  }
  const [found, value, id] = parts as [string, string, string];
  if (found !== order) throw new BadInput(field, 'is a cursor of a list in another order');
  return { order, value, id };
}
