/** How deeply lists and objects of a JSON value are nested, found without recursion. */

/** The nesting of a value (a scalar has 0), or `stopAbove + 1` as soon as it is known to be more than `stopAbove`. */
export function nestingOf(value: unknown, stopAbove: number): number {
  let level = [value];
  for (let depth = 0; ; depth += 1) {
    const next: unknown[] = [];
    let holds = false;
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      holds = true;
      for (const child of Object.values(item)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    if (!holds) return depth;
    if (depth === stopAbove) return stopAbove + 1;
    level = next;
  }
}
