/** National figures as published, each with its date, source and wording; never recomputed, never reconciled. */
import type { PublishedFigureFacts } from '../facts/national-facts.js';
import { seededId } from '../ids.js';
import { published, type Dated, type Figure } from './figure-rows.js';

/** All published figures, by date. */
export function publishedFigures(): readonly PublishedFigureFacts[] {
  return published.flatMap(([dated, figures]) => figures.map((figure) => factOf(dated, figure)));
}

function factOf(dated: Dated, figure: Figure): PublishedFigureFacts {
  const key = [dated.stated, dated.source, figure.measure, figure.statement, figure.value].join('/');
  return {
    id: seededId('published-figure', key, dated.asOf),
    measure: figure.measure,
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier ?? 'EXACT',
    asOf: dated.asOf,
    asOfPrecision: dated.precision,
    asOfStatement: dated.stated,
    regionCode: dated.regionCode ?? null,
    theme: figure.theme ?? null,
    population: figure.population ?? null,
    statement: figure.statement,
    provenance: 'REAL',
    source: figure.source ?? dated.source,
    confidence: figure.confidence ?? dated.confidence,
  };
}
