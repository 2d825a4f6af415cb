/** The scalars of the graph: dates, exact money, durations, and one scalar for each official identifier. */
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDate } from './dates.js';
import { BadValue } from './errors.js';
import { type IdentifierName, identifierFault, identifiers } from './identifiers.js';

function refuse(reason: string): never {
  throw new BadValue(reason);
}

/** A scalar that travels as a JSON text and is checked on its way in. */
function textScalar(name: string, description: string, fault: (value: string) => string | undefined, url?: string) {
  const parse = (value: unknown) => {
    if (typeof value !== 'string') return refuse('must be a text');
    const reason = fault(value);
    return reason === undefined ? value : refuse(reason);
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    ...(url && { specifiedByURL: url }),
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const identifierScalar = (name: IdentifierName) =>
  textScalar(name, identifiers[name].description, (value) => identifierFault(name, value));

export const Siren = identifierScalar('Siren');
export const Siret = identifierScalar('Siret');
export const Finess = identifierScalar('Finess');
export const Rpps = identifierScalar('Rpps');
export const Nor = identifierScalar('Nor');
export const Jorftext = identifierScalar('Jorftext');
export const RegionCode = identifierScalar('RegionCode');
export const DepartementCode = identifierScalar('DepartementCode');
export const CommuneCode = identifierScalar('CommuneCode');

export const CalendarDate = textScalar('Date', 'A calendar date without hour, as YYYY-MM-DD (ISO 8601).', (value) =>
  isDate(value) ? undefined : 'is not a date of the calendar (example: 2024-02-29)',
);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export const DateTime = textScalar(
  'DateTime',
  'An instant with its offset from UTC, to the millisecond (RFC 3339).',
  (value) =>
    instant.test(value) && isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
      ? undefined
      : 'is not an instant (example: 2024-02-29T12:00:00Z)',
  'https://scalars.graphql.org/andimarek/date-time',
);

export const Duration = textScalar(
  'Duration',
  'A length of time (ISO 8601): P5Y is five years, P48M4D is 48 months and 4 days.',
  (value) => (/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(value) ? undefined : 'is not a duration (example: P48M4D)'),
);

const cents = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse('must be a whole number of cents');

export const Cents = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description:
    'An exact amount in cents (centimes), a whole number: 1234 is 12,34 €. Never rounded, never beyond 2^53.',
  serialize: (value) => cents(typeof value === 'string' ? Number(value) : value),
  parseValue: cents,
  parseLiteral: (node: ValueNode) => cents(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** Every scalar by name, for a schema that must know them all. */
export const scalars = {
  Siren,
  Siret,
  Finess,
  Rpps,
  Nor,
  Jorftext,
  RegionCode,
  DepartementCode,
  CommuneCode,
  CalendarDate,
  DateTime,
  Duration,
  Cents,
};
