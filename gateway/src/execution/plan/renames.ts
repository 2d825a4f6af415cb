/** Gives values of a reply the keys that the plan means: a planner asks under another key where two types have one name for different things. */
import type { FetchDataRewrite } from '@apollo/query-planner';
import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { either, isNothing } from './failure.js';
import { isObject, MOST_LISTS, type Data } from './fetched.js';
import type { TypeNames } from '../type-names.js';

/** The final key of each key that a fetch renames. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.map((rewrite) => {
      if (rewrite.kind !== 'KeyRenamer') throw new Error(`a rewriting of replies by ${rewrite.kind}`);
      return [rewrite.path.at(-1) ?? '', rewrite.renameKeyTo];
    }),
  );
}

/**
 * Asks under each key that is renamed afterwards. A planner finds fields that may not stand under one name; but where one of them is below another
 * that it has asked under another key, it forgets to write what it found.
 */
export function underRenamedKeys(
  selections: SelectionSetNode,
  rewrites: readonly FetchDataRewrite[],
): SelectionSetNode {
  let written = selections;
  for (const rewrite of rewrites)
    if (rewrite.kind === 'KeyRenamer') written = underKey(written, rewrite.path, rewrite.renameKeyTo);
  return written;
}

function underKey(set: SelectionSetNode, [step, ...rest]: readonly string[], name: string): SelectionSetNode {
  const isThere = set.selections.some((selection) => stepOf(selection) === step);
  if (rest.length > 0 && !isThere) return step?.startsWith('... on ') ? underKey(set, rest, name) : set;
  const selections = set.selections.map((selection): SelectionNode => {
    if (rest.length > 0) {
      if (stepOf(selection) !== step || selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet)
        return selection;
      return { ...selection, selectionSet: underKey(selection.selectionSet, rest, name) };
    }
    if (isThere || selection.kind !== Kind.FIELD || stepOf(selection) !== name || step === undefined) return selection;
    return { ...selection, alias: { kind: Kind.NAME, value: step } };
  });
  return { kind: set.kind, selections };
}

/** How a selection is called in the path of a rewrite. */
function stepOf(selection: SelectionNode): string | undefined {
  if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
  if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.typeCondition) return undefined;
  return `... on ${selection.typeCondition.name.value}`;
}

/** Renames in place; values that count as false are values. */
export function renameKeys(rewrites: readonly FetchDataRewrite[], data: unknown, types: TypeNames): void {
  // The last first: their paths say the keys of before for what is above them.
  for (const rewrite of rewrites.toReversed()) {
    if (rewrite.kind === 'KeyRenamer') renameAt(rewrite.path, rewrite.renameKeyTo, data, types);
  }
}

function renameAt(path: readonly string[], name: string, data: unknown, types: TypeNames, lists = 0): void {
  if (Array.isArray(data)) {
    if (lists < MOST_LISTS) for (const item of data) renameAt(path, name, item, types, lists + 1);
    return;
  }
  const [step, ...rest] = path;
  if (!isObject(data) || step === undefined) return;
  const condition = /^\.\.\. on (\w+)$/.exec(step)?.[1];
  if (condition !== undefined) {
    const typename = data['__typename'];
    if (typeof typename !== 'string' || types.isOf(typename, condition)) renameAt(rest, name, data, types);
  } else if (Object.hasOwn(data, step)) {
    if (rest.length === 0) moveKey(data, step, name);
    else renameAt(rest, name, data[step], types);
  }
}

/** Of one field asked for under two keys, for two types, each value has a part of what is wanted. */
function moveKey(data: Data, from: string, to: string): void {
  data[to] = Object.hasOwn(data, to) ? together(data[to], data[from]) : data[from];
  delete data[from];
}

function together(known: unknown, value: unknown, lists = 0): unknown {
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length && lists < MOST_LISTS)
    return known.map((item, index) => together(item, value[index], lists + 1));
  if (isNothing(known) || isNothing(value)) return either(known, value);
  if (!isObject(known) || !isObject(value)) return known;
  for (const [key, inner] of Object.entries(value))
    if (key !== '__proto__') known[key] = Object.hasOwn(known, key) ? together(known[key], inner) : inner;
  return known;
}
