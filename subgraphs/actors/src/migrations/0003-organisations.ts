/** Organisations, and the agency of each region. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actors.organisation (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, acronym text, kinds text[] NOT NULL,
        siren text UNIQUE, siret text UNIQUE, finess_ej text UNIQUE, finess_et text UNIQUE,
        region_code text REFERENCES actors.region, departement_code text, website text, description text,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        name_sort text COLLATE "C" GENERATED ALWAYS AS (actors.fold(name)) STORED,
        region_sort text COLLATE "C" GENERATED ALWAYS AS (coalesce(region_code, '') || ' ' || actors.fold(name)) STORED,
        search tsvector GENERATED ALWAYS AS (actors.name_vector(name || ' ' || coalesce(acronym, ''))) STORED,
        CONSTRAINT an_establishment_belongs_to_its_legal_unit CHECK (left(siret, 9) = siren),
        CONSTRAINT a_departement_is_in_its_region
          FOREIGN KEY (departement_code, region_code) REFERENCES actors.departement (code, region_code),
        CONSTRAINT a_departement_says_its_region CHECK (departement_code IS NULL OR region_code IS NOT NULL),
        CONSTRAINT an_invented_fact_has_no_confidence CHECK ((provenance = 'DEMO') = (confidence IS NULL)));
      CREATE INDEX ON actors.organisation (name_sort, id);
      CREATE INDEX ON actors.organisation (region_sort, id);
      CREATE INDEX ON actors.organisation (region_code, name_sort, id);
      CREATE INDEX ON actors.organisation (departement_code, name_sort, id);
      CREATE INDEX ON actors.organisation (provenance, name_sort, id);
      CREATE INDEX ON actors.organisation USING gin (kinds) WITH (fastupdate = off);
      CREATE INDEX ON actors.organisation USING gin (search) WITH (fastupdate = off);

      CREATE TABLE actors.ars (
        region_code text PRIMARY KEY REFERENCES actors.region,
        organisation_id uuid NOT NULL UNIQUE REFERENCES actors.organisation,
        name text NOT NULL, website text,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        name_sort text COLLATE "C" GENERATED ALWAYS AS (actors.fold(name)) STORED);
      CREATE INDEX ON actors.ars (name_sort, region_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actors.ars, actors.organisation');
  }
}
