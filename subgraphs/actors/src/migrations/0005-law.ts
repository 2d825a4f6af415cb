/** Texts of law. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Law1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actors.law_reference (
        id uuid PRIMARY KEY, code text NOT NULL UNIQUE, kind text NOT NULL, citation text NOT NULL,
        signed_on date, summary text NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        citation_sort text COLLATE "C" GENERATED ALWAYS AS (actors.fold(citation)) STORED,
        search tsvector GENERATED ALWAYS AS (actors.name_vector(citation || ' ' || code)) STORED);
      CREATE INDEX ON actors.law_reference (citation_sort, id);
      CREATE INDEX ON actors.law_reference (kind, citation_sort, id);
      CREATE INDEX ON actors.law_reference USING gin (search) WITH (fastupdate = off);
    `);
    // An unknown date comes last in both directions: each direction has its own stand-in, and its own index.
    await runner.query(`
      CREATE INDEX ON actors.law_reference (coalesce(signed_on, 'infinity'::date), id);
      CREATE INDEX ON actors.law_reference (coalesce(signed_on, '-infinity'::date), id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actors.law_reference');
  }
}
