/** Writes `schema/`, the contract of the graph with its clients; with `--check` compares instead. See schema/README.md. */
import { schema as actors } from '@innovation-sante/actors/schema';
import { runContractCommand } from '@innovation-sante/contract/command';
import { schema as evaluation } from '@innovation-sante/evaluation/schema';
import { schema as funding } from '@innovation-sante/funding/schema';
import { errorCodesPage } from '@innovation-sante/gateway/errors/codes';
import { schema as projects } from '@innovation-sante/projects/schema';
import { rulesPage } from '@innovation-sante/scheme/rules/rules-page';

// The paths below, and those that are printed, are relative to the project; this file runs as .build/codegen.js.
process.chdir(`${import.meta.dirname}/..`);

const allIsWell = await runContractCommand(
  {
    folder: 'schema',
    subgraphs: [
      { name: 'actors', url: 'http://localhost:4001/graphql', schema: actors },
      { name: 'projects', url: 'http://localhost:4002/graphql', schema: projects },
      { name: 'funding', url: 'http://localhost:4003/graphql', schema: funding },
      { name: 'evaluation', url: 'http://localhost:4004/graphql', schema: evaluation },
    ],
    pages: { 'errors.md': errorCodesPage(), 'rules.md': rulesPage() },
    scalars: {
      Date: 'string',
      DateTime: 'string',
      Duration: 'string',
      Cents: 'number',
      Siren: 'string',
      Siret: 'string',
      Finess: 'string',
      Rpps: 'string',
      Nor: 'string',
      Jorftext: 'string',
      RegionCode: 'string',
      DepartementCode: 'string',
      CommuneCode: 'string',
    },
  },
  process.argv.slice(2),
  console.log,
);
process.exitCode = allIsWell ? 0 : 1;
