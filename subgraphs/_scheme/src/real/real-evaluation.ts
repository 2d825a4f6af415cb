/** Turns what was found about the evaluation of a real experiment into facts. */
import type { EvaluationFacts, IndicatorValueFacts } from '../facts/evaluation-facts.js';
import type { ActFacts } from '../facts/instruction-facts.js';
import type { Sourced } from '../facts/sourced.js';
import { organisationId, seededId } from '../ids.js';
import type { Curated, CuratedEvaluation, CuratedValue } from './curated.js';

/** The evaluation of an experiment, or null where nothing was found about one. */
export function evaluationOf(curated: Curated, acts: readonly ActFacts[], sourced: Sourced): EvaluationFacts | null {
  const found = curated.evaluation;
  if (found === undefined) return null;
  const slug = curated.id;
  return {
    id: seededId('evaluation', slug),
    status: null,
    protocol: null,
    evaluatorIds: (found.evaluators ?? []).map(organisationId),
    followed: [],
    values: (found.values ?? []).map((value, index) => valueOf(slug, index + 1, value, sourced)),
    reports: (found.reports ?? []).map(({ kind, around, text }) => ({
      id: seededId('report', `${slug}/${kind}/1`),
      kind,
      dueOn: null,
      deliveredOn: null,
      deliveredAround: around ?? null,
      version: 1,
      statement: text,
      ...sourced,
    })),
    opinions: opinionsOf(slug, found, sourced),
    transition: transitionOf(slug, found, acts, sourced),
    outcome: outcomeOf(slug, found, sourced),
    ...sourced,
  };
}

function valueOf(slug: string, rank: number, found: CuratedValue, sourced: Sourced): IndicatorValueFacts {
  const { value = null, reference = null } = found;
  return {
    id: seededId('indicator-value', `${slug}/${rank}`),
    indicatorCode: found.indicator,
    periodStart: null,
    periodEnd: null,
    comparison: found.comparison,
    value,
    reference,
    // Decimal texts such as 0.969 and 0.977 subtract with a binary error, which no source states.
    difference: value === null || reference === null ? null : Number((value - reference).toFixed(6)),
    n: found.n ?? null,
    nReference: found.nReference ?? null,
    ciLow: null,
    ciHigh: null,
    reportId: null,
    statement: found.text,
    ...sourced,
  };
}

function opinionsOf(slug: string, found: CuratedEvaluation, sourced: Sourced): EvaluationFacts['opinions'] {
  return (found.opinions ?? []).map(({ body, verdict, on, around }) => ({
    id: seededId('opinion', `${slug}/${body ?? 'unknown'}/GENERALISATION`, on),
    body,
    subject: 'GENERALISATION',
    organisationId: null,
    requestedOn: null,
    dueOn: null,
    givenOn: on ?? null,
    givenAround: around ?? null,
    verdict: verdict ?? null,
    comment: null,
    ratings: [],
    decidedScope: null,
    specificationVersion: null,
    ...sourced,
  }));
}

function transitionOf(
  slug: string,
  { transition }: CuratedEvaluation,
  acts: readonly ActFacts[],
  sourced: Sourced,
): EvaluationFacts['transition'] {
  if (transition === undefined) return null;
  return {
    id: seededId('transition', slug),
    actId: acts.find(({ purpose }) => purpose === 'TRANSITION')?.id ?? null,
    startsOn: null,
    endsOn: null,
    endsAround: transition.endsAround ?? null,
    duration: transition.duration ?? null,
    statement: transition.text,
    ...sourced,
  };
}

function outcomeOf(slug: string, { outcome }: CuratedEvaluation, sourced: Sourced): EvaluationFacts['outcome'] {
  if (outcome === undefined) return null;
  return {
    id: seededId('outcome', slug),
    kind: outcome.kind,
    vehicle: outcome.vehicle ?? null,
    reference: outcome.reference ?? null,
    decidedOn: outcome.on ?? null,
    decidedAround: outcome.around ?? null,
    statement: outcome.text,
    ...sourced,
  };
}
