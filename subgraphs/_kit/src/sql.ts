/** SQL as values: texts with their parameters kept apart, so that no client's text is ever part of a statement. */
export { default as sql, empty, join, raw, Sql } from 'sql-template-tag';
