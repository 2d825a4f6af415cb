/** Makes the error that refuses a whole request, with the HTTP status that the table of codes gives it. */
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { errorCode, type ErrorCodeName } from './codes.js';

/** What a refusal may say beside its code and message. */
export interface RefusalDetails {
  /** The argument, variable or parameter that is wrong, as the client wrote it. */
  readonly field?: string;
  readonly reason?: string;
}

/** A GraphQL error that Apollo Server answers with the status of its code. */
export function refusal(code: ErrorCodeName, message: string, details: RefusalDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...details, http: { status: errorCode(code).status, headers: new HeaderMap() } },
  });
}
