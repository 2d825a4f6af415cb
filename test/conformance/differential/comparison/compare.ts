/** Holds an answer against the truth. */
import type { Answer, Path } from '../executors/executor.js';
import type { Truth } from '../executors/truth.js';
import { errorFault } from './errors.js';

export type Outcome = 'equal' | 'other key order' | 'other errors' | 'other data' | 'refused';

export interface Verdict {
  readonly outcome: Outcome;
  /** Where the first difference is; absent where nothing differs or all is refused. */
  readonly path?: Path;
  /** What is wrong, in words that are the same for the same kind of fault. */
  readonly fault: string;
  /** For a reader; empty where nothing differs. */
  readonly detail: string;
}

/** In one line. */
export function described({ outcome, detail, path }: Verdict): string {
  const where = path ? ` at ${JSON.stringify(path)}` : '';
  return `${outcome}: ${detail.replaceAll(/\s+/g, ' ').slice(0, 300)}${where}`;
}

export function compare(truth: Truth, answer: Answer, isExact: boolean): Verdict {
  const refusal = answer.errors.find(({ path }) => path === undefined || path.length === 0);
  if (answer.data === undefined || refusal)
    return {
      outcome: 'refused',
      fault: 'refused',
      detail: refusal?.message ?? answer.errors[0]?.message ?? 'no data, no error',
    };
  const wanted = isExact ? truth.exact : truth.rounded;
  if (answer.data !== wanted) return dataVerdict(wanted, answer.data);
  const fault = errorFault(truth.possible, answer.errors);
  if (!fault) return { outcome: 'equal', fault: '', detail: '' };
  const what = `error ${fault.what}`;
  return { outcome: 'other errors', fault: what, path: fault.path, detail: `${what}: ${fault.message}` };
}

function dataVerdict(wanted: string, text: string): Verdict {
  let got: unknown;
  try {
    got = JSON.parse(text);
  } catch (error) {
    return { outcome: 'other data', fault: 'no JSON', detail: String(error) };
  }
  const difference = firstDifference(JSON.parse(wanted), got, []);
  if (difference) return { outcome: 'other data', fault: 'other data', ...difference };
  const order = firstOrderDifference(JSON.parse(wanted), got, []);
  if (order) return { outcome: 'other key order', fault: 'other key order', ...order };
  return { outcome: 'other data', fault: 'written otherwise', detail: 'the same values are written otherwise' };
}

interface Place {
  readonly path: Path;
  readonly detail: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120));

function firstDifference(wanted: unknown, got: unknown, path: Path): Place | undefined {
  if (!isObject(wanted) || !isObject(got) || Array.isArray(wanted) !== Array.isArray(got))
    return wanted === got ? undefined : { path, detail: `${shown(wanted)} became ${shown(got)}` };
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    const step = Array.isArray(wanted) ? Number(key) : key;
    const [left, right] = [wanted, got].map((one) => (Object.hasOwn(one, key) ? one[key] : undefined));
    const found = firstDifference(left, right, [...path, step]);
    if (found) return found;
  }
  return undefined;
}

function firstOrderDifference(wanted: unknown, got: unknown, path: Path): Place | undefined {
  if (!isObject(wanted) || !isObject(got)) return undefined;
  const [left, right] = [Object.keys(wanted), Object.keys(got)];
  if (left.some((key, at) => right[at] !== key)) return { path, detail: `${left.join()} became ${right.join()}` };
  for (const key of left) {
    const found = firstOrderDifference(wanted[key], got[key], [...path, Array.isArray(wanted) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
