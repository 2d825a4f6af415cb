/** Random arguments of the fields of the graph: filters, orders, searches and keys, of values that occur. */
import type { Random } from '@innovation-sante/scheme/random';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type ArgumentValue, type Arguments, Code, isPageArgument } from './selection.js';
import { type Values, unknownId } from './values.js';

const ranges = [
  ['from', 'to'],
  ['minimumAmount', 'maximumAmount'],
];

/** The lower bound comes first: where a range is the wrong way round, the graph answers nothing but that. */
function inOrder(filter: Arguments): Arguments {
  const ordered: Record<string, ArgumentValue> = { ...filter };
  const pairs = Object.keys(filter)
    .filter((name) => name.endsWith('From'))
    .map((name) => [name, name.replace(/From$/, 'To')]);
  for (const [low = '', high = ''] of [...ranges, ...pairs]) {
    const [first, second] = [filter[low], filter[high]];
    if (first === undefined || second === undefined || first <= second) continue;
    ordered[low] = second;
    ordered[high] = first;
  }
  return ordered;
}

export class RandomArguments {
  constructor(
    private readonly random: Random,
    private readonly values: Values,
  ) {}

  /** The arguments of a field but for those of pages. @param coordinate such as 'Query.projects' */
  of(coordinate: string, args: readonly GraphQLArgument[]): Arguments {
    const one = new Map<string, string[]>([
      ['Query.project', ['id', 'slug']],
      ['Query.organisation', ['id']],
      ['Query.person', ['id']],
    ]).get(coordinate);
    if (one) {
      const name = this.random.pick(one);
      return { [name]: this.#text(`${coordinate}.${name}`, name) };
    }
    const given = args.filter(
      (arg) =>
        !isPageArgument(arg.name) &&
        (isRequiredArgument(arg) || this.random.chance(arg.name === 'search' ? 0.25 : 0.6)),
    );
    return inOrder(this.#fields(coordinate, given));
  }

  #fields(place: string, fields: readonly (GraphQLArgument | GraphQLInputField)[]): Arguments {
    const entries = fields.map(({ name, type }) => [name, this.#value(`${place}.${name}`, name, type)] as const);
    return Object.fromEntries(entries);
  }

  #value(place: string, name: string, type: GraphQLInputType): ArgumentValue {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const values = Array.from({ length: this.random.integer(1, 3) }, () => this.#value(place, name, nullable.ofType));
      return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    }
    const named = getNamedType(type);
    if (isEnumType(named)) return new Code(this.random.pick(named.getValues()).name);
    if (isInputObjectType(named)) return this.#object(place, named);
    if (named.name === 'Boolean') return this.random.chance(0.5);
    if (named.name === 'Int') return this.random.pick(this.values.years);
    if (named.name === 'Cents') return this.random.pick(this.values.cents);
    return this.#text(place, name, named.name);
  }

  #object(place: string, type: GraphQLInputObjectType): Arguments {
    const fields = Object.values(type.getFields());
    const required = fields.filter(isRequiredInputField);
    const optional = fields.filter((field) => !isRequiredInputField(field));
    const wanted = required.length > 0 ? this.random.integer(0, 1) : this.random.integer(1, 3);
    return inOrder(this.#fields(place, [...required, ...this.random.some(optional, wanted)]));
  }

  #text(place: string, name: string, type = ''): string {
    const { random, values } = this;
    const ofType: Record<string, readonly string[]> = {
      Date: values.dates,
      RegionCode: values.regions,
      DepartementCode: values.departements,
      CommuneCode: values.communes,
      Finess: values.finess,
      Nor: values.nors,
      Jorftext: values.jorftexts,
    };
    const fitting = ofType[type] ?? this.#ofName(place, name);
    return fitting.length === 0 || (type === 'ID' && random.chance(0.05)) ? unknownId : random.pick(fitting);
  }

  #ofName(place: string, name: string): readonly string[] {
    const { values } = this;
    const ofPlace: Record<string, readonly string[]> = {
      'Query.project.id': values.projects,
      'Query.project.slug': values.slugs,
      'Query.organisation.id': values.organisations,
      'Query.person.id': values.people,
      'Query.callForProjects.id': values.calls,
      'Query.evaluation.id': values.evaluations,
      'Query.fundingLine.id': values.lines,
      'Query.letterOfIntent.number': values.letters,
      'Query.indicator.code': values.indicators,
      'Query.rule.id': ['R-HAS-1', 'R-CTIS-1', 'R-FUND-6'],
    };
    const named: Record<string, readonly string[]> = {
      projects: values.projects,
      callForProjects: values.calls,
      indicators: values.indicators,
      search: values.words,
    };
    return ofPlace[place] ?? named[name] ?? values.organisations;
  }
}
