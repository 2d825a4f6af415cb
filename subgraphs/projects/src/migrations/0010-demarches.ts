/** What the import of letters of intent from Démarches Simplifiées keeps: how far it is, and every file as it came. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Demarches1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects.demarche_import (
        demarche_number integer PRIMARY KEY,
        -- The run under way: since when, and the last page's cursor (null: none is under way).
        updated_since timestamptz(3), end_cursor text,
        last_modified timestamptz(3), deleted_since timestamptz(3), pending_deleted_since timestamptz(3),
        version integer NOT NULL DEFAULT 0, saved_at timestamptz(3) NOT NULL DEFAULT now());

      CREATE TABLE projects.demarche_file (
        number integer PRIMARY KEY,
        demarche_number integer NOT NULL REFERENCES projects.demarche_import,
        checksum text NOT NULL, mapping_checksum text NOT NULL,
        raw jsonb NOT NULL, state text, modified_at timestamptz(3),
        letter jsonb, faults jsonb NOT NULL, warnings jsonb NOT NULL,
        project_id uuid REFERENCES projects.project,
        deleted_on date, deletion_reason text,
        imported_at timestamptz(3) NOT NULL DEFAULT now());
      CREATE UNIQUE INDEX ON projects.demarche_file (project_id) WHERE project_id IS NOT NULL;
      CREATE INDEX ON projects.demarche_file (demarche_number, number) WHERE faults <> '[]';
      CREATE INDEX ON projects.demarche_file (demarche_number, mapping_checksum, number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE projects.demarche_file, projects.demarche_import');
  }
}
