/** The refusal of a request whose identity cannot be established. */

/** Thrown with a message that is fit for the client: it says what is wrong with the token, and nothing of keys or of what the token holds. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  /** Was there a token, and it is wrong? Otherwise there is none, and one is needed. */
  readonly isWrongToken: boolean;

  constructor(message: string, { isWrongToken = true, ...options }: ErrorOptions & { isWrongToken?: boolean } = {}) {
    super(message, options);
    this.isWrongToken = isWrongToken;
  }
}

/** The header `www-authenticate` of the refusal. @see https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export function challengeOf({ isWrongToken }: Unauthenticated): string {
  return isWrongToken ? 'Bearer error="invalid_token"' : 'Bearer';
}
