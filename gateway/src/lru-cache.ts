/** A map of bounded size that forgets what was not used for long. */

/** Whether it was read since it was last about to be forgotten: to note that costs a read nothing, to keep all in the order of their use does. */
interface Entry<Value> {
  readonly value: Value;
  isUsed: boolean;
}

/** Of what was not used since it was last spared, the oldest is forgotten first. */
export class LruCache<Key, Value> {
  private readonly entries = new Map<Key, Entry<Value>>();
  private readonly capacity: number;

  /** @param capacity entries kept, at least one */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: Key): Value | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    entry.isUsed = true;
    return entry.value;
  }

  set(key: Key, value: Value): void {
    this.entries.delete(key);
    if (this.entries.size >= this.capacity) this.forgetOne();
    this.entries.set(key, { value, isUsed: false });
  }

  get size(): number {
    return this.entries.size;
  }

  private forgetOne(): void {
    for (const [key, entry] of this.entries) {
      this.entries.delete(key);
      if (!entry.isUsed) return;
      // A Map iterates in the order of insertion: inserted again it is met again, when all others were looked at.
      entry.isUsed = false;
      this.entries.set(key, entry);
    }
  }
}
