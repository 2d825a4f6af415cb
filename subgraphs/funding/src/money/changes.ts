/** What an event tells of the facts that changed. */
import type { Change } from '@innovation-sante/kit/events';

/** Facts as they are shown, by their GraphQL paths; amounts as whole cents. */
export type Shown = Readonly<Record<string, string | null>>;

/** The facts that differ; all that there are, where nothing was before. */
export const changesBetween = (before: Shown | null, after: Shown): Change[] =>
  Object.entries(after)
    .map(([field, value]) => ({ field, before: before?.[field] ?? null, after: value }))
    .filter((change) => change.before !== change.after);
