/** National figures as published. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishedFigures1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation.published_figure (
        id uuid PRIMARY KEY, measure text NOT NULL, value numeric NOT NULL, unit text NOT NULL, qualifier text NOT NULL,
        as_of date NOT NULL, as_of_precision text NOT NULL, as_of_statement text NOT NULL,
        region_code text, theme text, population text, statement text NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON evaluation.published_figure (as_of, id);
      CREATE INDEX ON evaluation.published_figure (measure, id);
      CREATE INDEX ON evaluation.published_figure (measure, as_of);
      CREATE INDEX ON evaluation.published_figure (region_code, as_of);
      CREATE INDEX ON evaluation.published_figure (theme, as_of);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation.published_figure');
  }
}
