/** Writes the evaluations' part of the data: indicators, published figures, and what is known of each project's evaluation. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { demoProject } from '@innovation-sante/scheme/demo/demo-project';
import { demoBlockSize, demoSeed } from '@innovation-sante/scheme/demo/world';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { realProjects } from '@innovation-sante/scheme/real/real-projects';
import { publishedFigures } from '@innovation-sante/scheme/reference/figures';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import { loadEvaluations } from './evaluation/evaluation.load.js';
import { countsPeople } from './indicator/counts-people.js';
import { Indicator } from './indicator/indicator.entity.js';
import { loadProjectProjections } from './project/project.load.js';
import { PublishedFigure } from './published-figure/published-figure.entity.js';
import { sourcedColumns } from './sourced/sourced.entity.js';

export async function load(database: Database, step: LoadStep): Promise<void> {
  if (step.part === 'real') await loadReference(database);
  const projects = step.part === 'real' ? realProjects() : demoSets(step.from, step.to);
  await loadProjectProjections(database, projects);
  await loadEvaluations(database, projects);
}

/** The fictional projects of the sets from `from` (included) to `to` (excluded). */
const demoSets = (from: number, to: number): ProjectFacts[] =>
  Array.from({ length: (to - from) * demoBlockSize }, (_, index) =>
    demoProject(demoSeed, from * demoBlockSize + index),
  );

async function loadReference(database: Database): Promise<void> {
  await insertAll(
    database,
    Indicator,
    [
      'code',
      'label',
      'definition',
      'unit',
      'criterion',
      'aspect',
      'frequency',
      'sourceSystem',
      'countsPeople',
      ...sourcedColumns,
    ],
    indicators().map((indicator) => ({ ...indicator, countsPeople: countsPeople(indicator) })),
  );
  await insertAll(
    database,
    PublishedFigure,
    [
      'id',
      'measure',
      'value',
      'unit',
      'qualifier',
      'asOf',
      'asOfPrecision',
      'asOfStatement',
      'regionCode',
      'theme',
      'population',
      'statement',
      ...sourcedColumns,
    ],
    publishedFigures(),
  );
}
