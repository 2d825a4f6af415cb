/** Operations that chance may leave out: every field of the nouns that are told only in part, and filters that are refused. */
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type ArgumentValue, type Arguments, Code, type Selection } from './selection.js';

const order = (field: string, direction: string): Arguments => ({
  orderBy: { field: new Code(field), direction: new Code(direction) },
});

/** What is asked: the list at the root, its arguments, and which fields below are followed, with all of their leaves. */
const asked: readonly (readonly [field: string, args: Arguments, below?: readonly string[]])[] = [
  ['projects', {}, ['nextActions', 'funding', 'byFund', 'letterOfIntent', 'specifications', 'porteurs']],
  ['projects', {}, ['timeline', 'changes', 'stateHistory']],
  ['projects', order('FILED_ON', 'ASC')],
  ['projects', order('FILED_ON', 'DESC')],
  ['projects', { filter: { missingOpinion: new Code('HAS') } }],
  ['projects', { filter: { overdueAt: '2026-06-30' } }],
  ['projects', { filter: { filedFrom: '2019-01-01' } }],
  ['evaluations', {}, ['protocol', 'outcome', 'transitionPeriod', 'generalisationOpinions', 'indicators']],
  ['evaluations', { filter: { overdueAt: '2026-06-30' } }],
  ['indicatorValues', {}, ['report']],
  ['indicatorValues', order('VALUE', 'DESC')],
  ['reports', {}],
  ['legalActs', {}, ['ctisOpinion', 'specification']],
  ['opinions', {}, ['specification']],
  ['lettersOfIntent', { filter: { regions: ['11', '75'] } }],
  ['fundingLines', { filter: { regions: ['11', '75'] } }],
  ['payments', { filter: { regions: ['84'] } }],
];

const counts: readonly (readonly [dimension: string, filter: Record<string, ArgumentValue>])[] = [
  ['FILING_YEAR', {}],
  ['DECLARED_SCOPE', {}],
  ['STATE', { filedFrom: '2019-01-01' }],
];

function selectionOf(parent: GraphQLObjectType, name: string, args: Arguments, below: readonly string[]): Selection {
  const field = parent.getFields()[name];
  if (!field) throw new Error(`${parent.name} has no field ${name}`);
  const type = getNamedType(field.type);
  const common = { field: name, coordinate: `${parent.name}.${name}`, args };
  if (!isObjectType(type)) return { ...common, type: type.name, shape: 'VALUE', children: [] };
  const nodes = type.getFields()['nodes'];
  const row = nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : type;
  const fields = Object.values(row.getFields());
  const wanted = fields.filter((each) => isLeafType(getNamedType(each.type)) || below.includes(each.name));
  const children = wanted.map((each) => selectionOf(row, each.name, {}, below));
  const shape = nodes ? 'CONNECTION' : /\[/.test(String(field.type)) ? 'LIST' : 'ONE';
  return { ...common, type: row.name, shape, children };
}

/** @param schema of the API */
export function certainOperations(schema: GraphQLSchema): Selection[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const lists = asked.map(([name, args, below = []]) => selectionOf(query, name, args, below));
  const groups = counts.map(([dimension, filter]): Selection => {
    const shown = dimension.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    return {
      field: 'projectCounts',
      coordinate: 'Query.projectCounts',
      type: 'ProjectCounts',
      shape: 'ONE',
      args: { groupBy: [new Code(dimension)], filter },
      children: [],
      fixed: `total rows { ${shown} count fictional finished transposed }`,
    };
  });
  return [...lists, ...groups];
}
