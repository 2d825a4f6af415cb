/** A client's kept-alive connection: one request at a time, written as ready bytes. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Operation } from '../operations/operation.js';
import { MessageReader } from './message-reader.js';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

export class Connection {
  readonly #socket: Socket;
  readonly #reader = new MessageReader();
  #waiting: Waiting | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => {
      for (const { startLine, body } of this.#reader.push(bytes))
        this.#settle({ status: Number(startLine.slice(9, 12)), body });
    });
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the gateway closed the connection')));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** @param request bytes made by `requestBytes` */
  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }

  #fail(reason: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(reason);
  }
}

/** An operation as a client sends it. */
export function requestBytes(operation: Operation): Buffer {
  const body = Buffer.from(JSON.stringify(operation));
  const head = [
    'POST /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}
