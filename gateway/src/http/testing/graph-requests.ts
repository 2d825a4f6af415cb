/** The requests that the two ways of the graph are compared by, each with its title. */
import type { Sent } from './twin-gateway.js';

export const HELLO = '{ hello }';
export const NAMED = 'query A($n: String!) { hello(name: $n) } query B { b: hello }';
export const BOOKS = 'query ($first: Int, $filter: Filter) { books(first: $first, filter: $filter) { title } }';
const nested = (depth: number): unknown => (depth === 0 ? { genre: 'NOVEL' } : { all: [nested(depth - 1)] });

/** Answered by the short way, from the second time on. */
export const readyRequests: [string, Sent][] = [
  ['a query', { body: { query: HELLO } }],
  [
    'aliases, fragments, merges',
    { body: { query: '{ a: hello ...F b: hello(name: "x") } fragment F on Query { hello a: hello }' } },
  ],
  ['characters beyond ASCII, and quotes', { body: { query: '{ hello(name: "é🎉\\u2028\\"") }' } }],
  ['variables', { body: { query: BOOKS, variables: { first: 1, filter: { genre: 'ESSAY', all: [] } } } }],
  ['variables that the document does not know', { body: { query: HELLO, variables: { x: [1, { y: 2 }] } } }],
  ['null for each parameter', { body: { query: HELLO, variables: null, operationName: null, extensions: null } }],
  ['the name of an operation', { body: { query: NAMED, operationName: 'A', variables: { n: 'é' } } }],
  ['the name of another operation of it', { body: { query: NAMED, operationName: 'B' } }],
  ['extensions that nobody reads', { body: { query: HELLO, extensions: { clientLibrary: { name: 'x' } } } }],
  ['parameters that nobody knows', { body: { id: 7, query: HELLO, doc: {} } }],
  ['a large answer', { body: { query: 'query ($l: Int!) { long(length: $l) }', variables: { l: 1_000_000 } } }],
  ['an empty list', { body: { query: BOOKS, variables: { first: 0 } } }],
  ['a principal', { body: { query: '{ asker }' }, headers: { authorization: 'someone' } }],
  ['a listed origin', { body: { query: HELLO }, headers: { origin: 'https://ars.gouv.fr' } }],
  ['another origin', { body: { query: HELLO }, headers: { origin: 'https://evil' } }],
  ['a query part of the address', { body: { query: HELLO }, path: '/graphql?query={broken}&operationName=x' }],
  ['the charset', { body: { query: HELLO }, headers: { 'content-type': 'application/json; charset=utf-8' } }],
  [
    'the charset in capitals',
    { body: { query: HELLO }, headers: { 'content-type': 'application/json;charset=UTF-8' } },
  ],
  ['no wish to be kept alive', { body: { query: HELLO }, headers: { connection: 'close' } }],
  ...[
    '*/*',
    '',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json, application/graphql-response+json',
    'application/graphql-response+json;q=0.1,application/json;q=0.2',
    'application/*',
    'text/html, */*;q=0.1',
    'multipart/mixed;deferSpec=20220824, application/json',
    'APPLICATION/JSON',
  ].map((accept): [string, Sent] => [`accept: ${accept}`, { body: { query: HELLO }, headers: { accept } }]),
];

/** Run by the short way, and worded by the ordinary one. */
export const failedRequests: [string, Sent][] = [
  ['errors in a part of the answer', { body: { query: '{ hello broken }' } }],
  ['an error in a list', { body: { query: BOOKS, variables: { first: 3 } } }],
  ['several errors', { body: { query: '{ broken a: broken hello }' } }],
  ['null for all data', { body: { query: '{ hello strict }' } }],
  ['an error with a status of its own', { body: { query: '{ hello refused }' } }],
  ['a fault of our own', { body: { query: '{ hello internal }' } }],
].flatMap(([what, sent]): [string, Sent][] => [
  [what as string, sent as Sent],
  [`${what as string}, as application/json`, { ...(sent as Sent), headers: { accept: 'application/json' } }],
  [
    `${what as string}, as the newer type`,
    { ...(sent as Sent), headers: { accept: 'application/graphql-response+json' } },
  ],
]);

/** Never taken by the short way, even though their operation is ready, or looks so. */
export const unusualRequests: [string, Sent][] = [
  ['a variable of the wrong type', { body: { query: BOOKS, variables: { first: 'one' } } }],
  ['a variable that its enum lacks', { body: { query: BOOKS, variables: { filter: { genre: 'ODE' } } } }],
  ['a field that its input lacks', { body: { query: BOOKS, variables: { filter: { x: 1 } } } }],
  ['a required variable that is missing', { body: { query: NAMED, operationName: 'A' } }],
  ['a required variable that is null', { body: { query: NAMED, operationName: 'A', variables: { n: null } } }],
  ['variables nested too deeply', { body: { query: BOOKS, variables: { filter: nested(20) } } }],
  ['a name that the document lacks', { body: { query: NAMED, operationName: 'C' } }],
  ['no name where there are several', { body: { query: NAMED } }],
  ['an empty name', { body: { query: HELLO, operationName: '' } }],
  ['a name that is no text', { body: { query: HELLO, operationName: 7 } }],
  ['variables that are text', { body: { query: HELLO, variables: '{}' } }],
  ['variables that are a list', { body: { query: HELLO, variables: [] } }],
  ['extensions that are text', { body: { query: HELLO, extensions: 'x' } }],
  ['extensions that are a list', { body: { query: HELLO, extensions: [] } }],
  ['a persisted query', { body: { query: HELLO, extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } } }],
  ['a persisted query without text', { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } } }],
  ['a text that is a document', { body: { query: { kind: 'Document' } } }],
  ['no text', { body: { variables: {} } }],
  ['an empty text', { body: { query: '' } }],
  ['no parameters', { body: {} }],
  ['a batch of one', { body: [{ query: HELLO }] }],
  ['a batch of none', { body: [] }],
  ['JSON that is no object', { body: '"{ hello }"' }],
  ['null', { body: 'null' }],
  ['half a JSON', { body: '{"query":"{ hello' }],
  ['nothing', { body: '' }],
  ['a key that JavaScript would take for a prototype', { body: '{"__proto__":{"x":1},"query":"{ hello }"}' }],
  ['a document that is not GraphQL', { body: { query: '{ hello' } }],
  ['a document that does not fit', { body: { query: '{ hallo }' } }],
  [
    'a document that does not fit, as application/json',
    { body: { query: '{ hallo }' }, headers: { accept: 'application/json' } },
  ],
  ['a question about the schema', { body: { query: '{ __schema { types { name } } }' } }],
  ['too many tokens', { body: { query: `{ hello ${'#\n'.repeat(10)} ${' a: hello'.repeat(70)} }` } }],
  ['a body above the limit', { body: { query: HELLO, x: 'x'.repeat(100_000) } }],
  ['a wrong token', { body: { query: HELLO }, headers: { authorization: 'wrong' } }],
  ['another media type', { body: { query: HELLO }, headers: { 'content-type': 'text/plain' } }],
  ['a form', { body: 'query={hello}', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  [
    'the newer media type',
    { body: { query: HELLO }, headers: { 'content-type': 'application/graphql-response+json' } },
  ],
  ['another charset', { body: { query: HELLO }, headers: { 'content-type': 'application/json; charset=latin1' } }],
  [
    'another parameter of the media type',
    { body: { query: HELLO }, headers: { 'content-type': 'application/json; x=y' } },
  ],
  ['a GET', { method: 'GET', path: '/graphql?query={hello}' }],
  [
    'a GET with a preflight header',
    { method: 'GET', path: '/graphql?query={hello}', headers: { 'apollo-require-preflight': 'yes' } },
  ],
  ['someone who opens the address', { method: 'GET', headers: { accept: 'text/html' } }],
  ['another method', { method: 'PUT', body: { query: HELLO } }],
  ...['text/html', 'application/xml', 'application/json;q=0'].map((accept): [string, Sent] => [
    `accept: ${accept}`,
    { body: { query: HELLO }, headers: { accept } },
  ]),
];
