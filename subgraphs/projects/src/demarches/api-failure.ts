/** Why the API gave no answer that the import can use. */

/**
 * UNREACHABLE: no usable reply after every attempt. REFUSED: the API answers, and says no (token, number of the
 * démarche, a question that it does not understand): trying again changes nothing.
 */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly code: 'UNREACHABLE' | 'REFUSED',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A failure that may be over at the next attempt; `waitSeconds` is what the API asks for (Retry-After). */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';

  constructor(
    message: string,
    readonly waitSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
