/** One violation for each boundary rule, and the small innocent project into which they are sown. */

export interface SeededViolation {
  /** The rule of .dependency-cruiser.mjs that must catch it. */
  readonly rule: string;
  /** What the guilty file does, in words. */
  readonly crime: string;
  /** The guilty file; the violation must be reported as coming from it. */
  readonly path: string;
  readonly source: string;
  /** What else the crime needs. */
  readonly accomplices?: Readonly<Record<string, string>>;
}

const packages = ['typeorm', 'type-graphql', 'graphql', 'pg', 'dataloader', 'vitest', 'undeclared'];

const manifest = (folder: string, dependencies: readonly string[]) => ({
  [`${folder}/package.json`]: JSON.stringify({
    name: `@innovation-sante/${folder.replace(/^.*\/_?/, '')}`,
    version: '0.1.0',
    type: 'module',
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '1.0.0'])),
  }),
});

/** Installed packages, each a single empty module. */
const installed = Object.fromEntries(
  packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};\n'],
  ]),
);

/** A project that keeps every rule: two subgraphs, the kit, the scheme, a gateway and a test. */
export const innocentProject: Readonly<Record<string, string>> = {
  ...installed,
  'package.json': JSON.stringify({ name: 'innocent', type: 'module', devDependencies: { vitest: '1.0.0' } }),
  ...manifest('gateway', ['graphql']),
  ...manifest('subgraphs/_kit', ['graphql', 'typeorm', 'pg', 'dataloader']),
  ...manifest('subgraphs/_scheme', []),
  ...manifest('subgraphs/actors', ['graphql', 'type-graphql', 'typeorm']),
  ...manifest('subgraphs/projects', ['graphql', 'type-graphql', 'typeorm']),
  'gateway/src/main.ts': "import './server.js';\n",
  'gateway/src/server.ts': "import 'graphql';\nexport const server = 1;\n",
  'subgraphs/_kit/src/sql.ts': 'export const sql = 1;\n',
  'subgraphs/_kit/src/dates.ts': 'export const isDate = 1;\n',
  'subgraphs/_kit/src/database.ts': "import 'typeorm';\nimport 'pg';\nexport const database = 1;\n",
  'subgraphs/_scheme/src/vocabulary.ts': "import 'node:fs';\nexport const vocabulary = 1;\n",
  'subgraphs/_scheme/src/vocabulary.test.ts': "import 'vitest';\nimport './vocabulary.js';\n",
  'subgraphs/actors/src/main.ts': "import './subgraph.js';\n",
  'subgraphs/actors/src/subgraph.ts': "import './schema.js';\nexport const start = 1;\n",
  'subgraphs/actors/src/schema.ts': "import './region/region.resolver.js';\nexport const schema = 1;\n",
  'subgraphs/actors/src/region/region.resolver.ts':
    "import 'type-graphql';\nimport { r } from './region.repository.js';\nimport { p } from './region.policy.js';\nexport const resolver = r + p;\n",
  'subgraphs/actors/src/region/region.repository.ts':
    "import { sql } from '@innovation-sante/kit/sql';\nimport type { E } from './region.entity.js';\nexport const r = sql as E;\n",
  'subgraphs/actors/src/region/region.entity.ts':
    "import 'typeorm';\nimport './region.rules.js';\nexport type E = number;\n",
  'subgraphs/actors/src/region/region.policy.ts': "import './region.rules.js';\nexport const p = 1;\n",
  'subgraphs/actors/src/region/region.rules.ts': "import '@innovation-sante/kit/dates';\nexport const rule = 1;\n",
  'subgraphs/actors/src/region/region.rules.test.ts': "import 'vitest';\nimport './region.rules.js';\n",
  'subgraphs/projects/src/subgraph.ts': "import '@innovation-sante/scheme/vocabulary';\nexport const start = 1;\n",
  'test/journeys/story.test.ts':
    "import 'vitest';\nimport '@innovation-sante/actors/subgraph';\nimport '../support/world.js';\n",
  'test/support/world.ts': "import '@innovation-sante/gateway/server';\nexport const world = 1;\n",
};

export const seededViolations: readonly SeededViolation[] = [
  {
    rule: 'no-cycles',
    crime: 'two modules import each other',
    path: 'subgraphs/_kit/src/egg.ts',
    source: "import './hen.js';\nexport const egg = 1;\n",
    accomplices: { 'subgraphs/_kit/src/hen.ts': "import './egg.js';\nexport const hen = 1;\n" },
  },
  {
    rule: 'no-cycles',
    crime: 'two modules import each other’s types',
    path: 'subgraphs/actors/src/left.ts',
    source: "import type { R } from './right.js';\nexport type L = R;\n",
    accomplices: { 'subgraphs/actors/src/right.ts': "import type { L } from './left.js';\nexport type R = L | 1;\n" },
  },
  {
    rule: 'everything-resolves',
    crime: 'an import leads nowhere',
    path: 'gateway/src/lost.ts',
    source: "import './missing.js';\n",
  },
  {
    rule: 'only-declared-packages',
    crime: 'an installed package is used without being declared',
    path: 'gateway/src/luck.ts',
    source: "import 'undeclared';\n",
  },
  {
    rule: 'only-declared-packages',
    crime: 'the gateway uses a package that only a subgraph declares',
    path: 'gateway/src/orm.ts',
    source: "import 'typeorm';\n",
  },
  {
    rule: 'product-needs-no-development-package',
    crime: 'the product uses the test runner',
    path: 'subgraphs/projects/src/probe.ts',
    source: "import 'vitest';\n",
  },
  {
    rule: 'subgraphs-do-not-import-one-another',
    crime: 'a subgraph imports another by its package name',
    path: 'subgraphs/projects/src/shortcut.ts',
    source: "import '@innovation-sante/actors/region/region.rules';\n",
  },
  {
    rule: 'subgraphs-do-not-import-one-another',
    crime: 'a subgraph imports another’s type by a relative path',
    path: 'subgraphs/projects/src/type-shortcut.ts',
    source: "import type { E } from '../../actors/src/region/region.entity.js';\nexport type F = E;\n",
  },
  {
    rule: 'gateway-knows-no-subgraph',
    crime: 'the gateway imports a subgraph',
    path: 'gateway/src/actors.ts',
    source: "import '@innovation-sante/actors/schema';\n",
  },
  {
    rule: 'gateway-knows-no-subgraph',
    crime: 'the gateway imports the kit',
    path: 'gateway/src/dates.ts',
    source: "import '@innovation-sante/kit/dates';\n",
  },
  {
    rule: 'gateway-knows-no-subgraph',
    crime: 'the gateway loads the scheme while it runs',
    path: 'gateway/src/words.ts',
    source: "export const words = import('@innovation-sante/scheme/vocabulary');\n",
  },
  {
    rule: 'kit-knows-no-domain',
    crime: 'the kit imports the scheme',
    path: 'subgraphs/_kit/src/vocabulary.ts',
    source: "import '@innovation-sante/scheme/vocabulary';\n",
  },
  {
    rule: 'kit-knows-no-domain',
    crime: 'the kit imports a subgraph',
    path: 'subgraphs/_kit/src/region.ts',
    source: "import '@innovation-sante/actors/region/region.rules';\n",
  },
  {
    rule: 'access-knows-no-subgraph',
    crime: 'the table of access imports a subgraph',
    path: 'subgraphs/_access/src/regions.ts',
    source: "import '@innovation-sante/actors/region/region.rules';\n",
  },
  {
    rule: 'contract-knows-no-domain',
    crime: 'the contract imports a subgraph',
    path: 'subgraphs/_contract/src/favourite.ts',
    source: "import '@innovation-sante/actors/schema';\n",
  },
  {
    rule: 'scheme-is-plain',
    crime: 'the scheme imports a framework',
    path: 'subgraphs/_scheme/src/rows.ts',
    source: "import 'typeorm';\n",
  },
  {
    rule: 'scheme-is-plain',
    crime: 'the scheme imports the kit',
    path: 'subgraphs/_scheme/src/days.ts',
    source: "import '@innovation-sante/kit/dates';\n",
  },
  {
    rule: 'product-imports-no-test',
    crime: 'a subgraph imports the test support',
    path: 'subgraphs/actors/src/world.ts',
    source: "import '../../../test/support/world.js';\n",
  },
  {
    rule: 'product-imports-no-test',
    crime: 'a module imports a unit test',
    path: 'subgraphs/_kit/src/borrowed.ts',
    source: "import './dates.test.js';\n",
    accomplices: { 'subgraphs/_kit/src/dates.test.ts': "import 'vitest';\n" },
  },
  {
    rule: 'product-imports-no-test',
    crime: 'a module imports what its tests share',
    path: 'subgraphs/_kit/src/shared.ts',
    source: "import './testing.js';\n",
    accomplices: { 'subgraphs/_kit/src/testing.ts': "import 'vitest';\n" },
  },
  {
    rule: 'only-a-process-starts-main',
    crime: 'a module imports main',
    path: 'subgraphs/actors/src/again.ts',
    source: "import './main.js';\n",
  },
  {
    rule: 'subgraph-is-above-its-parts',
    crime: 'a resolver imports the table of contents',
    path: 'subgraphs/actors/src/committee/committee.resolver.ts',
    source: "import '../subgraph.js';\n",
  },
  {
    rule: 'subgraph-is-above-its-parts',
    crime: 'a repository imports the schema',
    path: 'subgraphs/actors/src/committee/committee.repository.ts',
    source: "import '../schema.js';\n",
  },
  ...(['policy', 'repository', 'entity', 'rules', 'commands'] as const).map((role) => ({
    rule: 'resolver-is-above-its-noun',
    crime: `${role} imports a resolver`,
    path: `subgraphs/actors/src/person/person.${role}.ts`,
    source: "import '../region/region.resolver.js';\n",
  })),
  ...(['policy', 'repository', 'entity'] as const).map((role) => ({
    rule: 'rules-are-below-everything',
    crime: `a rule imports ${role}`,
    path: `subgraphs/actors/src/seat/${role}-seat.rules.ts`,
    source: `import '../region/region.${role}.js';\n`,
  })),
  {
    rule: 'statements-live-in-repositories',
    crime: 'a resolver writes SQL',
    path: 'subgraphs/actors/src/agency/agency.resolver.ts',
    source: "import '@innovation-sante/kit/sql';\n",
  },
  {
    rule: 'statements-live-in-repositories',
    crime: 'a mutation writes SQL',
    path: 'subgraphs/actors/src/agency/agency.mutations.ts',
    source: "import '@innovation-sante/kit/sql';\n",
  },
  {
    rule: 'statements-live-in-repositories',
    crime: 'a policy asks the database',
    path: 'subgraphs/actors/src/agency/agency.policy.ts',
    source: "import 'typeorm';\n",
  },
  ...(['typeorm', 'type-graphql', 'graphql'] as const).map((name) => ({
    rule: 'rules-are-free-of-frameworks',
    crime: `a rule imports ${name}`,
    path: `subgraphs/actors/src/law/${name}-law.rules.ts`,
    source: `import '${name}';\n`,
  })),
  {
    rule: 'rules-are-free-of-frameworks',
    crime: 'a rule reaches a framework through the kit',
    path: 'subgraphs/actors/src/law/hidden-law.rules.ts',
    source: "import '@innovation-sante/kit/database';\n",
  },
];
