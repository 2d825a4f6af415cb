/** The keys of one issuer, kept: an issuer that is down stops nobody whose key is known, and one that changes its keys is asked again. */
import { createLocalJWKSet, errors, type CryptoKey, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';

export interface KeySetOptions {
  /** Asks the issuer; rejects when it does not answer. */
  readonly read: () => Promise<JSONWebKeySet>;
  /** Called for each reading that fails, and for a key that is none. */
  readonly onFailure: (error: unknown) => void;
  readonly pace: Pace;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

/** How often keys that are missing are read for, in milliseconds: anyone can send a token with an invented key. */
export interface Pace {
  /** From a reading to the next. */
  readonly cooldownMs: number;
  /** From a reading that failed to the next, doubled by each further failure up to `mostBackoffMs`. */
  readonly backoffMs: number;
  readonly mostBackoffMs: number;
}

/** A key, and the version of the keys that it is of. */
export interface KnownKey {
  readonly key: CryptoKey;
  readonly version: number;
}

/** Milliseconds after which keys in use are read again, beside the requests: a key that its issuer withdrew is not believed for longer. */
const MAX_AGE_MS = 10 * 60_000;

type Find = (header: JWSHeaderParameters) => Promise<CryptoKey>;

/** Keys by their id (`kid`), and by the algorithm that they are for. A token that names no key is verified if only one can be meant. */
export class KeySet {
  private readonly options: KeySetOptions;
  private readonly now: () => number;
  private find: Find | undefined;
  private text = '';
  private changes = 0;
  private reading: Promise<void> | undefined;
  private failures = 0;
  private staleAt = 0;
  private notBefore = 0;

  constructor(options: KeySetOptions) {
    this.options = options;
    this.now = options.now ?? (() => performance.now());
  }

  /** A number that changes with the keys: what was verified by the old ones has to be verified again. */
  get version(): number {
    return this.changes;
  }

  /** Reads the keys again beside the requests when they are old. Old ones stay in use until then, however old. */
  refreshIfStale(): void {
    if (this.now() >= this.staleAt && this.now() >= this.notBefore) void this.readOnce();
  }

  /** The key for a token with this header, asking the issuer if need be; undefined if it has no such key, or none is known. */
  async keyFor(header: JWSHeaderParameters): Promise<KnownKey | undefined> {
    const known = await this.lookUp(header);
    if (known) {
      this.refreshIfStale();
      return known;
    }
    if (!this.reading && this.now() < this.notBefore) return undefined;
    await this.readOnce();
    return this.lookUp(header);
  }

  private async lookUp(header: JWSHeaderParameters): Promise<KnownKey | undefined> {
    const version = this.changes;
    try {
      const key = await this.find?.(header);
      return key && { key, version };
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      if (!isUnknown) this.options.onFailure(error);
      return undefined;
    }
  }

  /** All who need the keys at once wait for one reading. */
  private readOnce(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    try {
      const keys = await this.options.read();
      const text = JSON.stringify(keys);
      if (!this.find || text !== this.text) {
        this.find = createLocalJWKSet(keys);
        this.text = text;
        this.changes += 1;
      }
      this.failures = 0;
      this.notBefore = this.now() + this.options.pace.cooldownMs;
      this.staleAt = this.now() + MAX_AGE_MS;
    } catch (error) {
      const { backoffMs, mostBackoffMs } = this.options.pace;
      this.notBefore = this.now() + Math.min(backoffMs * 2 ** this.failures, mostBackoffMs);
      this.failures += 1;
      this.options.onFailure(error);
    }
  }
}
