/** The one table of error codes: every error that the gateway answers with carries one of these, and the public page is printed from it. */

export interface ErrorCode {
  /** HTTP status when the whole request is refused with this code; inside an answer that also has data, the status stays 200. */
  readonly status: number;
  readonly meaning: string;
  readonly whatToDo: string;
  /** May a subgraph say it? Its message and `field`, `reason` are then handed on; any other code of a subgraph becomes `SUBGRAPH_ERROR`. */
  readonly fromSubgraph?: true;
}

export const ERROR_CODES = {
  BAD_REQUEST: {
    status: 400,
    meaning:
      'The HTTP request is not a GraphQL request: no `query`, a parameter of the wrong kind, or a form post without preflight.',
    whatToDo:
      'Send `POST` with `content-type: application/json` and `{ "query", "variables", "operationName" }`; with `GET`, add the header `apollo-require-preflight`.',
  },
  BATCHING_DISABLED: {
    status: 400,
    meaning: 'The body is a list of requests.',
    whatToDo: 'Send one request at a time, or several fields in one operation.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not GraphQL.',
    whatToDo: 'Correct the text at `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not fit the schema. At most five errors are listed.',
    whatToDo: 'Correct the document at `locations`; the schema is in `schema/api.graphql`.',
  },
  INTROSPECTION_DISABLED: {
    status: 400,
    meaning: 'The document asks for the schema, and this gateway does not tell it.',
    whatToDo: 'Read `schema/api.graphql`.',
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning:
      'An argument or a variable has a value that its type or its field refuses. `field` names it, `reason` says why.',
    whatToDo: 'Correct that value.',
    fromSubgraph: true,
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: 'The document has several operations and `operationName` names none of them.',
    whatToDo: 'Send an `operationName` that is in the document.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: 'The request names a persisted query; this gateway keeps none.',
    whatToDo: 'Send the text of the query.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    meaning: 'No query is known by that hash.',
    whatToDo: 'Send the text of the query.',
  },
  MAX_TOKENS: {
    status: 400,
    meaning: 'The document has too many tokens.',
    whatToDo: 'Split it, and move values into variables.',
  },
  MAX_DEPTH: {
    status: 400,
    meaning: 'The document, or a variable, is nested too deeply.',
    whatToDo: 'Ask for less at once.',
  },
  MAX_ALIASES: {
    status: 400,
    meaning: 'The operation has too many aliases, fragments expanded.',
    whatToDo: 'Use a list field with a filter, or several operations.',
  },
  MAX_ROOT_FIELDS: {
    status: 400,
    meaning: 'The operation has too many root fields, fragments expanded.',
    whatToDo: 'Send several operations.',
  },
  MAX_DIRECTIVES: {
    status: 400,
    meaning: 'The document has too many directives.',
    whatToDo: 'Write fewer `@skip` and `@include`.',
  },
  MAX_OPERATIONS: {
    status: 400,
    meaning: 'The document has too many operations.',
    whatToDo: 'Send only the operation that is to be run.',
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    meaning: 'The operation has too many selections, fragments expanded.',
    whatToDo: 'Ask for fewer fields, or split the operation.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning:
      'The token is wrong (expired, for another audience, of an unknown issuer…; the message says which), or there is none where one is needed. A wrong token never counts as none.',
    whatToDo: 'Send `authorization: Bearer …` with a valid token, or no such header at all to ask as the public.',
    fromSubgraph: true,
  },
  FORBIDDEN: {
    status: 403,
    meaning:
      'Who asks may not see or do this. Where one argument asks for it, `field` names it; `reason` says what stands against it.',
    whatToDo: 'Ask for what is yours to see and to do, or as somebody whose it is.',
    fromSubgraph: true,
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'There is nothing at this address, or what a change refers to does not exist.',
    whatToDo: 'The graph is at `/graphql`.',
    fromSubgraph: true,
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The address does not take this HTTP method.',
    whatToDo: 'Use a method that the header `allow` names.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    meaning: 'The header `accept` names nothing that the gateway can answer with.',
    whatToDo: 'Accept `application/graphql-response+json` or `application/json`.',
  },
  CONFLICT: {
    status: 409,
    meaning: 'The change does not fit the present state: somebody was faster, or it was made already.',
    whatToDo: 'Read the state again, then decide.',
    fromSubgraph: true,
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    meaning: 'The body is larger than the gateway reads.',
    whatToDo: 'Send less.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The body is not JSON in UTF-8.',
    whatToDo: 'Send `content-type: application/json`.',
  },
  SUBGRAPH_ERROR: {
    status: 502,
    meaning: 'A part of the graph failed or answered nonsense; what stands at `path` is missing, the rest is served.',
    whatToDo: 'Try again later; tell the operator if it lasts.',
  },
  SUBGRAPH_INVALID_VALUE: {
    status: 502,
    meaning:
      'A part of the graph answered a value that the schema does not allow at `path`; it is null, as may be what holds it.',
    whatToDo: 'Tell the operator.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    meaning: 'A part of the graph cannot be reached; what stands at `path` is missing, the rest is served.',
    whatToDo: 'Try again in a moment.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    meaning: 'A part of the graph has lost its database; what stands at `path` is missing, the rest is served.',
    whatToDo: 'Try again in a moment.',
    fromSubgraph: true,
  },
  PLAN_TIMEOUT: {
    status: 503,
    meaning:
      'Finding out which parts of the graph have to be asked for this operation took too long. It is not tried again for a minute.',
    whatToDo: 'Ask for less at once, above all for fewer levels.',
  },
  PLANNER_OVERLOADED: {
    status: 503,
    meaning: 'Too many operations that the gateway has not seen before came at once.',
    whatToDo: 'Try again in a moment.',
  },
  SHUTTING_DOWN: {
    status: 503,
    meaning: 'The gateway is stopping.',
    whatToDo: 'Send the request again; another instance will answer.',
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    meaning: 'A part of the graph took too long; what stands at `path` is missing, the rest is served.',
    whatToDo: 'Ask for less, or try again.',
  },
  REQUEST_CANCELLED: {
    status: 499,
    meaning: 'The client went away before the answer. Nobody receives it; it stands in the logs.',
    whatToDo: 'Nothing.',
  },
  PLAN_FAILED: {
    status: 500,
    meaning:
      'The gateway found no way to answer this operation, though it fits the schema. The cause is in its log, not in the answer.',
    whatToDo: 'Write the operation in another way; tell the operator.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A fault of the gateway. The cause is in its log, not in the answer.',
    whatToDo: 'Tell the operator the time and the operation.',
  },
} as const satisfies Record<string, ErrorCode>;

export type ErrorCodeName = keyof typeof ERROR_CODES;

/** Is it a code of the table? */
export function isErrorCode(code: unknown): code is ErrorCodeName {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** The row of a code. */
export function errorCode(code: ErrorCodeName): ErrorCode {
  return ERROR_CODES[code];
}

/** The table as a page of markdown, one row for each code, ordered by HTTP status as above. */
export function errorCodesPage(): string {
  const rows = Object.entries<ErrorCode>(ERROR_CODES).map(
    ([code, row]) => `| \`${code}\` | ${row.status} | ${row.meaning} | ${row.whatToDo} |`,
  );
  return [
    '# Error codes',
    '',
    'Every error of the graph has one of these in `extensions.code`. The codes do not change; messages may.',
    'The HTTP status is that of a request refused as a whole. When a part of the data is served, the status is 200 and `path` says what is missing.',
    'A client that accepts only `application/json` gets 200 for errors of its document and its variables, as GraphQL over HTTP asks.',
    '',
    '| code | HTTP status | meaning | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
