/** A graph of a few subgraphs that a test writes down, asked twice: over subgraphs that give objects, and over such that write text. */
import assert from 'node:assert/strict';
import { composeServices } from '@apollo/composition';
import { execute, parse, print, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createEngine, type Engine, type EngineAnswer } from '../engine.js';
import type { Log } from '../log.js';
import { plannerInThisThread } from '../planning/inline-planner.js';
import type { Planner } from '../planning/planner.js';
import { inProcessSubgraph } from '../subgraphs/in-process.js';
import type { ReplyText, Subgraph } from '../subgraphs/subgraph.js';
import { smallSchema, type SmallSubgraph } from './small-subgraph.js';

/** A request as a subgraph received it. */
export interface SmallRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The JSON text that query and variables came in. */
  readonly body: string;
}

export interface SmallAnswer {
  readonly data: unknown;
  /** The JSON text of `data`. */
  readonly text: string | undefined;
  readonly errors: readonly { readonly path: string; readonly code: unknown }[];
  /** What was asked of the subgraphs that write text. */
  readonly requests: readonly SmallRequest[];
}

/** Takes the reply of a subgraph, and gives what arrives instead: text, or text with a status. */
export type Tamper = (reply: string, request: SmallRequest) => string | ReplyText;

export interface SmallGraph {
  readonly apiSchema: GraphQLSchema;
  /** Operations that were planned, as the planner saw them. */
  readonly planned: readonly string[];
  /** Asks a valid operation both ways, which have to agree. */
  ask(query: string, variables?: Record<string, unknown>): Promise<SmallAnswer>;
  /** Asks it over text alone, which something changes on its way. */
  askTampered(query: string, tamper: Tamper, variables?: Record<string, unknown>): Promise<SmallAnswer>;
}

/** Milliseconds that are never up. */
const PATIENCE = 60_000;
const silent = (): void => {};
const silentLog: Log = { debug: silent, info: silent, warn: silent, error: silent };

/** Composes subgraphs, given by name, and makes the two engines. */
export async function smallGraph(subgraphs: Readonly<Record<string, SmallSubgraph>>): Promise<SmallGraph> {
  const schemas = Object.entries(subgraphs).map(([name, subgraph]) => ({ name, ...smallSchema(subgraph) }));
  const { supergraphSdl, errors } = composeServices(
    schemas.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/graphql` })),
  );
  if (!supergraphSdl) throw new Error(`the subgraphs do not compose: ${String(errors)}`);

  const planned: string[] = [];
  let requests: SmallRequest[] = [];
  let tampering: Tamper | undefined;

  const known = new Map<string, DocumentNode>();
  /** Parses an operation that is valid; each is looked at once. */
  function validated(schema: GraphQLSchema, query: string, complaint: string): DocumentNode {
    const document = known.get(query) ?? parse(query);
    if (!known.has(query)) assert.deepEqual(validate(schema, document), [], complaint);
    known.set(query, document);
    return document;
  }
  async function answer(name: string, schema: GraphQLSchema, query: string, variables: unknown) {
    // Under the subgraph's name: another may be asked the same, and not have it.
    const document = validated(schema, `#${name}\n${query}`, `${name} was asked what it does not have`);
    return execute({ schema, document, variableValues: variables as Record<string, unknown> });
  }

  const giving = schemas.map(({ name, schema }) =>
    inProcessSubgraph(
      {
        name,
        execute: ({ document, variables }) => answer(name, schema, print(document), variables),
        ready: async () => true,
        stop: async () => {},
      },
      PATIENCE,
    ),
  );
  const writing = schemas.map(({ name, schema }): Subgraph => ({
    name,
    send: () => Promise.reject(new Error('it is asked by text')),
    async exchange(body) {
      const received = JSON.parse(body) as Pick<SmallRequest, 'query'>;
      const request: SmallRequest = { subgraph: name, variables: {}, ...received, body };
      requests.push(request);
      const text = JSON.stringify(await answer(name, schema, request.query, request.variables));
      const arriving = tampering ? tampering(text, request) : text;
      return typeof arriving === 'string' ? { status: 200, text: arriving } : arriving;
    },
    ready: async () => true,
    stop: async () => {},
  }));

  async function makeEngine(
    list: readonly Subgraph[],
    makePlanner: (sdl: string) => Promise<Planner>,
  ): Promise<Engine> {
    const byName = new Map(list.map((subgraph) => [subgraph.name, subgraph]));
    return createEngine({ supergraphSdl: supergraphSdl ?? '', subgraphs: byName, log: silentLog, makePlanner });
  }
  let planner: Planner | undefined;
  const overObjects = await makeEngine(giving, async (sdl) => (planner = await plannerInThisThread(sdl)));
  const overText = await makeEngine(writing, async (sdl) => {
    const shared = planner ?? (await plannerInThisThread(sdl));
    return {
      apiSdl: shared.apiSdl,
      plan(operation) {
        planned.push(operation);
        return shared.plan(operation);
      },
      stop: () => shared.stop(),
    };
  });

  async function askText(document: DocumentNode, variables: Record<string, unknown>, tamper?: Tamper) {
    requests = [];
    tampering = tamper;
    return said(await overText.execute({ document, variables }), requests);
  }

  const ofClient = (query: string): DocumentNode => validated(overText.apiSchema, query, 'the operation is not valid');

  return {
    apiSchema: overText.apiSchema,
    planned,
    async ask(query, variables = {}) {
      const document = ofClient(query);
      const byText = await askText(document, variables);
      const byObjects = said(await overObjects.execute({ document, variables }), []);
      assert.deepEqual(
        { text: byObjects.text, errors: byObjects.errors },
        { text: byText.text, errors: byText.errors },
        'the two ways do not agree',
      );
      return byText;
    },
    askTampered: (query, tamper, variables = {}) => askText(ofClient(query), variables, tamper),
  };
}

function said({ data, errors }: EngineAnswer, requests: readonly SmallRequest[]): SmallAnswer {
  return {
    data: data === undefined ? undefined : (JSON.parse(data) as unknown),
    text: data,
    errors: errors.map(({ path, extensions }) => ({ path: (path ?? []).join('.'), code: extensions['code'] })),
    requests,
  };
}
