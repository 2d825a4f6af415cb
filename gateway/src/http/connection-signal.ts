/** Tells the fetches of a request when its client has gone. */
import { setMaxListeners } from 'node:events';
import type { Socket } from 'node:net';

/**
 * Makes the function that gives the signal of a connection, which fires when it closes. All requests of a connection share it: whose answer
 * is written by then has nobody left that listens, and a signal for each request costs as much as the checks of a small one.
 */
export function connectionSignals(): (connection: Socket) => AbortSignal {
  const signals = new WeakMap<Socket, AbortSignal>();
  return (connection) => {
    const known = signals.get(connection);
    if (known) return known;
    const controller = new AbortController();
    const { signal } = controller;
    // Each fetch of the plan may listen, and a plan may well have more than the ten listeners that Node warns about.
    setMaxListeners(0, signal);
    if (connection.destroyed) controller.abort();
    else connection.once('close', () => controller.abort());
    signals.set(connection, signal);
    return signal;
  };
}
