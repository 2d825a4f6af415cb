/** Types for the client operations, and their manifest of persisted documents. */
import { resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { type GraphQLSchema, printSchema } from 'graphql';
import { type Files, pathsBelow } from './files.js';

/** How each scalar of the graph reaches a client, as a TypeScript type. */
export type ScalarTypes = Readonly<Record<string, string>>;

/** Where the generator believes that it writes; it reads no operation there. */
const target = 'generated/';

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/**
 * The typed client of every operation in a folder: `graphql.ts` with a type for each operation, and
 * `persisted-documents.json`, which maps the sha256 of each normalised operation to its text.
 *
 * @param folder holds the operations, `*.graphql` at any depth; no operation, no files
 * @throws the generator's explanation when an operation does not fit the schema
 */
export async function clientFiles(schema: GraphQLSchema, folder: string, scalars: ScalarTypes): Promise<Files> {
  const documents = pathsBelow(folder).filter((path) => path.endsWith('.graphql'));
  if (documents.length === 0) return new Map();
  const output = (await generate(
    {
      schema: printSchema(schema),
      cwd: resolve(folder),
      documents,
      silent: true,
      errorsOnly: true,
      generates: {
        [target]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
          config: {
            documentMode: 'string',
            importExtension: '.js',
            useTypeImports: true,
            enumsAsTypes: true,
            onlyOperationTypes: true,
            avoidOptionals: { field: true },
            skipTypename: true,
            immutableTypes: true,
            strictScalars: true,
            defaultScalarType: 'unknown',
            scalars,
          },
        },
      },
    },
    false,
  )) as GeneratedFile[];
  // The preset's barrel and its function that finds an operation by its text are left out: operations are imported by name.
  const kept = output.filter(({ filename }) => filename === `${target}graphql.ts` || filename.endsWith('.json'));
  return new Map(kept.map(({ filename, content }) => [filename.slice(target.length), `${content.trimEnd()}\n`]));
}
