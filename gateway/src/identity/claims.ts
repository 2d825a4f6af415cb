/** Makes a principal of the claims of a verified token, as the configuration of its issuer says. */
import type { Principal } from './principal.js';

type Scalar = string | number | boolean;

/** How one field of the principal comes from the claims. */
export interface FieldMapping {
  /** Where it stands: `sub`, `realm.roles`; each point leads into an object, unless the key itself has it. A list on the way is entered. */
  readonly claim: string;
  /** What each value of the claim means; a value that is not in it means nothing. Absent: values are taken as they are. */
  readonly values?: Readonly<Record<string, Scalar>> | undefined;
  /** All values of the claim, in a list, instead of one. */
  readonly list: boolean;
  /** The field's value when the claim gives none. */
  readonly default?: Scalar | readonly Scalar[] | undefined;
  /** A token that gives the field no value is refused. */
  readonly required: boolean;
}

/** Thrown for a token that says nothing for a required field. */
export class MissingField extends Error {
  override readonly name = 'MissingField';
  constructor(readonly field: string) {
    super(`the claims give no value for the field ${field}`);
  }
}

/** The principal, frozen. A field without a value is absent. @throws MissingField */
export function principalOf(
  claims: Readonly<Record<string, unknown>>,
  mappings: Readonly<Record<string, FieldMapping>>,
): Principal {
  const fields = Object.entries(mappings).flatMap(([name, mapping]) => {
    const value = fieldOf(claims, mapping);
    if (value === undefined && mapping.required) throw new MissingField(name);
    return value === undefined ? [] : [[name, Object.freeze(value)] as const];
  });
  return Object.freeze(Object.fromEntries(fields));
}

function fieldOf(claims: unknown, { claim, values, list, default: otherwise }: FieldMapping): unknown {
  const found = [...new Set(scalarsAt(claims, claim.split('.')))];
  if (list) {
    const all = values ? [...new Set(found.flatMap((value) => meaning(values, value)))] : found;
    return all.length > 0 ? all : otherwise;
  }
  // Of several values, the first in the order of the configuration: who writes it decides which role comes before which.
  const known = values && Object.keys(values).find((key) => found.some((value) => String(value) === key));
  if (known !== undefined) return values?.[known];
  // Without such an order, several values are no answer to who somebody is.
  return values === undefined && found.length === 1 ? found[0] : otherwise;
}

function meaning(values: Readonly<Record<string, Scalar>>, value: Scalar): Scalar[] {
  const key = String(value);
  const meant = Object.hasOwn(values, key) ? values[key] : undefined;
  return meant === undefined ? [] : [meant];
}

/** Every text, number and boolean at the end of a path. Keys with points of their own, as addresses have, come before shorter ones. */
function scalarsAt(value: unknown, path: readonly string[]): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item) => scalarsAt(item, path));
  if (path.length === 0) return isScalar(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join('.');
    if (Object.hasOwn(value, key)) return scalarsAt((value as Record<string, unknown>)[key], path.slice(length));
  }
  return [];
}

function isScalar(value: unknown): value is Scalar {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}
