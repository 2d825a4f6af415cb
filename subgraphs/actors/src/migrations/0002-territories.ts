/** Regions and départements. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Territories1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actors.region (
        code text PRIMARY KEY, name text NOT NULL, prefecture text NOT NULL, valid_from date NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        name_sort text COLLATE "C" GENERATED ALWAYS AS (actors.fold(name)) STORED);
      CREATE INDEX ON actors.region (name_sort, code);

      CREATE TABLE actors.departement (
        code text PRIMARY KEY, name text NOT NULL, prefecture text NOT NULL, valid_from date NOT NULL,
        region_code text NOT NULL REFERENCES actors.region,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        UNIQUE (code, region_code));
      CREATE INDEX ON actors.departement (region_code, code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actors.departement, actors.region');
  }
}
