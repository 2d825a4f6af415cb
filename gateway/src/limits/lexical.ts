/** Counts tokens and brackets before anything recursive reads the text. */
import { Lexer, Source, TokenKind } from 'graphql';
import { refusal } from '../errors/refusal.js';

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Throws the refusal if the text has too many tokens or is nested too deeply; linear in its length, and stops at the limit. */
export function checkLexically(text: string, limits: { readonly tokens: number; readonly nesting: number }): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (let kind = nextKind(lexer); kind !== undefined; kind = nextKind(lexer)) {
    tokens += 1;
    if (tokens > limits.tokens) throw refusal('MAX_TOKENS', `The document has more than ${limits.tokens} tokens.`);
    if (OPENING.has(kind)) nesting += 1;
    else if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > limits.nesting)
      throw refusal('MAX_DEPTH', `The document is nested deeper than ${limits.nesting} brackets.`);
  }
}

/** The next token, or undefined at the end and where the text stops being GraphQL: the parser will say so with a place. */
function nextKind(lexer: Lexer): TokenKind | undefined {
  try {
    const { kind } = lexer.advance();
    return kind === TokenKind.EOF ? undefined : kind;
  } catch {
    return undefined;
  }
}
