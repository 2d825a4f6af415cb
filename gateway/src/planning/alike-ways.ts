/**
 * A bound that Apollo's planner lacks: of ways that end at the same places it pursues the shortest alone.
 *
 * Below each field the planner goes on from every way in which subgraphs could have led there. Where objects are known to several subgraphs these
 * multiply with each level of nesting, and it chooses between them only when it has them all. Its own bound (`pathsLimit`) refuses the operation.
 * But what can follow depends on where a way ends, not on where it came through; so beyond a few, one that ends where a shorter one
 * ends is given up. The planner offers no place to say so: its step from one field to the next is replaced by one that does.
 */
import graphPath from '@apollo/query-graphs/dist/graphPath.js';
import type { OperationElement } from '@apollo/federation-internals';
import type { SimultaneousPathsWithLazyIndirectPaths as Way, Vertex } from '@apollo/query-graphs';

/** Ways below one field that are all pursued: with fewer some plan has a fetch more, of 10,500 operations over random supergraphs. */
const WAYS_PURSUED = 10;

/** What ways that end at the same places are compared by. */
interface Length {
  /** Changes of subgraph. */
  readonly jumps: number;
  /** A way goes on by itself for each type whose objects it follows apart from the others. */
  readonly branches: number;
}

/** Ways that lead to one field. */
class Ways {
  private readonly below = new Map<OperationElement, Ways>();
  private readonly shortest = new Map<string, Length>();
  private count = 0;

  /** Ways to a field below; the same for all ways of these that go on to it. */
  to(element: OperationElement): Ways {
    let ways = this.below.get(element);
    if (!ways) this.below.set(element, (ways = new Ways()));
    return ways;
  }

  /** Those of some more ways that are worth being pursued. */
  pursued(found: readonly Way[]): Way[] {
    const measured = found.map((way) => {
      const length = {
        jumps: way.paths.reduce((sum, path) => sum + path.subgraphJumps(), 0),
        branches: way.paths.length,
      };
      const ends = endsOf(way);
      const shortest = this.shortest.get(ends);
      if (!shortest || isShorter(length, shortest)) this.shortest.set(ends, length);
      return { way, ends, length };
    });
    return measured.flatMap(({ way, ends, length }) => {
      const shortest = this.shortest.get(ends) ?? length;
      // What several branches reach that one reaches as soon is never worth it, and what follows would multiply by each of them.
      const isSplit = shortest.branches < length.branches && shortest.jumps <= length.jumps;
      if (shortest !== length && (isSplit || this.count >= WAYS_PURSUED)) return [];
      this.count += 1;
      return [way];
    });
  }
}

function isShorter(a: Length, b: Length): boolean {
  return a.jumps < b.jumps || (a.jumps === b.jumps && a.branches < b.branches);
}

/** Where a way ends: places in subgraphs, and of which types objects there can be. */
function endsOf({ paths }: Way): string {
  const types = new Map<number, Set<string>>();
  for (const path of paths) {
    const names = types.get(path.tail.index) ?? new Set();
    types.set(path.tail.index, names);
    for (const { name } of path.tailPossibleRuntimeTypes()) names.add(name);
  }
  return [...types]
    .map(([place, names]) => `${place}:${[...names].toSorted().join('|')}`)
    .toSorted()
    .join(' ');
}

let isBounded = false;

/** Bounds every planner of this thread, from the first call on. */
export function pursueShortestOfAlikeWays(): void {
  if (isBounded) return;
  isBounded = true;
  const known = new WeakMap<Way, Ways>();
  const advance = graphPath.advanceSimultaneousPathsWithOperation<Vertex>;
  const bounded: typeof advance = (schema, way, element, overrides) => {
    const found = advance(schema, way, element, overrides);
    // That there is nothing to be had is an answer, too.
    if (!found || found.length === 0) return found;
    let before = known.get(way);
    if (!before) known.set(way, (before = new Ways()));
    const ways = before.to(element);
    const pursued = ways.pursued(found);
    for (const one of pursued) known.set(one, ways);
    return pursued.length > 0 ? pursued : undefined;
  };
  Object.assign(graphPath, { advanceSimultaneousPathsWithOperation: bounded });
}
