/** Monaco's worker for operations, by the schema. */
import 'monaco-graphql/esm/graphql.worker.js';
