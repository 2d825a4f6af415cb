/** Calls for projects, projects and their porteurs. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Columns that hold several values. A long list of entries that are not sorted in yet would make searches slow, and the
 * planner shy of the index: it is kept below 64 kB.
 */
const severalValues = [
  'objectives',
  'themes',
  'populations',
  'derogation_codes',
  'derogation_kinds',
  'payment_models',
  'region_codes',
  'departement_codes',
  'porteur_ids',
  'porteur_kinds',
  'missing_opinions',
  'search',
];

/** Columns that lists are narrowed by, or (title) ordered by. */
const oneValue = [
  'state',
  'scope',
  'declared_scope',
  'decided_scope',
  'origin',
  'provenance, authorised_latest',
  'call_id',
  'filed_on',
  'authorised_earliest',
  'authorised_latest',
  'ends_earliest',
  'ends_latest',
  'next_due_on',
  'title_sort, id',
];

/** Dates that lists are ordered by; an unknown one comes last in both directions, so each has its own stand-in. */
const datesThatMayBeUnknown = ['filed_on', 'authorised_latest', 'ends_latest', 'state_since'];

export class Projects1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects.call_for_projects (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, title text NOT NULL, kind text NOT NULL,
        region_code text, issuer_id uuid, opens_on date, closes_on date, opened_around text, description text NOT NULL,
        opening date NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.call_for_projects (opening, id);
      CREATE INDEX ON projects.call_for_projects (kind, opening, id);
      CREATE INDEX ON projects.call_for_projects (region_code, opening, id);
      CREATE INDEX ON projects.call_for_projects (closes_on, opening, id);
      CREATE INDEX ON projects.call_for_projects (provenance, opening, id);

      CREATE TABLE projects.project (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, title text NOT NULL, summary text,
        provenance text NOT NULL, source text NOT NULL, confidence text, confidence_statement text,
        state text, state_since date,
        declared_scope text, decided_scope text, scope_basis text,
        scope text GENERATED ALWAYS AS (coalesce(decided_scope, declared_scope)) STORED,
        origin text, objectives text[] NOT NULL, themes text[] NOT NULL, inferred_themes text[] NOT NULL,
        populations text[] NOT NULL, derogation_codes text[] NOT NULL, derogation_kinds text[] NOT NULL,
        payment_models text[] NOT NULL, payment_model_statement text,
        region_codes text[] NOT NULL, departement_codes text[] NOT NULL,
        porteur_ids uuid[] NOT NULL, porteur_kinds text[] NOT NULL,
        competent_authority_id uuid, competent_region_code text,
        call_id uuid REFERENCES projects.call_for_projects,
        filed_on date, authorised_on date, authorised_around text, authorised_earliest date, authorised_latest date,
        first_inclusion_on date, ends_on date, ended_around text, ends_earliest date, ends_latest date,
        started_around text, authorised_duration text,
        succeeds_id uuid UNIQUE REFERENCES projects.project DEFERRABLE INITIALLY DEFERRED,
        missing_opinions text[] NOT NULL, next_due_on date,
        title_sort text COLLATE "C" NOT NULL, search_terms text NOT NULL,
        search tsvector GENERATED ALWAYS AS (
          setweight(to_tsvector('french'::regconfig, title_sort), 'A') ||
          setweight(to_tsvector('simple'::regconfig, title_sort), 'A') ||
          setweight(to_tsvector('french'::regconfig, search_terms), 'C') ||
          setweight(to_tsvector('simple'::regconfig, search_terms), 'C')) STORED);
    `);
    for (const column of severalValues) {
      await runner.query(`CREATE INDEX ON projects.project USING gin (${column}) WITH (gin_pending_list_limit = 64)`);
    }
    for (const columns of oneValue) await runner.query(`CREATE INDEX ON projects.project (${columns})`);
    for (const column of datesThatMayBeUnknown) {
      await runner.query(`
        CREATE INDEX ON projects.project (coalesce(${column}, 'infinity'::date), id);
        CREATE INDEX ON projects.project (coalesce(${column}, '-infinity'::date), id);
      `);
    }
    await runner.query(`
      CREATE TABLE projects.porteur (
        project_id uuid NOT NULL REFERENCES projects.project,
        position smallint NOT NULL CHECK (position BETWEEN 1 AND 50),
        organisation_id uuid NOT NULL, role text NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        PRIMARY KEY (project_id, position));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE projects.porteur, projects.project, projects.call_for_projects');
  }
}
