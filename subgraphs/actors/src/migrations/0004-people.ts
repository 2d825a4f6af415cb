/** Committees with their seats, people, and the roles that they hold. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both days are included; an unknown beginning and an open end are unbounded. */
const period = `period daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED`;

/** Since when, for the order: an unknown beginning is before every other. */
const since = `since date GENERATED ALWAYS AS (coalesce(valid_from, '-infinity'::date)) STORED`;

export class People1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actors.committee (
        code text PRIMARY KEY, name text NOT NULL, role text NOT NULL, legal_basis text NOT NULL,
        size integer NOT NULL CHECK (size > 0), installed_on date,
        provenance text NOT NULL, source text NOT NULL, confidence text);

      CREATE TABLE actors.seat (
        id uuid PRIMARY KEY, committee_code text NOT NULL REFERENCES actors.committee, position smallint NOT NULL,
        label text NOT NULL, organisation_id uuid REFERENCES actors.organisation,
        count integer NOT NULL CHECK (count > 0), chair boolean NOT NULL, valid_from date, valid_to date,
        provenance text NOT NULL, source text NOT NULL, confidence text, ${period});
      CREATE INDEX ON actors.seat (committee_code, position, id);
      CREATE INDEX ON actors.seat (organisation_id);

      CREATE TABLE actors.person (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, rpps text UNIQUE,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        name_sort text COLLATE "C" GENERATED ALWAYS AS (actors.fold(name)) STORED,
        search tsvector GENERATED ALWAYS AS (actors.name_vector(name)) STORED,
        CONSTRAINT an_invented_fact_has_no_confidence CHECK ((provenance = 'DEMO') = (confidence IS NULL)));
      CREATE INDEX ON actors.person (name_sort, id);
      CREATE INDEX ON actors.person (provenance, name_sort, id);
      CREATE INDEX ON actors.person USING gin (search) WITH (fastupdate = off);

      CREATE TABLE actors.role (
        id uuid PRIMARY KEY, kind text NOT NULL, label text NOT NULL,
        person_id uuid NOT NULL REFERENCES actors.person,
        organisation_id uuid REFERENCES actors.organisation, committee_code text REFERENCES actors.committee,
        valid_from date, valid_to date, period_statement text,
        provenance text NOT NULL, source text NOT NULL, confidence text, ${period}, ${since},
        CONSTRAINT an_invented_fact_has_no_confidence CHECK ((provenance = 'DEMO') = (confidence IS NULL)));
      CREATE INDEX ON actors.role (person_id, since, id);
      CREATE INDEX ON actors.role (organisation_id, since, id);
      CREATE INDEX ON actors.role (committee_code, since, id);
      CREATE INDEX ON actors.role (kind, person_id);
      CREATE INDEX ON actors.role USING gist (period);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actors.role, actors.person, actors.seat, actors.committee');
  }
}
