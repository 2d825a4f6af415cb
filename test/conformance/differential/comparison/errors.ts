/**
 * Which errors an answer has to have, and which it may have.
 *
 * The specification lets an executor stop where a place is null already: when an error propagates to a selection set, "any sibling fields
 * which have not yet executed or have not yet yielded a value may be cancelled". Which of several errors that null the same place is met
 * first depends on how the work is ordered, and a gateway's order is not that of one schema. So, with every error of the whole operation known:
 *
 * 1. each reported error is one that there is, at exactly its path (`namesakes.ts`: or one that cannot be told from it), and none is reported twice;
 * 2. each place that is null because of errors, and that shows in the answer (it is not inside another such place), has at least one of the
 *    errors that null it. An error inside it that would null less does not explain it.
 *
 * An error that nulls its own nullable field is alone at its place, and so has to be there. The order of errors is free.
 */
import type { AnswerError, Path, PossibleError } from '../executors/executor.js';

/** What is wrong with reported errors; undefined if nothing is. */
export function errorFault(
  possible: readonly PossibleError[],
  reported: readonly AnswerError[],
): ErrorFault | undefined {
  const nulled = new Map<string, Path>();
  for (const { namesakes, nulls } of possible) for (const path of namesakes) nulled.set(JSON.stringify(path), nulls);
  for (const { path, nulls } of possible) nulled.set(JSON.stringify(path), nulls);
  const seen = new Set<string>();
  for (const { path = [], message } of reported) {
    const text = JSON.stringify(path);
    if (!nulled.has(text)) return { what: 'not there', path, message };
    if (seen.has(text)) return { what: 'twice', path, message };
    seen.add(text);
  }
  const explained = new Set([...seen].map((text) => JSON.stringify(nulled.get(text))));
  for (const { path, nulls } of possible)
    if (!explained.has(JSON.stringify(nulls)) && !possible.some((other) => isInside(nulls, other.nulls)))
      return { what: 'missing', path, message: '' };
  return undefined;
}

export interface ErrorFault {
  readonly what: 'not there' | 'twice' | 'missing';
  readonly path: Path;
  /** As the answer words it; empty for one that is missing. */
  readonly message: string;
}

/** Is a place strictly inside another one? */
export function isInside(place: Path, other: Path): boolean {
  return place.length > other.length && other.every((key, at) => place[at] === key);
}
