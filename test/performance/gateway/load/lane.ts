/** What one connection sends, one request after the other, and which answers it takes. */
import { requestBytes } from '../wire/connection.js';
import type { Operation } from '../operations/operation.js';
import { coldOperation, coldOperations } from '../operations/cold-operation.js';
import { fault } from '../operations/truth.js';

export interface Lane {
  /** Undefined when there is nothing left to send. */
  next(): Shot | undefined;
}

/** One request, and whether an answer to it is right. */
export interface Shot {
  readonly request: Buffer;
  accepts(body: Buffer): boolean;
}

/** Sends the same over and over. @param verified the bytes that this gateway answers, found right before */
export function steadyLane(operation: Operation, verified: Buffer): Lane {
  const shot: Shot = { request: requestBytes(operation), accepts: (body) => body.equals(verified) };
  return { next: () => shot };
}

/** Operations that were never sent to this process before, and the answers to them, which are judged afterwards. */
export class ColdOperations {
  #next = 0;
  readonly #answered: { operation: Operation; body: Buffer }[] = [];

  /** Several lanes share the operations. */
  lane(): Lane {
    return { next: () => this.#shot() };
  }

  /** @throws if an answer that came since the last call was wrong */
  judge(): void {
    for (const { operation, body } of this.#answered.splice(0)) {
      const wrong = fault(operation, 200, body);
      if (wrong !== undefined) throw new Error(`${operation.query}: ${wrong}`);
    }
  }

  #shot(): Shot | undefined {
    if (this.#next >= coldOperations) return undefined;
    const operation = coldOperation(this.#next);
    this.#next += 1;
    return {
      request: requestBytes(operation),
      accepts: (body) => {
        this.#answered.push({ operation, body });
        return true;
      },
    };
  }
}
