/**
 * Random operations over the whole API: every list and key at its root, and whatever can be reached from there, through all
 * subgraphs. The API is read from its schema, so that a field that is added is asked for without a change here.
 */
import type { Random } from '@innovation-sante/scheme/random';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { RandomArguments } from './arguments.js';
import { type Arguments, Code, type Selection } from './selection.js';
import type { Values } from './values.js';

/** Fields that tell of the service and not of the data. */
const leftOut = new Set(['ProjectionStatus']);

/** How often a field of the root is asked, where not once: what belongs to projects, and what leads to them from afar. */
const weights: Readonly<Record<string, number>> = {
  project: 6,
  projects: 6,
  projectCounts: 4,
  projectMatrix: 2,
  lettersOfIntent: 5,
  letterOfIntent: 2,
  opinions: 4,
  legalActs: 3,
  sites: 3,
  fundingLines: 4,
  commitments: 3,
  payments: 3,
  fundingSummary: 6,
  fundingLine: 2,
  evaluation: 3,
  evaluations: 5,
  reports: 5,
  indicatorValues: 5,
  organisation: 3,
  organisations: 2,
  persons: 2,
  person: 2,
  region: 3,
  ars: 3,
  indicator: 2,
  callForProjects: 2,
  awaitedActions: 2,
  myAwaitedActions: 3,
};

const money = 'amount currency';
const sums = `authorised { ${money} } committed { ${money} } paid { ${money} } projectCount provenances`;
const counted = 'count fictional finished transposed';
const letterCounts = 'outcome count medianDays';

/** The field of a group that shows a dimension: PAYMENT_MODEL is paymentModel. */
export const groupField = (dimension: string): string =>
  dimension.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** How a group is asked for: places and funds by their codes. */
function groupSelection(dimension: string): string {
  const field = groupField(dimension);
  return ['REGION', 'DEPARTEMENT', 'FUND'].includes(dimension) ? `${field} { code }` : field;
}

const codesIn = (args: Arguments, name: string): string[] => {
  const value = args[name];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => (each instanceof Code ? [each.code] : []));
};

/** Sums and counts are asked for as a whole: the oracle reckons them anew. */
const wholes: Readonly<Record<string, (args: Arguments) => string>> = {
  'Query.projectCounts': (args) =>
    `total rows { ${codesIn(args, 'groupBy').map(groupSelection).join(' ')} ${counted} }`,
  'Query.projectMatrix': (args) =>
    `cells { row { ${codesIn(args, 'rows').map(groupSelection).join(' ')} } column { ${codesIn(args, 'columns').map(groupSelection).join(' ')} } ${counted} }`,
  'Query.fundingSummary': (args) => `${codesIn(args, 'groupBy').map(groupSelection).join(' ')} ${sums} lineCount`,
  'Region.fundingSummary': (args) => `${codesIn(args, 'groupBy').map(groupSelection).join(' ')} ${sums} lineCount`,
  'Ars.firSpending': () => sums,
  'Evaluation.criteria': () => 'criterion followed measured lastMeasuredOn',
  'ProjectEvent.changes': () => 'field before after',
};

const beside: Readonly<Record<string, string>> = {
  LetterOfIntent: `byOutcome { ${letterCounts} } byQuarter { label count decided medianDays byOutcome { ${letterCounts} } }`,
};

/** Without these an answer cannot be judged. */
const always = new Set(['id', 'regionCode', 'code', 'kind']);

/** The same, of one type. */
const alwaysOf: Readonly<Record<string, readonly string[]>> = {
  AwaitedItem: ['party', 'project', 'organisation'],
  ProjectEvent: ['changes'],
};
const deepest = 3;

/** The fields of the root, each as often as it is to be asked. */
export const askedFields = (query: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(query.getFields())
    .filter((field) => !leftOut.has(getNamedType(field.type).name))
    .flatMap((field) => Array.from({ length: weights[field.name] ?? 1 }, () => field));

export class RandomOperations {
  readonly #arguments: RandomArguments;
  readonly #deck: GraphQLField<unknown, unknown>[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    values: Values,
    private readonly random: Random,
  ) {
    this.#arguments = new RandomArguments(random, values);
  }

  /** The field at the root of the next operation, with all below it; all fields have their turn before one comes again. */
  next(): Selection {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('the schema has no queries');
    if (this.#deck.length === 0) this.#deck.push(...askedFields(query));
    const [field] = this.#deck.splice(this.random.integer(0, this.#deck.length - 1), 1);
    if (!field) throw new Error('there is nothing to ask');
    return this.#select(query, field, 0);
  }

  #select(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): Selection {
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const args = this.#argumentsOf(coordinate, field, depth);
    const common = { field: field.name, coordinate, type: type.name, args, children: [] };
    if (!isObjectType(type)) return { ...common, shape: 'VALUE' };
    const whole = wholes[coordinate];
    const isList = isListType(getNullableType(field.type));
    if (whole) return { ...common, shape: isList ? 'LIST' : 'ONE', fixed: whole(args) };
    const row = this.#rowOf(type);
    if (!row) return { ...common, shape: isList ? 'LIST' : 'ONE', children: this.#children(type, depth) };
    const fixed = depth === 0 ? beside[row.name] : undefined;
    const first = depth === 0 ? {} : { first: this.random.pick(depth === 1 ? [2, 20, 100] : [1, 3]) };
    return {
      ...common,
      type: row.name,
      shape: 'CONNECTION',
      args: { ...first, ...args },
      children: this.#children(row, depth),
      ...(fixed && { fixed }),
    };
  }

  #argumentsOf(coordinate: string, field: GraphQLField<unknown, unknown>, depth: number): Arguments {
    const args = this.#arguments.of(coordinate, field.args);
    const order = (args['orderBy'] as Arguments | undefined)?.['field'];
    // What a hidden date does to the order of a page is reckoned for whole lists; relevance is of searches alone.
    const isUnfit =
      order instanceof Code &&
      ((depth > 0 && order.code === 'FILED_ON') || (order.code === 'RELEVANCE' && args['search'] === undefined));
    const { orderBy: _, ...rest } = args;
    const usable = isUnfit ? rest : args;
    if (coordinate !== 'Evaluation.indicators' || usable['missingFor'] !== undefined) return usable;
    const { at: __, ...withoutDay } = usable;
    return withoutDay;
  }

  /** The rows of a connection. */
  #rowOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
    const nodes = type.getFields()['nodes'];
    const row = nodes && getNamedType(nodes.type);
    return isObjectType(row) ? row : undefined;
  }

  #children(type: GraphQLObjectType, depth: number): Selection[] {
    const fields = Object.values(type.getFields());
    const ofType = alwaysOf[type.name] ?? [];
    const kept = fields.filter(
      ({ name, type: of }) => ofType.includes(name) || (always.has(name) && isLeafType(getNamedType(of))),
    );
    const others = fields.filter((field) => !kept.includes(field) && !leftOut.has(getNamedType(field.type).name));
    const leaves = others.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = others.filter((field) => !isLeafType(getNamedType(field.type)));
    const isCheap = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);
    const inner =
      depth >= deepest
        ? []
        : this.random.some(objects.filter(isCheap), this.random.integer(depth === 0 ? 1 : 0, depth === 0 ? 3 : 2));
    const small = this.random.some(leaves, this.random.integer(1, 6));
    const chosen = [...kept, ...small, ...inner];
    return (chosen.length > 0 ? chosen : leaves.slice(0, 1)).map((field) => this.#select(type, field, depth + 1));
  }
}
