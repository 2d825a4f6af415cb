/** The demonstration data by which access to money is tested: its projects as this subgraph copies them, and whose they are. */
import { projects } from '@innovation-sante/scheme/dataset';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { projectRow } from '../project/project.rows.js';
import type { ProjectProjection } from '../project/project-projection.entity.js';

export const facts: readonly ProjectFacts[] = [...projects({ dataset: 'demo' })];

const rows = new Map(facts.map((project) => [project.id, projectRow(project)]));

/** The copy of a project of the data. @throws when there is none */
export function rowOf(id: string): ProjectProjection {
  const row = rows.get(id);
  if (!row) throw new Error(`the demonstration data has no project ${id}`);
  return row;
}

const paid = facts.filter(({ funding: { payments } }) => payments.length > 0).map(({ id }) => rowOf(id));

function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error('the demonstration data has no project with payments');
  return value;
}

/** A porteur, a region and a project that have money. */
export const porteur = first(paid.flatMap(({ porteurIds }) => porteurIds));
export const region = first(paid.flatMap(({ regionCodes }) => regionCodes));
export const mandate = first(paid).id;
