/** The limits of one request, and the one function that holds a request against all of them, cheapest first. */
import { parse, type DocumentNode } from 'graphql';
import { LruCache } from '../lru-cache.js';
import { refusal } from '../errors/refusal.js';
import { checkLexically } from './lexical.js';
import { nestingOf } from './nesting.js';
import { measure } from './operation-size.js';

export interface Limits {
  /** Tokens of the document. */
  readonly tokens: number;
  /** Brackets of any kind inside one another: what a recursive parser can take with ease. */
  readonly nesting: number;
  readonly operations: number;
  /** Directives written anywhere in the document. */
  readonly directives: number;
  /** Fields, inline fragments and spreads of one operation, fragments expanded: what the planner has to look at. */
  readonly selections: number;
  /** Fields inside one another, fragments expanded. The introspection query has 15. */
  readonly depth: number;
  /** Aliased fields of one operation, fragments expanded. */
  readonly aliases: number;
  /** Fields of the root type in one operation, fragments expanded. */
  readonly rootFields: number;
  /** Lists and objects inside one another in `variables`. */
  readonly variableNesting: number;
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 15_000,
  nesting: 100,
  operations: 50,
  directives: 100,
  selections: 1_000,
  depth: 20,
  aliases: 60,
  rootFields: 40,
  variableNesting: 30,
};

/** Texts longer than this are checked anew each time: few clients send them, and the memory is for the many. */
const REMEMBERED_LENGTH = 16_384;
const REMEMBERED_TEXTS = 500;

/**
 * Makes the check of one gateway. It throws the refusal of the first limit that the request exceeds, before validation and planning,
 * which both can take seconds for a small hostile document. A text that is not GraphQL passes: the parser behind it says what is wrong.
 */
export function makeLimitCheck(limits: Limits = DEFAULT_LIMITS): (query: string, variables: unknown) => void {
  const passed = new LruCache<string, true>(REMEMBERED_TEXTS);
  return (query, variables) => {
    if (nestingOf(variables, limits.variableNesting) > limits.variableNesting) {
      throw refusal('MAX_DEPTH', `The variables are nested deeper than ${limits.variableNesting}.`);
    }
    if (passed.get(query)) return;
    checkLexically(query, limits);
    const document = parsed(query);
    if (!document) return;
    checkDocument(document, limits);
    if (query.length <= REMEMBERED_LENGTH) passed.set(query, true);
  };
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}

function checkDocument(document: DocumentNode, limits: Limits): void {
  const size = measure(document);
  if (size.operations > limits.operations) {
    throw refusal('MAX_OPERATIONS', `The document has more than ${limits.operations} operations.`);
  }
  if (size.directives > limits.directives) {
    throw refusal('MAX_DIRECTIVES', `The document has more than ${limits.directives} directives.`);
  }
  if (size.selections > limits.selections) {
    throw refusal(
      'OPERATION_TOO_COMPLEX',
      `The operation selects more than ${limits.selections} fields, fragments expanded.`,
    );
  }
  if (size.depth > limits.depth) {
    throw refusal('MAX_DEPTH', `The operation is deeper than ${limits.depth} fields.`);
  }
  if (size.aliases > limits.aliases) {
    throw refusal('MAX_ALIASES', `The operation has more than ${limits.aliases} aliases.`);
  }
  if (size.rootFields > limits.rootFields) {
    throw refusal('MAX_ROOT_FIELDS', `The operation has more than ${limits.rootFields} root fields.`);
  }
}
