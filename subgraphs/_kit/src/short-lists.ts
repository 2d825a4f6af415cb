/** Bounds the lists that a client puts into a filter. */
import { BadInput } from './errors.js';

/** More than any code table has codes that are asked for together. */
const most = 200;

/** @throws BadInput naming the first field of the filter that holds too many values */
export function demandShortLists(argument: string, filter: object): void {
  for (const [field, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length > most) {
      throw new BadInput(`${argument}.${field}`, `must hold at most ${most} values`);
    }
  }
}
