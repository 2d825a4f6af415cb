/** Asks the API of Démarches Simplifiées for files and removed files, page by page, under its rate limit. */
import type { z } from 'zod';
import { ApiFailure, PassingFailure } from './api-failure.js';
import type { ApiSettings } from './configuration.js';
import { postGraphql } from './post-graphql.js';
import { type DeletionList, deletionsQuery, dossiersQuery } from './queries.js';
import { pageShape, replyShape } from './replies.js';
import { withRetry } from './retry.js';
import { type Pace, TokenBucket, realPace } from './token-bucket.js';

/** A page of a list. */
export interface ApiPage {
  /** What it lists, as it came; null where the API could not give it. */
  readonly nodes: readonly unknown[];
  /** What the API says of the nodes that it could not give, by their place. */
  readonly messages: ReadonlyMap<number, string>;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Where a page begins. */
export interface PagePlace {
  /** ISO 8601; null for all that was ever removed. */
  readonly since: string | null;
  /** The last cursor of the page before. */
  readonly after: string | null;
}

/** What the import asks for: files, and removed files of both lists. */
export interface LetterSource {
  /** Files modified since (inclusive), in order of modification. @throws ApiFailure */
  dossiers(place: PagePlace & { readonly since: string }): Promise<ApiPage>;
  /** Files removed since (inclusive). @throws ApiFailure */
  deletions(list: DeletionList, place: PagePlace): Promise<ApiPage>;
}

/** How to reach the API, and whom to tell of waits. */
export interface ClientOptions {
  readonly api: ApiSettings;
  readonly token: string;
  readonly onWait?: (line: string) => void;
  /** Ends a request or a wait that is under way. */
  readonly signal?: AbortSignal;
  readonly pace?: Pace;
}

type Errors = z.infer<typeof replyShape>['errors'];

/** Errors of nodes by place: their path is demarche, list, nodes, place, … */
function messagesOf(errors: Errors): Map<number, string> {
  const messages = new Map<number, string>();
  for (const { message, path } of errors ?? []) {
    const place = path?.[3];
    if (typeof place === 'number') messages.set(place, message);
  }
  return messages;
}

export class DemarchesClient implements LetterSource {
  readonly #options: ClientOptions;
  readonly #bucket: TokenBucket;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.api.requestsPerMinute, options.pace ?? realPace);
  }

  dossiers(place: PagePlace & { readonly since: string }): Promise<ApiPage> {
    return this.#page('dossiers', dossiersQuery, place);
  }

  deletions(list: DeletionList, place: PagePlace): Promise<ApiPage> {
    return this.#page(list, deletionsQuery(list), place);
  }

  async #page(list: string, query: string, { since, after }: PagePlace): Promise<ApiPage> {
    const { api, onWait, signal, pace = realPace } = this.#options;
    const variables = { demarche: api.demarche, first: api.pageSize, after, since };
    const page = await withRetry(() => this.#attempt(list, { query, variables }), {
      retry: api.retry,
      pace,
      onWait,
      signal,
    });
    if (page.hasNextPage && (page.endCursor === null || page.endCursor === after))
      throw new ApiFailure('REFUSED', `the API announces a page of ${list} after "${after}" and gives no way to it`);
    return page;
  }

  async #attempt(list: string, request: { query: string; variables: Record<string, unknown> }): Promise<ApiPage> {
    const { api, token, signal } = this.#options;
    await this.#bucket.take(signal);
    const reply = replyShape.safeParse(
      await postGraphql(request, {
        url: api.url,
        token,
        deadlineSeconds: api.deadlineSeconds,
        largestReplyBytes: api.largestReplyMegabytes * 1_000_000,
        signal,
      }),
    );
    if (!reply.success) throw new PassingFailure('the API answers something that is not GraphQL');
    const { data, errors } = reply.data;
    const page = pageShape.safeParse(data).data?.demarche[list];
    if (!page) {
      const messages = errors?.map(({ message }) => message).join('; ');
      if (messages) throw new ApiFailure('REFUSED', `the API refuses to list ${list}: ${messages}`);
      throw new PassingFailure(`the API answers without a page of ${list}`);
    }
    return {
      nodes: page.nodes,
      messages: messagesOf(errors),
      hasNextPage: page.pageInfo.hasNextPage,
      endCursor: page.pageInfo.endCursor ?? null,
    };
  }
}
