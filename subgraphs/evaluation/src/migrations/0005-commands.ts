/** What commands need: versions, what is known of projects to judge by, what is public, and which counts are withheld. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of people below this are withheld (secret statistique). Kept in step with `indicator-value/small-counts.ts`. */
const smallest = 11;

const smallValue = `(counts_people AND coalesce(value < ${smallest}, false))`;
const smallReference = `(counts_people AND coalesce(reference < ${smallest}, false))`;
const smallGroup = `coalesce(n < ${smallest}, false) OR coalesce(n_reference < ${smallest}, false)`;

const orders = [
  `coalesce(shown_value, 'Infinity'::numeric)`,
  `coalesce(shown_value, '-Infinity'::numeric)`,
  `coalesce(shown_difference, 'Infinity'::numeric)`,
  `coalesce(shown_difference, '-Infinity'::numeric)`,
];

export class Commands1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `referred_to` joins what the projects subgraph tells and what is referred here, so that the one never undoes the other.
    await runner.query(`
      ALTER TABLE evaluation.project_projection
        ADD version integer NOT NULL DEFAULT 0,
        ADD is_public boolean NOT NULL DEFAULT false,
        ADD state_since date,
        ADD authority text,
        ADD authorised_on date,
        ADD act_ids uuid[] NOT NULL DEFAULT '{}',
        ADD file_referred_to text[] NOT NULL DEFAULT '{}',
        ADD generalisation_referred_to text[] NOT NULL DEFAULT '{}',
        ADD referred_to text[] NOT NULL
          GENERATED ALWAYS AS (array_cat(file_referred_to, generalisation_referred_to)) STORED;
      CREATE INDEX ON evaluation.project_projection USING gin (referred_to);
      UPDATE evaluation.project_projection p
        SET is_public = p.provenance = 'REAL' OR EXISTS (SELECT FROM evaluation.evaluation e WHERE e.project_id = p.id);

      ALTER TABLE evaluation.evaluation ADD version integer NOT NULL DEFAULT 1;

      ALTER TABLE evaluation.report ADD published boolean NOT NULL DEFAULT false;
      UPDATE evaluation.report SET published = true WHERE provenance = 'REAL';
      CREATE INDEX ON evaluation.report (project_id) WHERE kind = 'FINAL' AND delivered_from IS NOT NULL;
    `);
    // A value counts people when its indicator does: the foreign key keeps the two together.
    await runner.query(`
      ALTER TABLE evaluation.indicator ADD counts_people boolean NOT NULL DEFAULT false;
      UPDATE evaluation.indicator SET counts_people = true WHERE unit = 'persons';
      ALTER TABLE evaluation.indicator ADD UNIQUE (code, counts_people);

      ALTER TABLE evaluation.indicator_value
        ADD version integer NOT NULL DEFAULT 1,
        ADD published boolean NOT NULL DEFAULT false,
        ADD counts_people boolean NOT NULL DEFAULT false;
      UPDATE evaluation.indicator_value v SET published = v.provenance = 'REAL', counts_people = i.counts_people
        FROM evaluation.indicator i WHERE i.code = v.indicator_code;
      ALTER TABLE evaluation.indicator_value
        ALTER counts_people DROP DEFAULT,
        ADD FOREIGN KEY (indicator_code, counts_people) REFERENCES evaluation.indicator (code, counts_people)
          ON UPDATE CASCADE,
        ADD measured boolean NOT NULL GENERATED ALWAYS AS (value IS NOT NULL) STORED,
        ADD suppressed boolean NOT NULL
          GENERATED ALWAYS AS (${smallValue} OR ${smallReference} OR ${smallGroup}) STORED,
        ADD shown_value numeric GENERATED ALWAYS AS (CASE WHEN ${smallValue} THEN NULL ELSE value END) STORED,
        ADD shown_difference numeric
          GENERATED ALWAYS AS (CASE WHEN ${smallValue} OR ${smallReference} THEN NULL ELSE difference END) STORED;
    `);
    // The orders by value are those of what is shown: an order by what is withheld would give it back.
    await runner.query(`
      ${(await indexesOnRawValues(runner)).map((name) => `DROP INDEX ${name};`).join('\n')}
      ${orders.map((order) => `CREATE INDEX ON evaluation.indicator_value (${order}, id);`).join('\n')}
      ${orders.map((order) => `CREATE INDEX ON evaluation.indicator_value (indicator_code, ${order}, id);`).join('\n')}
      CREATE UNIQUE INDEX indicator_value_is_told_once ON evaluation.indicator_value
        (evaluation_id, indicator_code, period_start, period_end, coalesce(comparison, ''))
        WHERE period_start IS NOT NULL AND period_end IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX evaluation.indicator_value_is_told_once;
      ALTER TABLE evaluation.indicator_value DROP version, DROP published, DROP measured, DROP suppressed,
        DROP shown_value, DROP shown_difference, DROP counts_people;
      ALTER TABLE evaluation.indicator DROP counts_people;
      ALTER TABLE evaluation.report DROP published;
      ALTER TABLE evaluation.evaluation DROP version;
      ALTER TABLE evaluation.project_projection DROP referred_to, DROP generalisation_referred_to,
        DROP file_referred_to, DROP act_ids, DROP authorised_on, DROP authority, DROP state_since, DROP is_public,
        DROP version`);
  }
}

/** The indexes by which values were ordered before some of them were withheld. */
async function indexesOnRawValues(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(`
    SELECT format('%I.%I', schemaname, indexname) AS name FROM pg_indexes
    WHERE schemaname = 'evaluation' AND tablename = 'indicator_value'
      AND indexdef ~ 'COALESCE\\((value|difference), '`)) as { name: string }[];
  return rows.map(({ name }) => name);
}
