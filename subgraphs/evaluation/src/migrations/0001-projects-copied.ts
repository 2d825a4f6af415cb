/** The copied facts of projects, by which this subgraph filters and judges. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProjectsCopied1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The days on which a project ran and was measured: none as long as its first inclusion is not known.
    await runner.query(`
      CREATE TABLE evaluation.project_projection (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, state text, scope text,
        region_codes text[] NOT NULL, departement_codes text[] NOT NULL, themes text[] NOT NULL,
        populations text[] NOT NULL, payment_models text[] NOT NULL, porteur_ids uuid[] NOT NULL,
        first_inclusion_on date, ends_on date, suspended_on date, provenance text NOT NULL,
        run daterange NOT NULL GENERATED ALWAYS AS (
          CASE WHEN first_inclusion_on IS NULL OR least(ends_on, suspended_on) < first_inclusion_on THEN 'empty'::daterange
               ELSE daterange(first_inclusion_on, least(ends_on, suspended_on), '[]') END) STORED);
      CREATE INDEX ON evaluation.project_projection USING gist (run) INCLUDE (id);
      CREATE INDEX ON evaluation.project_projection (state, id);
      CREATE INDEX ON evaluation.project_projection (scope, id);
      CREATE INDEX ON evaluation.project_projection USING gin (region_codes);
      CREATE INDEX ON evaluation.project_projection USING gin (departement_codes);
      CREATE INDEX ON evaluation.project_projection USING gin (themes);
      CREATE INDEX ON evaluation.project_projection USING gin (populations);
      CREATE INDEX ON evaluation.project_projection USING gin (payment_models);
      CREATE INDEX ON evaluation.project_projection USING gin (porteur_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation.project_projection');
  }
}
