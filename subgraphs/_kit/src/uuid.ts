/** Identifiers of rows: UUIDs, which a client sends as `ID`. */
import { BadInput } from './errors.js';

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isUuid = (value: string) => form.test(value);

/**
 * The id in lower case, as the database writes it.
 *
 * @param field the argument that holds it, for the message
 * @throws BadInput when it is not a UUID
 */
export function demandUuid(field: string, value: string): string {
  const id = value.toLowerCase();
  if (!isUuid(id)) throw new BadInput(field, 'is not an id of this graph (a UUID)');
  return id;
}

/** The ids in lower case. @throws BadInput when one of them is not a UUID */
export const demandUuids = (field: string, values: readonly string[]): string[] =>
  values.map((value) => demandUuid(field, value));
