/** How things are put in groups. */

/** Items by a key, in the order in which keys first occur. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Every way of taking one value of each list; a list of none stands for its unknown value. */
export function combinations<Value>(lists: readonly (readonly Value[])[]): (Value | null)[][] {
  return lists.reduce<(Value | null)[][]>(
    (found, values) =>
      found.flatMap((taken) => (values.length === 0 ? [null] : values).map((value) => [...taken, value])),
    [[]],
  );
}
