import { once } from 'node:events';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectionSignals } from './connection-signal.js';

describe('the signal of a connection', () => {
  it('is one for all requests of a connection, and another for another', () => {
    const signalOf = connectionSignals();
    const [first, second] = [new Socket(), new Socket()];
    expect(signalOf(first)).toBe(signalOf(first));
    expect(signalOf(second)).not.toBe(signalOf(first));
  });

  it('fires when that connection closes, and no other', async () => {
    const signalOf = connectionSignals();
    const [closes, stays] = [new Socket(), new Socket()];
    const signals = [signalOf(closes), signalOf(stays)];
    closes.destroy();
    await once(closes, 'close');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('has fired for a connection that was closed before it was asked for', () => {
    const closed = new Socket().destroy();
    expect(connectionSignals()(closed).aborted).toBe(true);
  });
});
