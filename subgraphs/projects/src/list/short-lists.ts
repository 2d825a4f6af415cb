/** Bounds the lists that a client puts into a filter. */
import { BadInput } from '@innovation-sante/kit/errors';

/** More than any vocabulary has codes, or France départements. */
const most = 200;

/** @throws BadInput naming the first field of the filter that holds too many values */
export function demandShortLists(argument: string, filter: object): void {
  for (const [field, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length > most) {
      throw new BadInput(`${argument}.${field}`, `must hold at most ${most} values`);
    }
  }
}
