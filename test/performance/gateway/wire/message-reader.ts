/** Cuts the bytes of a kept-alive HTTP/1.1 connection into messages: as little work as possible, so that the gateway is what is measured. */

export interface Message {
  /** `POST /graphql HTTP/1.1` or `HTTP/1.1 200 OK`. */
  readonly startLine: string;
  readonly body: Buffer;
}

interface Head {
  readonly startLine: string;
  /** Bytes; undefined where the body comes in chunks. */
  readonly length: number | undefined;
}

const endOfHead = '\r\n\r\n';
const contentLength = /\r\ncontent-length: *(\d+)/i;
const chunked = /\r\ntransfer-encoding: *chunked/i;

export class MessageReader {
  #head: Head | undefined;
  #held: Buffer[] = [];
  #size = 0;

  /** @returns the messages that these bytes complete */
  push(bytes: Buffer): Message[] {
    this.#hold(bytes);
    const messages: Message[] = [];
    for (let message = this.#next(); message; message = this.#next()) messages.push(message);
    return messages;
  }

  #next(): Message | undefined {
    this.#head ??= this.#readHead();
    if (!this.#head) return undefined;
    const { startLine, length } = this.#head;
    if (length !== undefined && this.#size < length) return undefined;
    const held = this.#joined();
    const found = length === undefined ? unchunked(held) : { body: held.subarray(0, length), end: length };
    if (!found) return undefined;
    this.#head = undefined;
    this.#holdOnly(held.subarray(found.end));
    return { startLine, body: found.body };
  }

  #readHead(): Head | undefined {
    if (this.#size === 0) return undefined;
    const held = this.#joined();
    const end = held.indexOf(endOfHead);
    if (end < 0) return undefined;
    const text = held.toString('latin1', 0, end);
    this.#holdOnly(held.subarray(end + endOfHead.length));
    const isChunked = chunked.test(text);
    return {
      startLine: text.slice(0, text.indexOf('\r\n')),
      length: isChunked ? undefined : Number(contentLength.exec(text)?.[1] ?? 0),
    };
  }

  #hold(bytes: Buffer): void {
    this.#held.push(bytes);
    this.#size += bytes.length;
  }

  #holdOnly(bytes: Buffer): void {
    this.#held = bytes.length > 0 ? [bytes] : [];
    this.#size = bytes.length;
  }

  #joined(): Buffer {
    const [only] = this.#held;
    if (only && this.#held.length === 1) return only;
    const joined = Buffer.concat(this.#held);
    this.#held = [joined];
    return joined;
  }
}

/** The body whose chunks begin here, and where it ends; undefined while some are missing. */
function unchunked(bytes: Buffer): { body: Buffer; end: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const start = lineEnd + 2;
    if (bytes.length < start + size + 2) return undefined;
    // Nobody here sends trailers.
    if (size === 0) return { body: Buffer.concat(chunks), end: start + 2 };
    chunks.push(bytes.subarray(start, start + size));
    at = start + size + 2;
  }
}
