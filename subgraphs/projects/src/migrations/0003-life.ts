/** Sites, states, progress of evaluations, incubation and verbatim statements. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Life1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects.site (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        name text NOT NULL, name_sort text COLLATE "C" NOT NULL, organisation_id uuid, finess_et text,
        commune_code text, departement_code text NOT NULL, region_code text NOT NULL, joined_on date, left_on date,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.site (name_sort, id);
      CREATE INDEX ON projects.site (project_id, name_sort, id);
      CREATE INDEX ON projects.site (organisation_id, name_sort, id);
      CREATE INDEX ON projects.site (commune_code, name_sort, id);
      CREATE INDEX ON projects.site (departement_code, name_sort, id);
      CREATE INDEX ON projects.site (region_code, name_sort, id);
      CREATE INDEX ON projects.site (finess_et, name_sort, id);
      CREATE INDEX ON projects.site (provenance, name_sort, id);
      CREATE INDEX ON projects.site (joined_on);

      CREATE TABLE projects.state_event (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        position smallint NOT NULL CHECK (position >= 1),
        state text NOT NULL, happened_on date NOT NULL, until_on date, actor_id uuid, reason text,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        UNIQUE (project_id, position));
      CREATE INDEX ON projects.state_event (project_id, position, id);
      CREATE INDEX ON projects.state_event (provenance, happened_on, until_on, state);

      CREATE TABLE projects.evaluation_progress (
        project_id uuid PRIMARY KEY REFERENCES projects.project,
        protocol_validated boolean NOT NULL, evaluator_id uuid, awaited_reports jsonb NOT NULL CHECK (jsonb_array_length(awaited_reports) <= 20),
        generalisation_opinions text[] NOT NULL, transition_ends_on date);

      CREATE TABLE projects.incubation_support (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        label text NOT NULL, organisation_id uuid NOT NULL, region_code text NOT NULL,
        started_on date NOT NULL, ended_on date,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.incubation_support (project_id, started_on, id);

      CREATE TABLE projects.statement (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        position smallint NOT NULL, field text NOT NULL, text text NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.statement (project_id, position, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE projects.statement, projects.incubation_support, projects.evaluation_progress, projects.state_event, projects.site',
    );
  }
}
