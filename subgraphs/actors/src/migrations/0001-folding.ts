/** How names are folded for their order and their search: É sorts with E, and "hôpital" is found by "HOPITAL". */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Folding1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // unaccent() is only STABLE, since its dictionary could be replaced; named and fixed here, the result is IMMUTABLE,
    // as generated columns and indexes want it. Accents go first: lower() leaves É alone in a database without a locale.
    await runner.query(`
      CREATE FUNCTION actors.fold(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, name));
    `);
    // Only letters and digits are left: the parser of text search would take "AKO@dom" for an e-mail address.
    await runner.query(`
      CREATE FUNCTION actors.name_words(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN trim(regexp_replace(actors.fold(name), '[^a-z0-9]+', ' ', 'g'));
      CREATE FUNCTION actors.name_vector(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN to_tsvector('simple'::regconfig, actors.name_words(name));
      CREATE FUNCTION actors.name_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN to_tsquery('simple'::regconfig, replace(nullif(actors.name_words(words), ''), ' ', ':* & ') || ':*');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION actors.name_query(text);
      DROP FUNCTION actors.name_vector(text);
      DROP FUNCTION actors.name_words(text);
      DROP FUNCTION actors.fold(text);
    `);
  }
}
