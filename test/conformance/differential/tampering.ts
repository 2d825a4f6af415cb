/** Faults that an executor or a subgraph might have, put into what one of them says. */
import type { ExecutionResult } from 'graphql';
import type { Answer, AnswerError, Path } from './executors/executor.js';

export interface Fault {
  readonly name: string;
  /** Undefined where the answer has nothing that could be wrong in this way. */
  readonly put: (answer: Answer) => Answer | undefined;
}

/** Changes the first value that can be changed; undefined where there is none. */
export function changedOnce(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const next = changedOnce(inner, change);
    if (next === undefined) continue;
    if (Array.isArray(value)) return value.with(Number(key), next);
    return Object.fromEntries(Object.entries(value).map(([name, other]) => [name, name === key ? next : other]));
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inData(name: string, change: (value: unknown) => unknown): Fault {
  return {
    name,
    put: ({ data = 'null', errors }) => {
      const changed = changedOnce(JSON.parse(data), change);
      return changed === undefined ? undefined : { data: JSON.stringify(changed), errors };
    },
  };
}

function inErrors(name: string, change: (errors: readonly AnswerError[]) => readonly AnswerError[] | undefined): Fault {
  return {
    name,
    put: ({ data, errors }) => {
      const changed = change(errors);
      return changed && { data, errors: changed };
    },
  };
}

const withPath = (
  errors: readonly AnswerError[],
  change: (path: Path) => Path | undefined,
): AnswerError[] | undefined => {
  for (const [at, error] of errors.entries()) {
    const path = change(error.path ?? []);
    if (path) return errors.with(at, { ...error, path });
  }
  return undefined;
};

export const ANSWER_FAULTS: readonly Fault[] = [
  inData('two keys change places', (value) => {
    if (!isObject(value) || Object.keys(value).length < 2) return undefined;
    const [first, second, ...rest] = Object.entries(value);
    return Object.fromEntries([second, first, ...rest].filter((entry) => entry !== undefined));
  }),
  inData('a key is left out', (value) =>
    isObject(value) && Object.keys(value).length > 0 ? Object.fromEntries(Object.entries(value).slice(1)) : undefined,
  ),
  inData('a key is too much', (value) => (isObject(value) ? { ...value, tooMuch: null } : undefined)),
  inData('a value is null', (value) => (value !== null && typeof value !== 'object' ? null : undefined)),
  inData('a null is a value', (value) => (value === null ? 0 : undefined)),
  inData('a falsy value is null', (value) => (value === 0 || value === '' || value === false ? null : undefined)),
  inData('a number is a text', (value) => (typeof value === 'number' ? String(value) : undefined)),
  inData('a text has a character more', (value) => (typeof value === 'string' ? `${value} ` : undefined)),
  inData('a list loses its last item', (value) =>
    Array.isArray(value) && value.length > 0 ? value.slice(0, -1) : undefined,
  ),
  inData('a list has an item more', (value) => (Array.isArray(value) ? [...(value as unknown[]), null] : undefined)),
  inData('two items change places', (value) => {
    if (!Array.isArray(value) || value.length < 2) return undefined;
    const [first, second, ...rest] = value as unknown[];
    return JSON.stringify(first) === JSON.stringify(second) ? undefined : [second, first, ...rest];
  }),
  inErrors('an error is told twice', (errors) => (errors.length > 0 ? [...errors, ...errors.slice(0, 1)] : undefined)),
  inErrors('an error that is not there', (errors) => [...errors, { message: 'x', path: ['notThere'] }]),
  inErrors('an error at another index', (errors) =>
    withPath(errors, (path) => {
      const at = path.findIndex((step) => typeof step === 'number');
      return at < 0 ? undefined : path.with(at, Number(path[at]) + 100);
    }),
  ),
  inErrors('an error without its last step', (errors) =>
    withPath(errors, (path) => (path.length > 1 ? path.slice(0, -1) : undefined)),
  ),
  inErrors('an error under another name', (errors) => withPath(errors, (path) => [...path.slice(0, -1), 'another'])),
  inErrors('no errors', (errors) => (errors.length > 0 ? [] : undefined)),
];

export interface ReplyFault {
  readonly name: string;
  /** Undefined where the reply has nothing that could be wrong in this way. */
  /** Only where there are errors does it matter. */
  readonly needsErrors?: boolean;
  readonly put: (reply: ExecutionResult) => ExecutionResult | undefined;
}

function inReply(name: string, change: (value: unknown) => unknown): ReplyFault {
  return {
    name,
    put: ({ data, errors }) => {
      const changed = changedOnce(data, change) as Record<string, unknown> | undefined;
      return changed && { data: changed, ...(errors ? { errors } : {}) };
    },
  };
}

export const REPLY_FAULTS: readonly ReplyFault[] = [
  inReply('a number is another one', (value) => (typeof value === 'number' ? value + 1 : undefined)),
  inReply('a truth value is the other one', (value) => (typeof value === 'boolean' ? !value : undefined)),
  inReply('a falsy value is null', (value) => (value === 0 || value === '' || value === false ? null : undefined)),
  inReply('a list loses its first item', (value) =>
    Array.isArray(value) && value.length > 0 ? value.slice(1) : undefined,
  ),
  inReply('a list is an object', (value) => (Array.isArray(value) ? { ...(value as unknown[]) } : undefined)),
  {
    name: 'errors are not told',
    needsErrors: true,
    put: ({ data, errors }) => (errors ? { data: data ?? null } : undefined),
  },
  {
    name: 'there is no data',
    put: ({ data }) => (data && Object.values(data).some((value) => value !== null) ? { data: null } : undefined),
  },
];
