/** Puts our engine behind the interface by which Apollo Server plans and executes, and remembers which operations need Apollo Server no more. */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Engine, EngineAnswer } from '../engine.js';
import type { ReadyOperation, ReadyOperations } from '../http/ready-lane.js';
import type { RequestContext } from '../http/request-context.js';
import { SegmentedLru } from '../planning/segmented-lru.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];
type Result = Awaited<ReturnType<NonNullable<Executor>>>;

/** Stands for the data of an answer whose JSON is written already. */
class WrittenData {
  constructor(readonly text: string) {}
}

export interface EngineGateway {
  readonly gateway: Gateway;
  readonly ready: ReadyOperations;
}

/** Operations kept ready, and characters of their texts: what is parsed and compiled of a text takes many times as much. */
const KEPT = { entries: 2_000, weight: 4 * 1024 * 1024 };

/** Makes Apollo Server's gateway of an engine. */
export function engineGateway(engine: Engine): EngineGateway {
  const operations = new SegmentedLru<string, ReadyOperation>(KEPT);
  const keyOf = (query: string, operationName: string | undefined): string => `${operationName ?? ''} ${query}`;
  const gateway: Gateway = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    async load() {
      return {
        async executor({ document, operation, request, context }): Promise<Result> {
          // Empty for what no client asked.
          const { principal, cancelled, answer } = context as Partial<RequestContext>;
          if (answer) return asResult(answer);
          const { variables = {}, operationName, query } = request;
          const ready: ReadyOperation = {
            definition: operation,
            run: (values, asker) => engine.execute({ document, operationName, variables: values, ...asker }),
          };
          const result = await ready.run(variables, { principal, cancelled });
          // Parsed, validated, planned and run: nothing of that depends on the variables.
          if (query !== undefined && result.data !== undefined)
            operations.set(keyOf(query, operationName), ready, query.length);
          return asResult(result);
        },
      };
    },
    stop: () => engine.stop(),
  };
  const ready: ReadyOperations = {
    schema: engine.apiSchema,
    find: (query, operationName) => operations.get(keyOf(query, operationName)),
  };
  return { gateway, ready };
}

function asResult({ data, errors }: EngineAnswer): Result {
  const told = errors.length > 0 ? { errors } : {};
  if (data === undefined) return told;
  // Apollo Server hands the data on as it is, to `writeResult`.
  return { ...told, data: data === 'null' ? null : (new WrittenData(data) as object as Record<string, unknown>) };
}

/** Apollo Server's `stringifyResult`: the JSON text of a result, ended by a line feed as Apollo Server ends it. */
export function writeResult({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  return errors ? `{"errors":${JSON.stringify(errors)},"data":${data.text}}\n` : `{"data":${data.text}}\n`;
}
