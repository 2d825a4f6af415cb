/** Answers requests to one subgraph as a server of its own would: checks them, executes them, and admits to nothing that it does not own. */
import {
  execute,
  isUnionType,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { hasDirective } from './choices.js';
import type { Data } from './data.js';
import { coordinate, type Facts } from './facts.js';
import { Ref, type Moment } from './ref.js';

export interface SubgraphQuery {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A key as a type of this subgraph declares it. */
interface DeclaredKey {
  readonly selection: string;
  readonly enters: boolean;
}

export class SubgraphServer {
  /** What was wrong with requests in themselves, whatever the answer made of it. */
  readonly complaints: string[] = [];
  private readonly documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  private readonly keys = new Map<string, readonly DeclaredKey[]>();

  constructor(
    readonly name: string,
    private readonly schema: GraphQLSchema,
    private readonly data: Data,
    private readonly facts: Facts,
  ) {
    const entities = schema.getQueryType()?.getFields()['_entities'];
    const entity = schema.getType('_Entity');
    // How the library would find entities; without it, the resolvers of all fields and types are asked.
    if (entities) delete entities.resolve;
    if (isUnionType(entity)) entity.resolveType = undefined;
  }

  answer({ query, variables, operationName }: SubgraphQuery, moment: Moment): ExecutionResult {
    const document = this.document(query);
    if (!('kind' in document)) return { errors: [this.complaint('an invalid request', document[0]?.message ?? '')] };
    const result = execute({
      schema: this.schema,
      document,
      ...(variables ? { variableValues: variables } : {}),
      ...(operationName === undefined ? {} : { operationName }),
      contextValue: moment,
      fieldResolver: this.resolve,
      typeResolver: (value) => this.knownType((value as Ref).type),
    });
    if (result instanceof Promise) throw new Error('a resolver of a subgraph was asynchronous');
    return result;
  }

  /** The document of a request, or what is wrong with it. */
  private document(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.documents.get(query);
    if (known) return known;
    let document: DocumentNode | readonly GraphQLError[];
    try {
      const parsed = parse(query, { noLocation: true });
      const errors = validate(this.schema, parsed);
      document = errors.length > 0 ? errors : parsed;
    } catch (error) {
      document = [error instanceof GraphQLError ? error : new GraphQLError(String(error))];
    }
    if (this.documents.size > 2_000) this.documents.clear();
    this.documents.set(query, document);
    return document;
  }

  private readonly resolve: GraphQLFieldResolver<unknown, Moment, Record<string, unknown>> = (
    source,
    args,
    moment,
    info,
  ) => {
    const { fieldName, parentType } = info;
    if (fieldName === '_entities')
      return (args['representations'] as Record<string, unknown>[]).map((one) => this.entity(one));
    const field = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
    const ref = source instanceof Ref ? source : new Ref(parentType.name, 0);
    const isProvided = ref.provided?.has(fieldName) ?? false;
    const isKey = this.facts.keyFields.has(coordinate(ref.type, fieldName));
    if (hasDirective(field, 'external') && !isProvided && !isKey)
      throw this.complaint('an external field is asked for', `${parentType.name}.${fieldName}`);
    const lacking = this.data.lacking(ref, fieldName);
    if (lacking !== undefined)
      throw this.complaint('a requirement is not given', `${parentType.name}.${fieldName} lacks ${lacking}`);
    const value = this.data.value(ref, fieldName, args, moment, this.name);
    return hasDirective(field, 'provides') ? withProvided(value, providedFields(field)) : value;
  };

  private entity(representation: Record<string, unknown>): Ref | null {
    const type = String(representation['__typename']);
    const shown = JSON.stringify(representation);
    if (!this.schema.getType(type)) throw this.complaint('a representation of an unknown type', shown);
    for (const { selection, enters } of this.keysOf(type)) {
      const found = enters ? this.data.find(type, selection, representation) : undefined;
      if (found) return new Ref(found.type, found.n, representation);
    }
    throw this.complaint('a representation by which nothing is found', shown);
  }

  private complaint(what: string, detail: string): GraphQLError {
    this.complaints.push(`${what}: ${this.name}: ${detail}`);
    return new GraphQLError(`${what}: ${detail}`);
  }

  private keysOf(type: string): readonly DeclaredKey[] {
    const known = this.keys.get(type);
    if (known) return known;
    const node = this.schema.getType(type)?.astNode;
    const directives = (node?.directives ?? []).filter((one) => one.name.value === 'key');
    const keys = directives.map(({ arguments: given = [] }): DeclaredKey => {
      const value = (name: string) => given.find((one) => one.name.value === name)?.value;
      const [fields, resolvable] = [value('fields'), value('resolvable')];
      return {
        selection: fields?.kind === Kind.STRING ? fields.value : '',
        enters: !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value),
      };
    });
    this.keys.set(type, keys);
    return keys;
  }

  /** How this subgraph calls a type: what implements an interface object has the name of the interface. */
  private knownType(type: string): string {
    if (this.schema.getType(type)) return type;
    for (const [name, members] of this.facts.families)
      if (members.includes(type) && this.schema.getType(name)) return name;
    // No request brings that about: the world is wrong, as one may be that is being made smaller.
    throw this.complaint('a type that the subgraph does not know', type);
  }
}

function providedFields({ astNode }: GraphQLField<unknown, unknown>): ReadonlySet<string> {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'provides');
  const value = directive?.arguments?.[0]?.value;
  return new Set(value?.kind === Kind.STRING ? value.value.split(' ') : []);
}

function withProvided(value: unknown, provided: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withProvided(item, provided));
  return value instanceof Ref ? new Ref(value.type, value.n, value.told, provided) : value;
}
