/** Funding lines, and the commitments and payments entered on them, with the sums that the database keeps. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a line that its commitments and payments repeat, so that lists of them filter without a join. */
const repeated = 'line_id, project_id, fund_code, nature, region_key';

/** Null is no value for a foreign key: the region, or a word where no region holds the line. */
const regionKey = `region_key text NOT NULL GENERATED ALWAYS AS (coalesce(region_code, 'national')) STORED`;

const sourced = 'provenance text NOT NULL, source text NOT NULL, confidence text';

/**
 * Keeps, in a column of one table, the sum of the amounts of the rows of another that point to it. By statement, not by
 * row, and as one difference: a thousand rows written at once cost one update, and no check sees half of a change.
 */
const keptSum = (entries: string, key: string, target: string, column: string) => `
  CREATE FUNCTION funding.${entries}_on_${target}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      UPDATE funding.${target} t SET ${column} = t.${column} + d.cents
      FROM (SELECT ${key}, sum(amount_cents)::bigint AS cents FROM added GROUP BY ${key}) d WHERE t.id = d.${key};
    ELSIF TG_OP = 'DELETE' THEN
      UPDATE funding.${target} t SET ${column} = t.${column} - d.cents
      FROM (SELECT ${key}, sum(amount_cents)::bigint AS cents FROM removed GROUP BY ${key}) d WHERE t.id = d.${key};
    ELSE
      UPDATE funding.${target} t SET ${column} = t.${column} + d.cents
      FROM (
        SELECT ${key}, sum(cents)::bigint AS cents
        FROM (SELECT ${key}, amount_cents AS cents FROM added UNION ALL SELECT ${key}, -amount_cents FROM removed) both_states
        GROUP BY ${key} HAVING sum(cents) <> 0
      ) d WHERE t.id = d.${key};
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ${entries}_added_on_${target} AFTER INSERT ON funding.${entries}
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION funding.${entries}_on_${target}();
  CREATE TRIGGER ${entries}_changed_on_${target} AFTER UPDATE ON funding.${entries}
    REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION funding.${entries}_on_${target}();
  CREATE TRIGGER ${entries}_removed_on_${target} AFTER DELETE ON funding.${entries}
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION funding.${entries}_on_${target}();
`;

/** The nature decides the fund: without being told, the planner expects money where the rules allow none, and reads on and on for it. */
const dependentColumns = (table: string) =>
  `CREATE STATISTICS funding.${table}_fund_nature (mcv) ON fund_code, nature FROM funding.${table};`;

/** An index for each filter of a list in its usual order, and one for its order by amount. */
const listIndexes = (table: string, date: string) => `
  CREATE INDEX ON funding.${table} (${date}, id);
  CREATE INDEX ON funding.${table} (amount_cents, id);
  CREATE INDEX ON funding.${table} (project_id, ${date}, id);
  CREATE INDEX ON funding.${table} (line_id, ${date}, id);
  CREATE INDEX ON funding.${table} (beneficiary_id, ${date}, id);
  CREATE INDEX ON funding.${table} (fund_code, nature, ${date}, id);
  CREATE INDEX ON funding.${table} (nature, ${date}, id);
  CREATE INDEX ON funding.${table} (region_code, ${date}, id);
  CREATE INDEX ON funding.${table} (${date}, id) WHERE provenance = 'REAL';
  ${dependentColumns(table)}
`;

export class Lines1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funding.funding_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES funding.project_projection,
        fund_code text NOT NULL REFERENCES funding.fund,
        nature text NOT NULL,
        year integer NOT NULL,
        region_code text,
        ${regionKey},
        authorised_cents bigint NOT NULL CHECK (authorised_cents >= 0),
        committed_cents bigint NOT NULL DEFAULT 0 CHECK (committed_cents >= 0),
        paid_cents bigint NOT NULL DEFAULT 0 CHECK (paid_cents >= 0),
        rule text NOT NULL,
        act_id uuid NOT NULL,
        ${sourced},
        UNIQUE (id, project_id, fund_code, nature, region_key),
        CONSTRAINT r_fund_6 CHECK (paid_cents <= committed_cents AND committed_cents <= authorised_cents),
        CONSTRAINT r_fund_1_to_4 CHECK (
          (rule = 'R_FUND_1' AND fund_code = 'FISS' AND nature IN ('SOINS_DEROGATOIRES', 'EVALUATION'))
          OR (rule = 'R_FUND_2' AND fund_code = 'FISS' AND nature IN ('INGENIERIE', 'AMORCAGE'))
          OR (rule = 'R_FUND_3' AND fund_code = 'FIR' AND nature IN ('INGENIERIE', 'AMORCAGE'))
          OR (rule = 'R_FUND_4' AND nature IN ('INGENIERIE', 'AMORCAGE'))));
      CREATE INDEX ON funding.funding_line (year, id);
      CREATE INDEX ON funding.funding_line (authorised_cents, id);
      CREATE INDEX ON funding.funding_line (committed_cents, id);
      CREATE INDEX ON funding.funding_line (paid_cents, id);
      CREATE INDEX ON funding.funding_line (project_id, year, id);
      CREATE INDEX ON funding.funding_line (fund_code, nature, year, id);
      CREATE INDEX ON funding.funding_line (nature, year, id);
      CREATE INDEX ON funding.funding_line (region_code, year, id);
      CREATE INDEX ON funding.funding_line (year, id) WHERE provenance = 'REAL';
      ${dependentColumns('funding_line')}

      CREATE TABLE funding.commitment (
        id uuid PRIMARY KEY,
        line_id uuid NOT NULL, project_id uuid NOT NULL, fund_code text NOT NULL, nature text NOT NULL, region_code text,
        ${regionKey},
        reference text NOT NULL,
        signed_on date NOT NULL,
        beneficiary_id uuid NOT NULL,
        amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
        paid_cents bigint NOT NULL DEFAULT 0 CHECK (paid_cents BETWEEN 0 AND amount_cents),
        ${sourced},
        UNIQUE (id, line_id),
        FOREIGN KEY (${repeated}) REFERENCES funding.funding_line (id, project_id, fund_code, nature, region_key))
        WITH (fillfactor = 85); -- room to write paid_cents anew beside the old row, without touching an index
      ${listIndexes('commitment', 'signed_on')}

      CREATE TABLE funding.payment (
        id uuid PRIMARY KEY,
        commitment_id uuid NOT NULL,
        line_id uuid NOT NULL, project_id uuid NOT NULL, fund_code text NOT NULL, nature text NOT NULL, region_code text,
        ${regionKey},
        paid_on date NOT NULL,
        beneficiary_id uuid NOT NULL,
        amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
        ${sourced},
        FOREIGN KEY (commitment_id, line_id) REFERENCES funding.commitment (id, line_id),
        FOREIGN KEY (${repeated}) REFERENCES funding.funding_line (id, project_id, fund_code, nature, region_key));
      ${listIndexes('payment', 'paid_on')}
      CREATE INDEX ON funding.payment (commitment_id, paid_on, id);

      ${keptSum('commitment', 'line_id', 'funding_line', 'committed_cents')}
      ${keptSum('payment', 'line_id', 'funding_line', 'paid_cents')}
      ${keptSum('payment', 'commitment_id', 'commitment', 'paid_cents')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE funding.payment; DROP TABLE funding.commitment; DROP TABLE funding.funding_line;
      DROP FUNCTION funding.commitment_on_funding_line; DROP FUNCTION funding.payment_on_funding_line;
      DROP FUNCTION funding.payment_on_commitment;
    `);
  }
}
