/** A map, bounded by entries and by weight, in which a flood of entries that are used once never displaces those that are used again. */

interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
  /** Whether it was read since it was last about to leave the protected: to note that costs a read nothing, to keep all in the order of their use does. */
  isUsed: boolean;
}

export interface SegmentedLruBounds {
  /** Entries kept, at least one. */
  readonly entries: number;
  /** Sum of the weights kept, in whatever unit `set` is told: bytes, as a rule. */
  readonly weight: number;
  /** The part of both bounds that is kept for entries used again, between 0 and 1; 0.8 if not given. */
  readonly protectedShare?: number;
}

/**
 * A new entry is on probation; once it is read there it is protected. What is too much leaves from probation alone, the oldest first;
 * where protected entries outgrow their share, the oldest of those that were not used lately goes back to probation, as its youngest. So a
 * newcomer can displace newcomers only, and is itself not kept if there is no room beside the protected ones.
 */
export class SegmentedLru<Key, Value> {
  private readonly probation = new Segment<Key, Value>();
  private readonly protected = new Segment<Key, Value>();
  private readonly bounds: SegmentedLruBounds;
  private readonly protectedBounds: SegmentedLruBounds;

  constructor(bounds: SegmentedLruBounds) {
    const share = bounds.protectedShare ?? 0.8;
    this.bounds = bounds;
    this.protectedBounds = { entries: Math.floor(bounds.entries * share), weight: bounds.weight * share };
  }

  /** The value of a key, which counts as a use of it. */
  get(key: Key): Value | undefined {
    const kept = this.protected.use(key);
    if (kept) return kept.value;
    const entry = this.probation.take(key);
    if (!entry) return undefined;
    entry.isUsed = true;
    (this.mayBeProtected(entry) ? this.protected : this.probation).add(key, entry);
    this.shrink();
    return entry.value;
  }

  /** Keeps a value. To set is not to use: a new key starts on probation, a known one stays where it is. */
  set(key: Key, value: Value, weight: number): void {
    const entry = { value, weight, isUsed: false };
    const wasProtected = this.protected.take(key) !== undefined;
    this.probation.take(key);
    if (weight > this.bounds.weight - this.protected.weight) return;
    (wasProtected && this.mayBeProtected(entry) ? this.protected : this.probation).add(key, entry);
    this.shrink();
  }

  delete(key: Key): void {
    this.protected.take(key);
    this.probation.take(key);
  }

  get size(): number {
    return this.probation.size + this.protected.size;
  }

  /** Sum of the weights of what is kept. */
  get weight(): number {
    return this.probation.weight + this.protected.weight;
  }

  /** One that is heavier than the whole share would drive all others out of it. */
  private mayBeProtected(entry: Entry<Value>): boolean {
    return this.protectedBounds.entries > 0 && entry.weight <= this.protectedBounds.weight;
  }

  private shrink(): void {
    while (this.protected.size > this.protectedBounds.entries || this.protected.weight > this.protectedBounds.weight) {
      const [key, entry] = this.protected.takeOldest();
      this.probation.add(key, entry);
    }
    while (this.size > this.bounds.entries || this.weight > this.bounds.weight) this.probation.takeOldest();
  }
}

/** Entries in the order in which they came, or were last spared. */
class Segment<Key, Value> {
  private readonly entries = new Map<Key, Entry<Value>>();
  weight = 0;

  get size(): number {
    return this.entries.size;
  }

  add(key: Key, entry: Entry<Value>): void {
    this.entries.set(key, entry);
    this.weight += entry.weight;
  }

  use(key: Key): Entry<Value> | undefined {
    const entry = this.entries.get(key);
    if (entry) entry.isUsed = true;
    return entry;
  }

  take(key: Key): Entry<Value> | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.weight -= entry.weight;
    return entry;
  }

  /** Takes the oldest; one that was used is spared, once. */
  takeOldest(): [Key, Entry<Value>] {
    for (const [key, entry] of this.entries) {
      this.take(key);
      if (!entry.isUsed) return [key, entry];
      // A Map iterates in the order of insertion: added again it is met again, when all others were looked at.
      entry.isUsed = false;
      this.add(key, entry);
    }
    throw new Error('an empty segment is over its bounds');
  }
}
