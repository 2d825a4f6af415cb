/** The configuration of the import: a JSON file, checked whole, whose faults are all named at once. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { identifierFault } from '@innovation-sante/kit/identifiers';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { regions } from '@innovation-sante/scheme/reference/geography';
import { canonicalJson } from './raw-file.js';
import type { Receiver } from './imported-letter.js';
import { type LetterFieldName, comparable, letterFieldNames, letterFields, valueFault } from './letter-fields.js';

/** The configuration is wrong: one line a fault, each with its place in the file. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly code = 'CONFIGURATION_INVALID';
}

/** From which champ a field is read, and what its answers mean, where they are not the scheme's codes themselves. */
export interface FieldSource {
  readonly champ: string;
  /** Answer of the form, made comparable → code. */
  readonly values: ReadonlyMap<string, string>;
}

/** How one revision of the form is read. */
export type RevisionMapping = ReadonlyMap<LetterFieldName, FieldSource>;

/** The part of the configuration on which the facts of a letter depend. */
export interface LetterMapping {
  /** By id of the revision of the démarche. */
  readonly revisions: ReadonlyMap<string, RevisionMapping>;
  /** By number of the groupe d’instructeurs. */
  readonly receivers: ReadonlyMap<number, Receiver>;
  /** SIRET → id of the organisation in the graph. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Changes whenever the above does: files read by another mapping are read again. */
  readonly checksum: string;
}

/** How to speak with the API. */
export interface ApiSettings {
  readonly url: string;
  readonly demarche: number;
  /** Files in a page; the API gives at most 100. */
  readonly pageSize: number;
  readonly requestsPerMinute: number;
  /** How long one reply may take, in seconds. */
  readonly deadlineSeconds: number;
  readonly largestReplyMegabytes: number;
  readonly retry: {
    /** How often a request is sent before the API counts as out of reach. */
    readonly attempts: number;
    /** The wait before the second attempt; it doubles with each. */
    readonly firstWaitSeconds: number;
    readonly longestWaitSeconds: number;
  };
}

/** The whole configuration. */
export interface ImportConfiguration {
  readonly api: ApiSettings;
  /** Name of the environment variable that holds the token; the token itself never stands in the file. */
  readonly tokenVariable: string;
  /** How far before the last modification seen the next run begins, in seconds. */
  readonly overlapSeconds: number;
  readonly mapping: LetterMapping;
}

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && local.has(hostname));
}

const fieldSource = (name: LetterFieldName) =>
  z
    .strictObject({ champ: z.string().min(1), values: z.record(z.string(), z.string()).default({}) })
    .superRefine(({ values }, context) => {
      for (const [answer, code] of Object.entries(values)) {
        const fault = valueFault(letterFields[name], code);
        if (fault) context.addIssue({ code: 'custom', path: ['values', answer], message: `"${code}" ${fault}` });
      }
    });

const fields = z.strictObject(
  Object.fromEntries(
    letterFieldNames.map((name) => [
      name,
      letterFields[name].required ? fieldSource(name) : fieldSource(name).optional(),
    ]),
  ),
);

const receiver = z
  .string()
  .refine(
    (text) => text === 'RAPPORTEUR_GENERAL' || regions().some(({ code }) => text === `ARS-${code}`),
    'must be RAPPORTEUR_GENERAL, or ARS- and the code of a region (ARS-11)',
  );

const siret = z.string().superRefine((text, context) => {
  const fault = identifierFault('Siret', text);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

const file = z.strictObject({
  url: z.string().refine(isSafeUrl, 'must be an https address (http only on this machine)'),
  tokenVariable: z
    .string()
    .regex(
      /^[A-Z][A-Z0-9_]*$/,
      'must be the name of an environment variable, in capitals; the token itself never stands here',
    ),
  demarche: z.int().positive(),
  pageSize: z.int().min(1).max(100).default(100),
  requestsPerMinute: z.int().min(1).max(100_000).default(400),
  deadlineSeconds: z.number().positive().max(600).default(30),
  largestReplyMegabytes: z.number().positive().max(200).default(20),
  retry: z
    .strictObject({
      attempts: z.int().min(1).max(50).default(8),
      firstWaitSeconds: z.number().positive().default(1),
      longestWaitSeconds: z.number().positive().default(120),
    })
    .prefault({}),
  overlapSeconds: z.number().min(0).max(86_400).default(60),
  receivers: z
    .record(z.string().regex(/^\d+$/, 'must be the number of a groupe d’instructeurs'), receiver)
    .refine((receivers) => Object.keys(receivers).length > 0, 'names no groupe d’instructeurs'),
  organisations: z.record(siret, z.uuid()).default({}),
  revisions: z
    .array(z.strictObject({ ids: z.array(z.string().min(1)).min(1), fields }))
    .min(1)
    .superRefine((revisions, context) => {
      const seen = new Set<string>();
      for (const [index, { ids }] of revisions.entries()) {
        for (const id of ids) {
          if (seen.has(id))
            context.addIssue({ code: 'custom', path: [index, 'ids'], message: `the revision ${id} stands here twice` });
          seen.add(id);
        }
      }
    }),
});

const receiverOf = (text: string): Receiver => {
  const regionCode = text === 'RAPPORTEUR_GENERAL' ? null : text.slice('ARS-'.length);
  return {
    organisationId: regionCode === null ? organisationId('rapporteur-general') : arsOrganisationId(regionCode),
    regionCode,
  };
};

const revisionOf = (sources: z.infer<typeof fields>): RevisionMapping =>
  new Map(
    letterFieldNames.flatMap((name): [LetterFieldName, FieldSource][] => {
      const source = sources[name];
      if (!source) return [];
      const values = Object.entries(source.values).map(([answer, code]) => [comparable(answer), code] as const);
      return [[name, { champ: source.champ, values: new Map(values) }]];
    }),
  );

/**
 * The configuration that a JSON text holds.
 *
 * @throws ConfigurationError naming every fault of the file
 */
export function readConfiguration(text: string): ImportConfiguration {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`The configuration of the import is not JSON: ${(error as Error).message}`);
  }
  const { data, error } = file.safeParse(json);
  if (!data) {
    const lines = error.issues.map(({ path, message }) => `  ${path.join('.') || '(file)'}: ${message}`);
    throw new ConfigurationError(`The configuration of the import is wrong:\n${lines.join('\n')}`);
  }
  const { tokenVariable, overlapSeconds, receivers, organisations, revisions, ...api } = data;
  return {
    api,
    tokenVariable,
    overlapSeconds,
    mapping: {
      revisions: new Map(revisions.flatMap(({ ids, fields }) => ids.map((id) => [id, revisionOf(fields)] as const))),
      receivers: new Map(Object.entries(receivers).map(([number, text]) => [Number(number), receiverOf(text)])),
      organisations: new Map(Object.entries(organisations)),
      checksum: createHash('sha256').update(canonicalJson({ receivers, organisations, revisions })).digest('hex'),
    },
  };
}
