/** The two funds and their annual allocations. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Funds1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funding.fund (code text PRIMARY KEY CHECK (code IN ('FISS', 'FIR')), name text NOT NULL, role text NOT NULL);

      CREATE TABLE funding.annual_allocation (
        id uuid PRIMARY KEY,
        fund_code text NOT NULL REFERENCES funding.fund,
        year integer NOT NULL,
        forecast_cents bigint CHECK (forecast_cents >= 0),
        final_cents bigint CHECK (final_cents >= 0),
        act text,
        statement text NOT NULL,
        provenance text NOT NULL, source text NOT NULL, confidence text,
        UNIQUE (fund_code, year));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE funding.annual_allocation; DROP TABLE funding.fund');
  }
}
