/** Which response names are taken at one place of the answer, so that whatever is added there can be merged with them. */
import { isObjectType, type GraphQLNamedType } from 'graphql';

interface Taken {
  /** The field with its arguments. */
  readonly signature: string;
  /** Its type, wrappers included. */
  readonly shape: string;
  readonly parent: GraphQLNamedType;
  readonly inside: ResponseNames;
}

export class ResponseNames {
  private readonly taken = new Map<string, Taken[]>();

  /** The names inside a field that is put here under a name; undefined where that would contradict what is here already. */
  put(name: string, field: Omit<Taken, 'inside'>): ResponseNames | undefined {
    const others = this.taken.get(name) ?? [];
    if (others.some((other) => !canStandWith(other, field))) return undefined;
    const inside = others[0]?.inside ?? new ResponseNames();
    this.taken.set(name, [...others, { ...field, inside }]);
    return inside;
  }
}

/** The same field, or fields of objects that are never the same, of one shape. */
function canStandWith(left: Omit<Taken, 'inside'>, right: Omit<Taken, 'inside'>): boolean {
  if (left.shape !== right.shape) return false;
  if (left.signature === right.signature) return true;
  return isObjectType(left.parent) && isObjectType(right.parent) && left.parent !== right.parent;
}
