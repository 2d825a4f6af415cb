/** The one variable of the environment that only the import reads: the token of the API. */
import { EnvironmentError } from '@innovation-sante/kit/environment';

/**
 * The token that a variable holds. It is never printed.
 *
 * @param variable its name, from the configuration
 * @throws EnvironmentError when it is absent, empty, or holds what no HTTP header may
 */
export function readToken(variable: string, variables: NodeJS.ProcessEnv = process.env): string {
  const token = variables[variable]?.trim();
  if (!token) throw new EnvironmentError(`The configuration is wrong:\n  ${variable}: holds no token for the API`);
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new EnvironmentError(`The configuration is wrong:\n  ${variable}: holds characters that no token has`);
  return token;
}
