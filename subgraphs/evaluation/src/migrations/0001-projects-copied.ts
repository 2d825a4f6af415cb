/** The copied facts of projects, by which this subgraph filters and judges. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProjectsCopied1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation.project_projection (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, state text, scope text,
        region_codes text[] NOT NULL, departement_codes text[] NOT NULL, themes text[] NOT NULL,
        populations text[] NOT NULL, payment_models text[] NOT NULL, porteur_ids uuid[] NOT NULL,
        first_inclusion_on date, ends_on date, suspended_on date, provenance text NOT NULL);
      CREATE INDEX ON evaluation.project_projection (state);
      CREATE INDEX ON evaluation.project_projection (scope);
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
