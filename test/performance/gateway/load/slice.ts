/** Loads a gateway for some seconds: each connection has one request under way at any time. */
import { Connection } from '../wire/connection.js';
import type { Lane } from './lane.js';

export interface Slice {
  /** Milliseconds each request took, by lane. */
  readonly latencies: readonly (readonly number[])[];
  /** From the first request to the last answer, in seconds. */
  readonly seconds: number;
  /** The first answer that was not the expected one. */
  readonly wrong?: string;
}

/**
 * @param lanes one for each connection
 * @param seconds after which no connection begins another request
 */
export async function load(port: number, lanes: readonly Lane[], seconds: number): Promise<Slice> {
  const latencies = lanes.map((): number[] => []);
  let wrong: string | undefined;
  const connections = await Promise.all(lanes.map(() => Connection.open(port)));
  const begin = performance.now();
  const end = begin + seconds * 1_000;

  async function drive(connection: Connection, lane: Lane, own: number[]): Promise<void> {
    for (let now = performance.now(); now < end && wrong === undefined;) {
      const shot = lane.next();
      if (!shot) return;
      const { status, body } = await connection.ask(shot.request);
      const answered = performance.now();
      own.push(answered - now);
      now = answered;
      if (status !== 200 || !shot.accepts(body)) wrong ??= `status ${status}: ${body.toString().slice(0, 300)}`;
    }
  }

  try {
    await Promise.all(connections.map((connection, index) => drive(connection, lanes[index]!, latencies[index]!)));
  } catch (error) {
    wrong ??= String(error);
  } finally {
    for (const connection of connections) connection.close();
  }
  return { latencies, seconds: (performance.now() - begin) / 1_000, ...(wrong === undefined ? {} : { wrong }) };
}
