/** The keys of references: what a gateway sends for an entity is raw JSON, which no scalar has checked. */
import { BadInput } from './errors.js';
import { type IdentifierName, identifierFault } from './identifiers.js';
import { demandUuid } from './uuid.js';

/**
 * A key as the text that it must be.
 *
 * @param field the key's place, for the message ("Organisation.siren")
 * @throws BadInput for anything but a text that the database can hold
 */
export function demandTextKey(field: string, value: unknown): string {
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw new BadInput(field, 'must be a text');
}

/** A key that is an id of this graph, in lower case. @throws BadInput when it is not one */
export const demandIdKey = (field: string, value: unknown): string => demandUuid(field, demandTextKey(field, value));

/** A key that is an official identifier. @throws BadInput when its form or its check digit is wrong */
export function demandIdentifierKey(field: string, name: IdentifierName, value: unknown): string {
  const text = demandTextKey(field, value);
  const fault = identifierFault(name, text);
  if (fault !== undefined) throw new BadInput(field, fault);
  return text;
}
