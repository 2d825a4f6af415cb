/** Holds what a subgraph sent against the shape of a GraphQL reply. */
import { SubgraphFailure } from './failure.js';
import type { ReplyText, SubgraphReply, SubgraphReplyError } from './subgraph.js';

/** Statuses by which a server, or a proxy before it, says that it is not there or has no time. */
const UNAVAILABLE = new Set([429, 502, 503, 504]);

/**
 * Reads what came over HTTP as a reply; throws `SubgraphFailure` if it is none.
 * @param entities number of representations sent, undefined if the operation asks for no entities
 * @param parse reads JSON; throws if it is none
 */
export function readReply(
  { status, text }: ReplyText,
  entities: number | undefined,
  parse: (text: string) => unknown = JSON.parse,
): SubgraphReply {
  // By 401 the subgraph refuses the gateway (a wrong PRINCIPAL_KEY), not the client, who could do nothing about it.
  if (status === 401 || (status >= 300 && status < 400)) throw statusFailure(status);
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    throw status < 300
      ? new SubgraphFailure('SUBGRAPH_ERROR', 'the reply is not JSON', { cause })
      : statusFailure(status);
  }
  return status < 300 ? asReply(value, entities) : { data: null, errors: refusalErrors(status, value) };
}

/** GraphQL over HTTP lets a server refuse with a status and say why in the body: errors count, data does not. */
function refusalErrors(status: number, value: unknown): readonly SubgraphReplyError[] {
  let errors: SubgraphReply['errors'];
  try {
    ({ errors } = asReply(value, undefined));
  } catch {
    // Some other JSON: the status is all that it says.
  }
  if (!errors) throw statusFailure(status);
  return errors;
}

function statusFailure(status: number): SubgraphFailure {
  const code = UNAVAILABLE.has(status) ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_ERROR';
  return new SubgraphFailure(code, `HTTP status ${status}`);
}

/**
 * Reads a value as a reply; throws `SubgraphFailure` if it is none, or if it answers another number of entities than it was asked for.
 * @param entities number of representations sent, undefined if the operation asks for no entities
 */
export function asReply(value: unknown, entities: number | undefined): SubgraphReply {
  if (!isRecord(value)) throw new SubgraphFailure('SUBGRAPH_ERROR', 'the reply is not an object');
  const { data, errors } = value;
  if (data !== undefined && data !== null && !isRecord(data))
    throw new SubgraphFailure('SUBGRAPH_ERROR', 'the data is not an object');
  if (errors !== undefined && errors !== null && !isErrorList(errors))
    throw new SubgraphFailure('SUBGRAPH_ERROR', 'the errors are no list of errors');
  const told = Array.isArray(errors) && errors.length > 0;
  if (data == null && !told) throw new SubgraphFailure('SUBGRAPH_ERROR', 'the reply has neither data nor errors');
  if (data != null && entities !== undefined && !hasEntities(data, entities, told)) {
    throw new SubgraphFailure('SUBGRAPH_ERROR', `the reply does not have the ${entities} entities asked for`);
  }
  return { data, errors: told ? errors : undefined };
}

/** How many entities does a request ask for? Undefined if it asks for none. */
export function entitiesAskedFor(variables: Readonly<Record<string, unknown>>): number | undefined {
  const { representations } = variables;
  return Array.isArray(representations) ? representations.length : undefined;
}

function hasEntities(data: Record<string, unknown>, count: number, hasErrors: boolean): boolean {
  const { _entities: entities } = data;
  // Null with an error is how a failed root field looks.
  if (entities === null) return hasErrors;
  return Array.isArray(entities) && entities.length === count;
}

function isErrorList(value: unknown): value is SubgraphReplyError[] {
  return Array.isArray(value) && value.every((error) => isRecord(error) && typeof error['message'] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
