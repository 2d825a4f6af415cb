/** What this subgraph knows of projects (a projection), and what sources publish about their money. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProjectProjection1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funding.project_projection (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        state text,
        scope text,
        authority text CHECK (authority IN ('MINISTERS', 'ARS')),
        themes text[] NOT NULL,
        populations text[] NOT NULL,
        payment_models text[] NOT NULL,
        provenance text NOT NULL);
      CREATE INDEX ON funding.project_projection (state);
      CREATE INDEX ON funding.project_projection (scope);
      CREATE INDEX ON funding.project_projection USING gin (themes);
      CREATE INDEX ON funding.project_projection USING gin (populations);
      CREATE INDEX ON funding.project_projection USING gin (payment_models);

      CREATE TABLE funding.project_departement (
        project_id uuid NOT NULL REFERENCES funding.project_projection ON DELETE CASCADE,
        departement_code text NOT NULL,
        region_code text NOT NULL,
        PRIMARY KEY (project_id, departement_code));
      CREATE INDEX ON funding.project_departement (departement_code, project_id);

      CREATE TABLE funding.stated_amount (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES funding.project_projection,
        statement text NOT NULL,
        amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
        qualifier text NOT NULL,
        fund_code text REFERENCES funding.fund,
        natures text[] NOT NULL,
        year integer,
        part_of_id uuid REFERENCES funding.stated_amount DEFERRABLE INITIALLY DEFERRED,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON funding.stated_amount (project_id);
      CREATE INDEX ON funding.stated_amount (part_of_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE funding.stated_amount; DROP TABLE funding.project_departement; DROP TABLE funding.project_projection',
    );
  }
}
