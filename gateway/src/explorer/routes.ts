/** The routes of the explorer: its page, the page's files, the example operations. */
import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sendError } from '../http/json-error.js';
import { EXPLORER_PATH } from '../paths.js';
import { FILE_HEADERS, makeNonce, pageHeaders } from './csp.js';
import { readPage } from './files.js';
import { readOperations } from './operations.js';

/** What the built HTML has where the nonce belongs. */
export const NONCE_MARK = '__NONCE__';

/**
 * Adds the routes.
 * @param operationsFolder its `.graphql` files are the tabs; read at each load of the page, so that an edited one shows
 */
export async function addExplorer(http: FastifyInstance, operationsFolder: string | undefined): Promise<void> {
  const page = await readPage();

  http.get('/', (_request, reply) => reply.redirect(EXPLORER_PATH));

  http.get(EXPLORER_PATH, (_request, reply) => {
    if (!page) return sendError(reply, 'NOT_FOUND', 'The explorer was not built: npm run build.');
    const nonce = makeNonce();
    return reply
      .headers(pageHeaders(nonce))
      .type('text/html; charset=utf-8')
      .send(page.html.replaceAll(NONCE_MARK, nonce));
  });

  http.get(`${EXPLORER_PATH}/operations.json`, async (_request, reply) => {
    reply.headers(FILE_HEADERS).header('cache-control', 'no-store');
    return readOperations(operationsFolder);
  });

  http.get<{ Params: { '*': string } }>(`${EXPLORER_PATH}/*`, (request, reply) => {
    const file = page?.files.get(request.params['*']);
    if (!file) return sendError(reply, 'NOT_FOUND', 'There is nothing at this address.');
    // The build names each file after its content.
    return reply
      .headers(FILE_HEADERS)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(file.type)
      .send(createReadStream(file.file));
  });
}
