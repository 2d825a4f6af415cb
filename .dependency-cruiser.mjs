/**
 * Which module may import which: imports point down only, and no package reaches into another's business.
 *
 * Every rule here has a seeded violation in test/architecture/boundaries.test.ts that proves that it bites.
 * Names of workspaces resolve to their sources (.tsconfig.boundaries.json), so that cycles across packages show.
 */

const aSubgraph = '^subgraphs/[a-z][^/]*/';
const aTest = [
  '\\.test\\.ts$',
  '^test/',
  '/src/testing(/|\\.ts$)',
  '/src/[^/]+/testing/',
  '/vitest\\.config\\.ts$',
  '^\\.vitest\\.base\\.ts$',
];
const top = (files) => `^subgraphs/[a-z][^/]*/src/(${files})\\.ts$`;
const role = (roles) => `^subgraphs/[a-z][^/]*/src/.+\\.(${roles})\\.ts$`;
const framework =
  '(^|/)node_modules/(typeorm|type-graphql|graphql|pg|dataloader|fastify|class-validator|@apollo/[^/]+)/';

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'A cycle has no first file to read, and no order in which to start.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that the tool cannot follow is an import that no rule can judge.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'only-declared-packages',
    comment: 'A package that is not in package.json is there by luck.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'product-needs-no-development-package',
    comment: 'What runs in production may not need what only development installs.',
    severity: 'error',
    from: {
      path: '^(gateway|subgraphs)/[^/]+/',
      pathNot: [...aTest, '^subgraphs/_contract/', '^gateway/(console|explorer)/', '/vite\\.config\\.ts$'],
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
  },
  {
    name: 'subgraphs-do-not-import-one-another',
    comment: 'A subgraph knows another by the keys of its entities; the gateway joins them.',
    severity: 'error',
    from: { path: '^subgraphs/([a-z][^/]*)/' },
    to: { path: aSubgraph, pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'gateway-knows-no-subgraph',
    comment: 'The gateway serves any supergraph: it knows a subgraph by its schema and its address.',
    severity: 'error',
    from: { path: '^gateway/' },
    to: { path: '^subgraphs/' },
  },
  {
    name: 'kit-knows-no-domain',
    comment: 'The kit is what every subgraph needs and no domain owns.',
    severity: 'error',
    from: { path: '^subgraphs/_kit/' },
    to: { path: '^(subgraphs/(?!_kit/)|gateway/)' },
  },
  {
    name: 'access-knows-no-subgraph',
    comment: 'Who sees and does what is one table, on which every subgraph stands.',
    severity: 'error',
    from: { path: '^subgraphs/_access/', pathNot: aTest },
    to: { path: '^(subgraphs/(?!_(access|kit|scheme)/)|gateway/)' },
  },
  {
    name: 'contract-knows-no-domain',
    comment: 'The contract is made from whatever schemas it is given.',
    severity: 'error',
    from: { path: '^subgraphs/_contract/' },
    to: { path: '^(subgraphs/(?!_contract/)|gateway/)' },
  },
  {
    name: 'scheme-is-plain',
    comment: 'The vocabulary and data of the scheme outlive every framework: nothing but Node below them.',
    severity: 'error',
    from: { path: '^subgraphs/_scheme/', pathNot: aTest },
    to: { pathNot: '^subgraphs/_scheme/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'product-imports-no-test',
    comment: 'A test knows the product, never the other way round.',
    severity: 'error',
    from: { pathNot: aTest },
    to: { path: aTest },
  },
  {
    name: 'only-a-process-starts-main',
    comment: 'main.ts starts a process: importing it would start one by accident.',
    severity: 'error',
    from: {},
    to: { path: '/src/main\\.ts$' },
  },
  {
    name: 'subgraph-is-above-its-parts',
    comment: 'Imports point down: only main and the schema artefact stand above the table of contents.',
    severity: 'error',
    from: { path: aSubgraph, pathNot: [...aTest, top('main|schema|subgraph|demarches/main')] },
    to: { path: top('subgraph|schema') },
  },
  {
    name: 'resolver-is-above-its-noun',
    comment: 'Policies, repositories, entities and rules do not know how they are asked.',
    severity: 'error',
    from: { path: role('policy|repository|entity|rules|commands') },
    to: { path: role('resolver|mutations') },
  },
  {
    name: 'rules-are-below-everything',
    comment: 'A rule judges plain facts: it knows neither rows, nor who asks, nor how they are read.',
    severity: 'error',
    from: { path: role('rules') },
    to: { path: role('policy|repository|entity') },
  },
  {
    name: 'statements-live-in-repositories',
    comment:
      'Every SQL statement about a noun stands in one file; who asks, and who may, is decided without a database.',
    severity: 'error',
    from: { path: role('resolver|mutations|policy') },
    to: { path: ['^subgraphs/_kit/src/(sql|bulk)\\.ts$', '(^|/)node_modules/(typeorm|pg)/'] },
  },
  {
    name: 'rules-are-free-of-frameworks',
    comment: 'A rule is tested in milliseconds and read by a jurist: no framework, not even behind another module.',
    severity: 'error',
    from: { path: '\\.rules\\.ts$' },
    to: { path: framework, reachable: true },
  },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['(^|/)dist/', '^\\.build/', '^schema/operations/generated/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: '.tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
