/** One GraphQL request over HTTP, with a deadline and a limit to the reply; failures sorted into passing and lasting. */
import { ApiFailure, PassingFailure } from './api-failure.js';

/** Where to send, and within what bounds. */
export interface PostOptions {
  readonly url: string;
  readonly token: string;
  readonly deadlineSeconds: number;
  readonly largestReplyBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** A request of GraphQL. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Seconds that a Retry-After asks for, given as a number or as a date (RFC 9110 § 10.2.3); null when it says nothing. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

async function textOf(response: Response, largest: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > largest)
      throw new ApiFailure('REFUSED', `the reply is larger than ${largest} bytes: make the pages smaller (pageSize)`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function refusal(response: Response): Error | undefined {
  const { status } = response;
  if (response.ok) return undefined;
  if (status === 429 || status === 503) {
    const wait = retryAfterSeconds(response.headers.get('retry-after'), new Date());
    return new PassingFailure(`the API answers ${status}`, wait);
  }
  if (status >= 500 || status === 408) return new PassingFailure(`the API answers ${status}`);
  const hint = status === 401 || status === 403 ? ': is the token right, and for this démarche?' : '';
  return new ApiFailure('REFUSED', `the API answers ${status}${hint}`);
}

/**
 * The JSON that the API answers.
 *
 * @throws PassingFailure for a lost connection, a missed deadline, 408, 429, 5xx or a reply that is not JSON
 * @throws ApiFailure (REFUSED) for any other status, a redirection, or a reply beyond the limit
 */
export async function postGraphql(request: GraphqlRequest, options: PostOptions): Promise<unknown> {
  const { url, token, deadlineSeconds, largestReplyBytes, signal } = options;
  const deadline = AbortSignal.timeout(deadlineSeconds * 1_000);
  let text: string;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      // A redirection could carry the token to another host.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    const refused = refusal(response);
    if (refused) {
      await response.body?.cancel();
      throw refused;
    }
    text = await textOf(response, largestReplyBytes);
  } catch (error) {
    if (error instanceof ApiFailure || error instanceof PassingFailure || signal?.aborted) throw error;
    const reason = deadline.aborted ? `gave no whole reply in ${deadlineSeconds} s` : 'cannot be reached';
    throw new PassingFailure(`the API ${reason}`, null, { cause: error });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new PassingFailure('the API answers with broken JSON', null, { cause: error });
  }
}
