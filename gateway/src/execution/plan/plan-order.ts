/** Finds which fetches of a plan wait for which, and which go together. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import type { Cut } from '../../planning/canonical-operation.js';
import type { Batch, Step } from './fetch-step.js';
import { renamedKeys } from './renames.js';

/** Sets of each step what it waits for, who waits for it, and its level; throws if steps wait for one another in a circle. */
export function order(steps: readonly Step[], before: ReadonlyMap<Step, ReadonlySet<Step>>): void {
  const levels = new Map<Step, number>();
  const levelOf = (step: Step, above: readonly Step[]): number => {
    const known = levels.get(step);
    if (known !== undefined) return known;
    if (above.includes(step)) throw new Error('fetches that wait for one another');
    let level = 0;
    for (const one of before.get(step) ?? []) level = Math.max(level, levelOf(one, [...above, step]) + 1);
    levels.set(step, level);
    return level;
  };
  for (const step of steps) {
    step.level = levelOf(step, []);
    const waited = before.get(step) ?? new Set();
    step.waitsFor = waited.size;
    for (const one of waited) one.followers.push(step);
  }
}

/**
 * Puts fetches of entities into batches: those of one subgraph that stand equally far from the start, and with the last of these batches all
 * for which no other fetch waits. What nobody waits for may come as late as what is asked of that subgraph anyway.
 */
export function batchesOf(steps: readonly Step[]): Batch[] {
  const batches = new Map<string, Batch>();
  const lastLevel = new Map<string, number>();
  for (const { requirement, subgraph, level } of steps)
    if (requirement) lastLevel.set(subgraph, Math.max(level, lastLevel.get(subgraph) ?? 0));
  for (const step of steps) {
    const { index, subgraph, followers, level } = step;
    const at = followers.length === 0 ? lastLevel.get(subgraph) : level;
    const key = step.requirement ? `${at} ${subgraph}` : `root ${index}`;
    const batch = batches.get(key) ?? { index: batches.size, subgraph, size: 0, requests: new Map() };
    batches.set(key, batch);
    batch.size += 1;
    step.batch = batch;
  }
  return [...batches.values()];
}

export const unassigned: Batch = { index: -1, subgraph: '', size: 0, requests: new Map() };

/** Lets a field that was cut out wait for all that brings what it requires. */
export function waitForRequired(
  cut: Cut,
  step: Step,
  steps: readonly Step[],
  before: ReadonlyMap<Step, Set<Step>>,
): void {
  const path = cut.path.filter((part) => part !== '@');
  // Which of several types an object has, some fetch may have to find out.
  const needed = leavesOf(cut.requires, path).filter((way) => cut.isOfSeveral || way.at(-1) !== '__typename');
  for (const other of steps)
    if (other !== step && needed.some((way) => brings(other, way))) before.get(step)?.add(other);
}

/** The ways to all leaves of what is required, in keys from the root. */
function leavesOf(selections: readonly QueryPlanSelectionNode[], path: readonly string[]): (readonly string[])[] {
  return selections.flatMap((selection): (readonly string[])[] => {
    if (selection.kind === 'InlineFragment') return leavesOf(selection.selections, path);
    const way = [...path, selection.alias ?? selection.name];
    return selection.selections ? leavesOf(selection.selections, way) : [way];
  });
}

/** Does a fetch ask for the leaf at the end of a way? */
function brings({ path, selectionSet, renames }: Step, way: readonly string[]): boolean {
  const own = path.filter((part) => part !== '@');
  if (own.length >= way.length || own.some((part, index) => part !== way[index])) return false;
  const renamed = renamedKeys(renames);
  const asks = ({ selections }: SelectionSetNode, rest: readonly string[]): boolean =>
    selections.some((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return false;
      if (one.kind === Kind.INLINE_FRAGMENT) return asks(one.selectionSet, rest);
      const asked = (one.alias ?? one.name).value;
      if ((renamed.get(asked) ?? asked) !== rest[0]) return false;
      return rest.length === 1 || (one.selectionSet !== undefined && asks(one.selectionSet, rest.slice(1)));
    });
  return asks(selectionSet, way.slice(own.length));
}
