/** What commands need: versions, who sees a project, the scope's own territory, what is awaited of whom. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Commands1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projects.project
        ADD version integer NOT NULL DEFAULT 1,
        ADD is_public boolean NOT NULL DEFAULT false,
        ADD referred_to text[] NOT NULL DEFAULT '{}',
        ADD scope_region_codes text[] NOT NULL DEFAULT '{}',
        ADD scope_departement_codes text[] NOT NULL DEFAULT '{}';
      UPDATE projects.project SET
        is_public = provenance = 'REAL' OR authorised_latest IS NOT NULL,
        scope_region_codes = region_codes, scope_departement_codes = departement_codes;
      CREATE INDEX ON projects.project USING gin (referred_to) WITH (gin_pending_list_limit = 64);

      -- What the letter says, or its examiner found, of the grounds of exclusion; null where it is not known.
      ALTER TABLE projects.letter_of_intent
        ADD pre_existing boolean, ADD already_funded boolean, ADD circumscribed_effect boolean,
        ADD diffusable boolean, ADD only_funds_unreimbursed_services boolean;
      CREATE SEQUENCE projects.letter_number;

      -- Null where the version does not say.
      ALTER TABLE projects.specification ADD derogation_codes text[], ADD payment_models text[];

      ALTER TABLE projects.opinion
        ADD opposing_members smallint CHECK (opposing_members BETWEEN 0 AND 8),
        ADD region_codes text[] NOT NULL DEFAULT '{}', ADD departement_codes text[] NOT NULL DEFAULT '{}';

      -- The facts of the evaluation as of that version of it.
      ALTER TABLE projects.evaluation_progress
        ADD version integer NOT NULL DEFAULT 0,
        ADD final_report_on date, ADD generalisation_referred_on date,
        ADD generalisation_referred_to text[] NOT NULL DEFAULT '{}',
        ADD transition_starts_on date, ADD transition_act_id uuid, ADD outcome text, ADD outcome_on date;

      CREATE TABLE projects.awaited_action (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects.project,
        position smallint NOT NULL CHECK (position BETWEEN 1 AND 25),
        action text NOT NULL, party text NOT NULL, organisation_id uuid, region_code text,
        due_on date, from_on date, rule text NOT NULL,
        UNIQUE (project_id, position));
      CREATE INDEX ON projects.awaited_action (coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON projects.awaited_action (action, coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON projects.awaited_action (party, coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX ON projects.awaited_action (organisation_id, coalesce(due_on, 'infinity'::date), id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE projects.awaited_action;
      ALTER TABLE projects.evaluation_progress
        DROP version, DROP final_report_on, DROP generalisation_referred_on, DROP generalisation_referred_to,
        DROP transition_starts_on, DROP transition_act_id, DROP outcome, DROP outcome_on;
      ALTER TABLE projects.opinion DROP opposing_members, DROP region_codes, DROP departement_codes;
      ALTER TABLE projects.specification DROP derogation_codes, DROP payment_models;
      DROP SEQUENCE projects.letter_number;
      ALTER TABLE projects.letter_of_intent
        DROP pre_existing, DROP already_funded, DROP circumscribed_effect, DROP diffusable,
        DROP only_funds_unreimbursed_services;
      ALTER TABLE projects.project
        DROP version, DROP is_public, DROP referred_to, DROP scope_region_codes, DROP scope_departement_codes;
    `);
  }
}
