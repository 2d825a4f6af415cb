/** One request to a subgraph and the text of its reply, by the HTTP client's lowest interface. */
import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { errors, type Dispatcher } from 'undici';
import { SubgraphFailure } from './failure.js';
import type { ReplyText } from './subgraph.js';
import type { UnderWay, Waiting } from './under-way.js';

export interface HttpRequest {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: string[];
  /** JSON. */
  readonly body: string;
  /** Milliseconds from now to the last byte of the reply. */
  readonly timeoutMs: number;
  readonly cancelled: AbortSignal | undefined;
}

/** Ways to one subgraph. */
export interface Lines {
  /** Connections that are kept alive. */
  readonly kept: Dispatcher;
  /** A new connection for each request. */
  readonly fresh: Dispatcher;
  readonly underWay: UnderWay;
}

/** Sends a request; rejects with `SubgraphFailure`, and with nothing else, if there is no reply, or a successful one that is no text in UTF-8. */
export function exchangeOverHttp(lines: Lines, request: HttpRequest): Promise<ReplyText> {
  if (request.cancelled?.aborted)
    return Promise.reject(new SubgraphFailure('REQUEST_CANCELLED', 'the client had gone away'));
  return new Promise((resolve, reject) => {
    new HttpExchange(lines, request, { resolve, reject }).start();
  });
}

interface Settle {
  resolve(reply: ReplyText): void;
  reject(failure: SubgraphFailure): void;
}

/**
 * The handler of one request, called by the HTTP client as the reply arrives.
 * Once settled, it lets go of all it holds: something old may still point to it, and would keep the reply alive.
 */
class HttpExchange implements Dispatcher.DispatchHandler, Waiting {
  readonly timeoutMs: number;
  readonly endsAt: number;
  readonly cancelled: AbortSignal | undefined;
  place = -1;
  private readonly lines: Lines;
  private readonly options: Dispatcher.DispatchOptions & { readonly body: string };
  /** Undefined once settled. */
  private settle: Settle | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private isRepeated = false;
  private isSent = false;
  /** 0 until the reply has begun. */
  private status = 0;
  /** By what the reply is compressed, which it was not asked to be. */
  private encoding: string | undefined;
  private chunks: Buffer[] = [];

  constructor(lines: Lines, request: HttpRequest, settle: Settle) {
    this.lines = lines;
    this.options = { method: 'POST', path: request.path, headers: request.headers, body: request.body };
    this.timeoutMs = request.timeoutMs;
    this.endsAt = performance.now() + request.timeoutMs;
    this.cancelled = request.cancelled;
    this.settle = settle;
  }

  start(): void {
    this.lines.underWay.add(this);
    this.lines.kept.dispatch(this.options, this);
  }

  end(failure: SubgraphFailure): void {
    const { controller } = this;
    this.finish()?.reject(failure);
    controller?.abort(failure);
  }

  /** A connection is there. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It waited for a connection until its time was up. Thrown, for `abort` would close the connection that others wait for.
    if (!this.settle) throw new SubgraphFailure('SUBGRAPH_TIMEOUT', 'its time was up before it was sent');
    this.controller = controller;
    this.isSent = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.status = status;
    // A list, if the header comes twice.
    const encoding = headers['content-encoding'] as string | readonly string[] | undefined;
    this.encoding = encoding === undefined ? undefined : String(encoding).trim().toLowerCase();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { status, encoding, chunks } = this;
    const settle = this.finish();
    const bytes = chunks.length === 1 ? (chunks[0] ?? NOTHING) : Buffer.concat(chunks);
    const fault = faultOf(bytes, encoding);
    if (fault === undefined) settle?.resolve({ status, text: bytes.toString('utf8') });
    // What a proxy writes beside its status need not be readable: the status says enough.
    else if (status >= 300) settle?.resolve({ status, text: '' });
    else settle?.reject(new SubgraphFailure('SUBGRAPH_ERROR', fault));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (!this.settle) return;
    if (this.isRepeated || !this.mayRepeatAfter(error)) {
      this.finish()?.reject(asFailure(error));
      return;
    }
    this.isRepeated = true;
    // Not at once: the client is about to clear away the connection.
    queueMicrotask(() => this.settle && this.lines.fresh.dispatch(this.options, this));
  }

  /**
   * Did the subgraph close the connection while it was idle, just as the request came? A subgraph may do so at any time, and the request is
   * then good for a new connection: one that was not sent, and a sent one that may arrive twice.
   */
  private mayRepeatAfter(error: Error): boolean {
    if (this.status !== 0 || !isClosed(error)) return false;
    return !this.isSent || (!isOfNewConnection(error) && isRepeatable(this.options.body));
  }

  /** Takes it off the list and lets go of everything; gives who waits, the first time. */
  private finish(): Settle | undefined {
    const { settle } = this;
    if (!settle) return undefined;
    this.lines.underWay.remove(this);
    this.settle = undefined;
    this.controller = undefined;
    this.chunks = [];
    return settle;
  }
}

const NOTHING = Buffer.alloc(0);

function faultOf(bytes: Buffer, encoding: string | undefined): string | undefined {
  if (encoding !== undefined && encoding !== '' && encoding !== 'identity')
    return `the reply is compressed (${encoding}), which was not asked for`;
  return isUtf8(bytes) ? undefined : 'the reply is not UTF-8';
}

const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function isClosed(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && CLOSED.has(error.code);
}

/** A connection that has never answered anything was not idle: the subgraph may be ill of this very request. */
function isOfNewConnection(error: Error): boolean {
  return error instanceof errors.SocketError && error.socket?.bytesRead === 0;
}

/** May the subgraph receive it twice? Only what has no mutation in it; a text that merely has the word is not sent again either. */
function isRepeatable(body: string): boolean {
  return !body.includes('mutation');
}

function asFailure(cause: Error): SubgraphFailure {
  return cause instanceof errors.ResponseExceededMaxSizeError
    ? new SubgraphFailure('SUBGRAPH_ERROR', 'the reply is larger than the limit', { cause })
    : new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `the connection failed: ${cause.message}`, { cause });
}
