/** Values of leaves: ordinary ones, falsy ones, and those that text and JavaScript handle badly. */
import { hash } from '../random.js';
import { ExactNumber } from './exact-number.js';
import type { Moment } from './ref.js';

const LONGS = [
  '0',
  '1',
  '-9007199254740993',
  '9007199254740993',
  '123456789012345678901234567890',
  '1152921504606846977',
];
const TEXTS = ['', '0', 'null', 'é "quoted" \\ \n \u2028 \u0000', '__proto__', '[object Object]', '</script>'];
const JSONS = [
  '{}',
  '[]',
  '0',
  '""',
  'false',
  '{"__typename":"Nothing","id":null,"a":[0,{"b":""}]}',
  '{"__proto__":{"polluted":true},"constructor":1}',
  '[null,[],{"toString":"x"}]',
  '"text"',
];

/**
 * @param seed from which the value follows
 * @param label what a text says of where it came from
 */
export function leafValue(type: string, seed: number, label: string, moment: Moment): unknown {
  const pick = <T>(list: readonly T[]): T => list[seed % list.length] as T;
  const number = hash(seed, 'n') % 1_000;
  switch (type) {
    case 'Int':
      return pick([0, 1, -1, 2_147_483_647, number, number, number]);
    case 'Float':
      return pick([0, 1.5, -0.25, 1e21, 3, 1e-7, number / 8, number / 8]);
    case 'Boolean':
      return seed % 2 === 0;
    case 'ID':
      return pick(['', '0', String(number), `k${number}`, `k${number}`]);
    case 'Long':
      return longValue(pick([...LONGS, String(number), String(number)]), moment);
    case 'JSON':
      return JSON.parse(pick([...JSONS, `{"n":${number}}`, `{"n":${number}}`]));
    default:
      return seed % 2 === 0 ? `${label} ${number}` : pick([...TEXTS, `t${number}`]);
  }
}

export const longValue = (digits: string, { isExact }: Moment): unknown =>
  isExact ? new ExactNumber(digits) : Number(digits);
