/** The process of the proxy by hand: the floor below which no gateway that parses JSON gets. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Setting } from '../processes/peers.js';
import { answers } from './answers.js';
import { askOver, type Row } from './ask.js';

const { port, subgraphs } = JSON.parse(process.argv[2] ?? '{}') as Setting;
const ask = askOver(subgraphs);

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables = {} } = JSON.parse(await bodyOf(request)) as { query: string; variables?: Row };
  const name = /query (\w+)/.exec(query)?.[1] ?? '';
  const data = await answers[name]?.(ask, variables);
  const body = Buffer.from(JSON.stringify({ data }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500);
    response.end(String(error));
  });
}).listen(port, '127.0.0.1');
