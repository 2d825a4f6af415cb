/** Every error code that a subgraph may answer, in one table, and the errors that carry them. */

/** Each code with its meaning for a client; printed as a page in `schema/errors.md`. */
export const subgraphErrorCodes = {
  BAD_USER_INPUT: {
    meaning: 'An argument is wrong: the message names the field and the reason.',
    remedy: 'Correct the argument named in `extensions.field` and send the operation again.',
  },
  FORBIDDEN: {
    meaning: 'What was asked for is not for you: the message names the argument or the command.',
    remedy: 'Ask for what is within your role, region, organisation or mandate, or bring a token that has it.',
  },
  DATABASE_UNAVAILABLE: {
    meaning: 'The data of this field cannot be read now; the rest of the answer is whole.',
    remedy: 'Try again later.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'Something failed that should not; it is in the log of the service.',
    remedy: 'Report it with the time of the request.',
  },
} as const satisfies Record<string, { meaning: string; remedy: string }>;

export type SubgraphErrorCode = keyof typeof subgraphErrorCodes;

/**
 * A client's argument is wrong. Thrown by checks of identifiers, cursors, page sizes, ranges; the edge turns it into
 * one GraphQL error with code `BAD_USER_INPUT` and `extensions.field`.
 */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly code = 'BAD_USER_INPUT';

  /**
   * @param field the argument or input field that is wrong, as the client wrote it (`filter.siren`, `first`)
   * @param reason what is wrong with it, in words that a user understands
   */
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/**
 * A principal asks in so many words for what is not theirs. Thrown by checks of scopes and by commands; the edge turns it
 * into one GraphQL error with code `FORBIDDEN` and `extensions.field`.
 */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'FORBIDDEN';

  /**
   * @param field the argument, input field or command that is refused
   * @param reason why, in words that a user understands
   */
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/**
 * A value does not have the form of its scalar. The scalar does not know where the value stands; the edge finds the
 * variable, argument or input field and answers `BAD_USER_INPUT` with it.
 */
export class BadValue extends Error {
  override readonly name = 'BadValue';

  constructor(readonly reason: string) {
    super(reason);
  }
}
