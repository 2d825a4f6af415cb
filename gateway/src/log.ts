/** What the stages need of a logger; pino satisfies it. */

type Write = (details: object, message: string) => void;

export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
