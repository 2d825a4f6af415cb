/** Gives a test a stream of its own on the NATS JetStream of this machine, where one answers. */
import { randomBytes } from 'node:crypto';
import { connect as connectSocket } from 'node:net';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const host = '127.0.0.1';
const port = 4222;

/** A stream that is not there yet: whoever exchanges events first makes it. */
export interface TestStream {
  /** For `EVENTS_BROKER`. */
  readonly url: string;
  /** Removes it with everything that it holds. */
  drop(): Promise<void>;
}

/** Why a test is left out where there is none. */
export const noBroker = `no NATS JetStream answers at ${host}:${port}`;

const answers = (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connectSocket(port, host, () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });

/** Undefined where no broker answers. */
export async function testStream(): Promise<TestStream | undefined> {
  if (!(await answers())) return undefined;
  const name = `TEST_${randomBytes(4).toString('hex')}`;
  return {
    url: `nats://${host}:${port}/${name}`,
    async drop() {
      const connection = await connect({ servers: `${host}:${port}` });
      try {
        await (await jetstreamManager(connection)).streams.delete(name);
      } finally {
        await connection.close();
      }
    },
  };
}
