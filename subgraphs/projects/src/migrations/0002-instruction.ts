/** Letters of intent, specifications, opinions and legal acts. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Instruction1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects.letter_of_intent (
        id uuid PRIMARY KEY, number text COLLATE "C" NOT NULL UNIQUE,
        project_id uuid NOT NULL UNIQUE REFERENCES projects.project,
        deposited_on date NOT NULL, channel text NOT NULL, declared_scope text NOT NULL,
        receiver_id uuid NOT NULL, region_code text, call_id uuid REFERENCES projects.call_for_projects,
        outcome text NOT NULL, decided_on date, reason text, exclusion_grounds text[] NOT NULL,
        rerouting_facts jsonb NOT NULL CHECK (jsonb_array_length(rerouting_facts) <= 10),
        days_to_decide integer GENERATED ALWAYS AS (decided_on - deposited_on) STORED,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.letter_of_intent (deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (number, id);
      CREATE INDEX ON projects.letter_of_intent (coalesce(decided_on, 'infinity'::date), id);
      CREATE INDEX ON projects.letter_of_intent (coalesce(decided_on, '-infinity'::date), id);
      CREATE INDEX ON projects.letter_of_intent (region_code, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (receiver_id, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (outcome, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (declared_scope, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (channel, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (call_id, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent (provenance, deposited_on, id);
      CREATE INDEX ON projects.letter_of_intent USING gin (exclusion_grounds) WITH (gin_pending_list_limit = 64);

      CREATE TABLE projects.specification (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        version smallint NOT NULL CHECK (version BETWEEN 1 AND 99),
        submitted_on date NOT NULL, changes text, planned_duration text, planned_patients integer, planned_cents bigint,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        UNIQUE (project_id, version));

      CREATE TABLE projects.opinion (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        body text, subject text NOT NULL, organisation_id uuid,
        requested_on date, due_on date, given_on date, given_around text,
        verdict text, comment text, ratings jsonb NOT NULL CHECK (jsonb_array_length(ratings) <= 4), decided_scope text, specification_version smallint,
        dated_on date NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.opinion (dated_on, id);
      CREATE INDEX ON projects.opinion (project_id, dated_on, id);
      CREATE INDEX ON projects.opinion (body, dated_on, id);
      CREATE INDEX ON projects.opinion (subject, dated_on, id);
      CREATE INDEX ON projects.opinion (verdict, dated_on, id);
      CREATE INDEX ON projects.opinion (organisation_id, dated_on, id);
      CREATE INDEX ON projects.opinion (given_on, dated_on, id);
      CREATE INDEX ON projects.opinion (provenance, dated_on, id);
      CREATE INDEX ON projects.opinion (due_on, dated_on, id) WHERE given_on IS NULL AND given_around IS NULL;

      CREATE TABLE projects.legal_act (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        kind text, purpose text NOT NULL,
        amends_id uuid REFERENCES projects.legal_act DEFERRABLE INITIALLY DEFERRED,
        signed_on date, published_on date, effective_from date, around text,
        nor text, jorftext text, raa_number text, ars_number text,
        authority_id uuid, region_code text, ctis_opinion_id uuid REFERENCES projects.opinion,
        specification_version smallint, duration text, until date, statement text,
        dated_on date NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text);
      CREATE INDEX ON projects.legal_act (dated_on, id);
      CREATE INDEX ON projects.legal_act (project_id, dated_on, id);
      CREATE INDEX ON projects.legal_act (amends_id, dated_on, id);
      CREATE INDEX ON projects.legal_act (purpose, dated_on, id);
      CREATE INDEX ON projects.legal_act (kind, dated_on, id);
      CREATE INDEX ON projects.legal_act (authority_id, dated_on, id);
      CREATE INDEX ON projects.legal_act (region_code, dated_on, id);
      CREATE INDEX ON projects.legal_act (provenance, dated_on, id);
      CREATE INDEX ON projects.legal_act (nor);
      CREATE INDEX ON projects.legal_act (jorftext);
      CREATE INDEX ON projects.legal_act (signed_on, dated_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE projects.legal_act, projects.opinion, projects.specification, projects.letter_of_intent',
    );
  }
}
