/** Why the embedded PostgreSQL cannot be had; every error has a stable code and says a way out. */

/** Each code with its meaning. */
export const embeddedPostgresErrorCodes = {
  EMBEDDED_POSTGRES_UNSUPPORTED: 'There are no PostgreSQL binaries for this platform: set DATABASE_URL.',
  EMBEDDED_POSTGRES_FORBIDDEN: 'The data folder, or an account to run the server, is not for this user.',
  EMBEDDED_POSTGRES_BUSY: 'Another process holds the data folder and does not come to an end.',
  EMBEDDED_POSTGRES_NOT_DURABLE: 'The server was started without durability, and others are using it.',
  EMBEDDED_POSTGRES_FAILED: 'PostgreSQL ended with an error; the message ends with its own words.',
} as const;

export type EmbeddedPostgresErrorCode = keyof typeof embeddedPostgresErrorCodes;

/** The embedded PostgreSQL cannot be had; for the operator's eyes, since it names folders and users. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The `code` of an error of the operating system ("ENOENT"), or undefined. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
