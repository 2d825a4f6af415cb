/** The process of the four subgraphs, each on a port of its own. Its parent tells it what to do by messages. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { type SubgraphName, subgraphNames } from '../graph/sdl.js';
import { MessageReader } from '../wire/message-reader.js';
import { cannedSubgraph } from './canned.js';
import type { ToParent, ToSubgraphs } from './messages.js';

const slowSubgraph: SubgraphName = 'inventory';
let delayMs = 0;
let fetches = 0;

const subgraphs = subgraphNames.map((name) => ({ name, canned: cannedSubgraph(name) }));

/** Answers in the order of the requests, which matters to nobody who waits for each. */
function serve(socket: Socket, name: SubgraphName, replyTo: (body: Buffer) => Buffer): void {
  const reader = new MessageReader();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    for (const { body } of reader.push(bytes)) {
      fetches += 1;
      const reply = replyTo(body);
      if (delayMs > 0 && name === slowSubgraph) setTimeout(() => socket.write(reply), delayMs);
      else socket.write(reply);
    }
  });
}

async function listen(name: SubgraphName, replyTo: (body: Buffer) => Buffer): Promise<number> {
  const server = createServer((socket) => serve(socket, name, replyTo)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const tell = (message: ToParent) => process.send?.(message);

process.on('message', (message: ToSubgraphs) => {
  if (message.forget) for (const { canned } of subgraphs) canned.forget();
  delayMs = message.delayMs ?? delayMs;
  tell({ fetches });
});
process.on('disconnect', () => process.exit(0));

const ports = await Promise.all(subgraphs.map(({ name, canned }) => listen(name, canned.replyTo)));
tell({
  ports: Object.fromEntries(subgraphNames.map((name, index) => [name, ports[index] ?? 0])) as Record<
    SubgraphName,
    number
  >,
});
