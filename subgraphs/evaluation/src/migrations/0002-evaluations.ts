/** Evaluations with their protocol, reports, opinions on generalisation, transition period and outcome. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const sourced = `provenance text NOT NULL, source text NOT NULL, confidence text`;

export class Evaluations1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The rank of a status is its place in the life of an evaluation. An order in which the unknown come last has an index a
    // direction (list/unknown-last.ts).
    await runner.query(`
      CREATE TABLE evaluation.evaluation (
        id uuid PRIMARY KEY, project_id uuid NOT NULL UNIQUE, status text, evaluator_ids uuid[] NOT NULL, ${sourced},
        status_rank integer GENERATED ALWAYS AS (array_position(ARRAY[
          'PROTOCOLE_A_VALIDER', 'PROTOCOLE_VALIDE', 'EN_COURS', 'RAPPORT_INTERMEDIAIRE', 'RAPPORT_FINAL_REMIS',
          'AVIS_CTIS', 'AVIS_CSIS'], status)) STORED);
      CREATE INDEX ON evaluation.evaluation (coalesce(status_rank, 999), id);
      CREATE INDEX ON evaluation.evaluation (coalesce(status_rank, -1), id);
      CREATE INDEX ON evaluation.evaluation (status, id);
      CREATE INDEX ON evaluation.evaluation (provenance, id);
      CREATE INDEX ON evaluation.evaluation USING gin (evaluator_ids);

      CREATE TABLE evaluation.protocol (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL UNIQUE REFERENCES evaluation.evaluation ON DELETE CASCADE,
        status text NOT NULL, submitted_on date, validated_on date, ${sourced},
        CHECK (validated_on >= submitted_on));
      CREATE INDEX ON evaluation.protocol (status, evaluation_id);
    `);
    // The days on which a report is overdue: after its due date, before its delivery. See report.rules.ts.
    await runner.query(`
      CREATE TABLE evaluation.report (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL REFERENCES evaluation.evaluation ON DELETE CASCADE,
        project_id uuid NOT NULL, kind text NOT NULL, version integer NOT NULL CHECK (version >= 1),
        due_on date, delivered_on date, delivered_around text, delivered_from date, statement text, ${sourced},
        delivered boolean NOT NULL GENERATED ALWAYS AS (delivered_from IS NOT NULL) STORED,
        overdue_during daterange NOT NULL GENERATED ALWAYS AS (
          CASE WHEN due_on IS NULL OR delivered_from < due_on THEN 'empty'::daterange
               ELSE daterange(due_on, delivered_from, '()') END) STORED,
        UNIQUE (evaluation_id, kind, version));
      CREATE INDEX ON evaluation.report (coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON evaluation.report (coalesce(due_on, '-infinity'::date), id);
      CREATE INDEX ON evaluation.report (delivered, coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON evaluation.report (coalesce(delivered_on, 'infinity'::date), id);
      CREATE INDEX ON evaluation.report (coalesce(delivered_on, '-infinity'::date), id);
      CREATE INDEX ON evaluation.report (kind, coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON evaluation.report (provenance, coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON evaluation.report (project_id);
      CREATE INDEX ON evaluation.report USING gist (overdue_during);
    `);
    // R-TRANS-1 binds what is invented here; imported history is kept as it was.
    await runner.query(`
      CREATE TABLE evaluation.generalisation_opinion (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL REFERENCES evaluation.evaluation ON DELETE CASCADE,
        body text, organisation_id uuid, requested_on date, due_on date, given_on date, given_around text,
        verdict text, comment text, ${sourced});
      CREATE INDEX ON evaluation.generalisation_opinion (evaluation_id);
      CREATE INDEX ON evaluation.generalisation_opinion (body, evaluation_id)
        WHERE given_on IS NULL AND given_around IS NULL AND verdict IS NULL;

      CREATE TABLE evaluation.transition_period (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL UNIQUE REFERENCES evaluation.evaluation ON DELETE CASCADE,
        act_id uuid, starts_on date, ends_on date, ends_around text, duration text, statement text, ${sourced},
        CHECK (ends_on >= starts_on),
        CHECK (provenance = 'REAL' OR ends_on <= starts_on + interval '18 months'));
      CREATE INDEX ON evaluation.transition_period (ends_on, starts_on, evaluation_id);

      CREATE TABLE evaluation.outcome (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL UNIQUE REFERENCES evaluation.evaluation ON DELETE CASCADE,
        kind text NOT NULL, vehicle text, reference text, decided_on date, decided_around text, statement text,
        ${sourced});
      CREATE INDEX ON evaluation.outcome (kind, evaluation_id);
      CREATE INDEX ON evaluation.outcome (vehicle, evaluation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evaluation.outcome; DROP TABLE evaluation.transition_period;
      DROP TABLE evaluation.generalisation_opinion; DROP TABLE evaluation.report;
      DROP TABLE evaluation.protocol; DROP TABLE evaluation.evaluation`);
  }
}
