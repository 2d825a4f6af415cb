/** Indicators, which protocols follow them, and their values. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const sourced = `provenance text NOT NULL, source text NOT NULL, confidence text`;

const orders = [
  `coalesce(period_end, 'infinity'::date)`,
  `coalesce(period_end, '-infinity'::date)`,
  `coalesce(value, 'Infinity'::numeric)`,
  `coalesce(value, '-Infinity'::numeric)`,
  `coalesce(difference, 'Infinity'::numeric)`,
  `coalesce(difference, '-Infinity'::numeric)`,
];

export class Indicators1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation.indicator (
        code text PRIMARY KEY, label text NOT NULL, definition text NOT NULL, unit text NOT NULL,
        criterion text NOT NULL, aspect text NOT NULL, frequency text, source_system text NOT NULL, ${sourced});
      CREATE INDEX ON evaluation.indicator (criterion, code);
      CREATE INDEX ON evaluation.indicator (aspect, code);
      CREATE INDEX ON evaluation.indicator (source_system, code);
      CREATE INDEX ON evaluation.indicator (frequency, code);

      CREATE TABLE evaluation.followed_indicator (
        evaluation_id uuid NOT NULL REFERENCES evaluation.evaluation ON DELETE CASCADE,
        indicator_code text NOT NULL REFERENCES evaluation.indicator, frequency text NOT NULL,
        PRIMARY KEY (evaluation_id, indicator_code));
      CREATE INDEX ON evaluation.followed_indicator (indicator_code, frequency, evaluation_id);
      CREATE INDEX ON evaluation.followed_indicator (frequency, evaluation_id);
    `);
    // Values are read in their order alone or below an indicator; the unknown come last, by an index a direction
    // (list/unknown-last.ts). Those of one evaluation, project or report are few: they are found by an index and sorted.
    await runner.query(`
      CREATE TABLE evaluation.indicator_value (
        id uuid PRIMARY KEY, evaluation_id uuid NOT NULL REFERENCES evaluation.evaluation ON DELETE CASCADE,
        project_id uuid NOT NULL, indicator_code text NOT NULL REFERENCES evaluation.indicator,
        report_id uuid REFERENCES evaluation.report, period_start date, period_end date, comparison text,
        value numeric, reference numeric, difference numeric, n integer, n_reference integer,
        ci_low numeric, ci_high numeric, statement text, ${sourced},
        CHECK (period_end >= period_start), CHECK (ci_high >= ci_low), CHECK (n >= 0 AND n_reference >= 0),
        CHECK (value IS NOT NULL OR reference IS NOT NULL));
      CREATE INDEX ON evaluation.indicator_value (indicator_code, id);
      ${orders.map((order) => `CREATE INDEX ON evaluation.indicator_value (${order}, id);`).join('\n')}
      ${orders.map((order) => `CREATE INDEX ON evaluation.indicator_value (indicator_code, ${order}, id);`).join('\n')}
      CREATE INDEX ON evaluation.indicator_value (evaluation_id, indicator_code, coalesce(period_end, '-infinity'::date), id);
      CREATE INDEX ON evaluation.indicator_value (project_id, indicator_code);
      CREATE INDEX ON evaluation.indicator_value (report_id, indicator_code, id);
      CREATE INDEX ON evaluation.indicator_value (comparison, indicator_code, id);
      CREATE INDEX ON evaluation.indicator_value (provenance, indicator_code, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evaluation.indicator_value; DROP TABLE evaluation.followed_indicator;
      DROP TABLE evaluation.indicator`);
  }
}
