/** The statement that counts the scheme as of a day. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { LetterOfIntent } from '../letter-of-intent/letter-of-intent.entity.js';
import { Project } from '../project/project.entity.js';
import { StateEvent } from '../state/state-event.entity.js';
import { finishedStates, runningStates, transitionStates, transposedStates } from '../state/phases.rules.js';
import type { ProvenanceIndicators } from './national-indicators.js';

type IndicatorRow = ProvenanceIndicators & { readonly asOf: string };

/**
 * The whole scheme, whoever asks: national aggregates are public, those of files that nobody else sees included. The one
 * reading of this subgraph that no scope narrows; only counts may leave it.
 */
const wholeScheme = ({ access, database }: Reading): Reading => ({
  access,
  database: database.asSystem(),
  principal: systemPrincipal,
});

/** The indicators of each provenance as of a day; those of many days are one statement. */
export const indicatorsAsOf = defineLoader<string, ProvenanceIndicators[]>(async (days, context) => {
  const whole = wholeScheme(context);
  const letters = from(whole, LetterOfIntent);
  const projects = from(whole, Project);
  const events = from(whole, StateEvent);
  const rows = await whole.database.rows<IndicatorRow>(sql`
    WITH held AS MATERIALIZED (
      SELECT p.provenance,
        (SELECT min(l.deposited_on) FROM ${letters} l WHERE l.provenance = p.provenance) IS NOT NULL AS letters,
        (SELECT min(t.authorised_latest) FROM ${projects} t WHERE t.provenance = p.provenance) IS NOT NULL AS acts,
        (SELECT min(e.happened_on) FROM ${events} e WHERE e.provenance = p.provenance) IS NOT NULL AS events
      FROM (VALUES ('REAL'), ('DEMO')) AS p(provenance))
    SELECT d.day::text AS "asOf", h.provenance,
      CASE WHEN h.letters THEN (
        SELECT count(*) FROM ${letters} l WHERE l.provenance = h.provenance AND l.deposited_on <= d.day) END AS "lettersFiled",
      CASE WHEN h.acts THEN (
        SELECT count(*) FROM ${projects} t WHERE t.provenance = h.provenance AND t.authorised_latest <= d.day) END AS authorised,
      CASE WHEN h.events THEN s.running END AS running,
      CASE WHEN h.events THEN s.finished END AS finished,
      CASE WHEN h.events THEN s.transition END AS "inTransition",
      CASE WHEN h.events THEN s.transposed END AS generalised
    FROM unnest(${days}::date[]) AS d(day) CROSS JOIN held h CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE e.state = ANY(${runningStates})) AS running,
        count(*) FILTER (WHERE e.state = ANY(${finishedStates})) AS finished,
        count(*) FILTER (WHERE e.state = ANY(${transitionStates})) AS transition,
        count(*) FILTER (WHERE e.state = ANY(${transposedStates})) AS transposed
      FROM ${events} e
      WHERE e.provenance = h.provenance AND e.happened_on <= d.day AND (e.until_on IS NULL OR e.until_on > d.day)) s
    ORDER BY h.provenance DESC`);
  return manyPerKey(days, rows, ({ asOf }) => asOf);
});
