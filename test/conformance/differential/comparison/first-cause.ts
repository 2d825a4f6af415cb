/** Names what is likely behind a mismatch of the stock gateway: the first row that fits. A heuristic, for counting. */
import { BREAK, Kind, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { Mismatch } from '../run.js';
import { fieldNames } from '../operations/selections.js';

const messages = ({ answer }: Mismatch): string => answer.errors.map(({ message }) => message).join('\n');

/** Is there a node of which a question is answered by yes? */
function hasField({ document }: { document: DocumentNode }, question: (field: FieldNode) => boolean): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      if (!question(node)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

const hasCondition = ({ operation }: Mismatch): boolean => /@(skip|include)/.test(operation.text);

/** Is an error reported at a path that differs from one that there is only by numbers? */
function isAtOtherIndex({ truth, answer }: Mismatch): boolean {
  const named = (path: readonly (string | number)[] = []) => path.filter((step) => typeof step === 'string').join('.');
  const exact = new Set(truth.possible.map(({ path }) => JSON.stringify(path)));
  const byName = new Set(truth.possible.map(({ path }) => named(path)));
  return answer.errors.some(({ path }) => !exact.has(JSON.stringify(path)) && byName.has(named(path)));
}

/** Does a client alias carry the name of another field? */
function hasFieldAlias({ operation, world }: Mismatch): boolean {
  const names = new Set(fieldNames(world.fullSchema));
  return hasField(
    operation,
    ({ alias, name }) => alias !== undefined && alias.value !== name.value && names.has(alias.value),
  );
}

/** Is a fragment with a type inside another one? */
function hasNestedFragments({ operation }: Mismatch): boolean {
  let depth = 0;
  let deepest = 0;
  visit(operation.document, {
    InlineFragment: {
      enter() {
        depth += 1;
        deepest = Math.max(deepest, depth);
      },
      leave() {
        depth -= 1;
      },
    },
  });
  return deepest > 1 || operation.document.definitions.some(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
}

const complains =
  (what: string) =>
  ({ complaints }: Mismatch): boolean =>
    complaints.some((complaint) => complaint.startsWith(what));

const CAUSES: readonly (readonly [cause: string, fits: (mismatch: Mismatch) => boolean])[] = [
  ['does not start', (one) => /does not start/.test(messages(one))],
  ['key order', ({ verdict }) => verdict.outcome === 'other key order'],
  ['a variable called $representations', (one) => /"representations"/.test(messages(one))],
  [
    'an alias called __typename',
    ({ operation }) =>
      hasField(operation, ({ alias, name }) => alias?.value === '__typename' && name.value !== '__typename'),
  ],
  ['the planner or the executor throws', ({ verdict }) => verdict.outcome === 'refused'],
  ['a subgraph is asked for an external field', complains('an external field')],
  ['a requirement is not given', complains('a requirement')],
  ['a representation of an unknown type', complains('a representation of')],
  ['a representation by which nothing is found', complains('a representation by')],
  ['a request to a subgraph that is invalid', complains('an invalid request')],
  ['an error at a wrong list index', (one) => one.verdict.outcome === 'other errors' && isAtOtherIndex(one)],
  [
    "a value that the API's enum lacks: null, no error",
    ({ verdict, truth }) =>
      verdict.fault === 'error missing' && truth.errors.some(({ message }) => message.startsWith('Enum ')),
  ],
  ['a null that may not be: no error', ({ verdict }) => verdict.fault === 'error missing'],
  ['the __typename of an interface object', ({ verdict }) => verdict.detail.endsWith('became "Media"')],
  ['a falsy value is lost', ({ verdict }) => /^(0|""|false) became (null|nothing)$/.test(verdict.detail)],
  ['what a requirement was given', ({ verdict }) => / of \{/.test(verdict.detail)],
  ['an alias that is the name of another field', (one) => one.verdict.outcome === 'other data' && hasFieldAlias(one)],
  ['@skip or @include', hasCondition],
  ['fragments inside fragments', hasNestedFragments],
];

export function firstCause(mismatch: Mismatch): string {
  return CAUSES.find(([, fits]) => fits(mismatch))?.[0] ?? `other: ${mismatch.verdict.fault}`;
}
