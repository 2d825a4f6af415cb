/** What commands and scopes need: versions, one line for each budget key, and what says who sees a project. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Commands1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE funding.funding_line ADD version integer NOT NULL DEFAULT 1;
      ALTER TABLE funding.commitment ADD version integer NOT NULL DEFAULT 1;
      ALTER TABLE funding.payment ADD version integer NOT NULL DEFAULT 1;
      CREATE UNIQUE INDEX funding_line_budget_key
        ON funding.funding_line (project_id, fund_code, nature, year, region_key);

      ALTER TABLE funding.project_projection
        ADD version integer NOT NULL DEFAULT 0,
        ADD is_public boolean NOT NULL DEFAULT false,
        ADD region_codes text[] NOT NULL DEFAULT '{}',
        ADD porteur_ids uuid[] NOT NULL DEFAULT '{}',
        ADD referred_to text[] NOT NULL DEFAULT '{}',
        ADD act_ids uuid[] NOT NULL DEFAULT '{}',
        ADD authorised_on date,
        -- That slugs differ is for their owner to see to: here a slug that two projects exchange must not stop the copy.
        DROP CONSTRAINT project_projection_slug_key;
      CREATE INDEX ON funding.project_projection USING gin (region_codes);
      CREATE INDEX ON funding.project_projection USING gin (porteur_ids);
      CREATE INDEX ON funding.project_projection USING gin (referred_to);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE funding.project_projection
        DROP version, DROP is_public, DROP region_codes, DROP porteur_ids, DROP referred_to, DROP act_ids,
        DROP authorised_on, ADD UNIQUE (slug);
      DROP INDEX funding.funding_line_budget_key;
      ALTER TABLE funding.payment DROP version;
      ALTER TABLE funding.commitment DROP version;
      ALTER TABLE funding.funding_line DROP version;
    `);
  }
}
