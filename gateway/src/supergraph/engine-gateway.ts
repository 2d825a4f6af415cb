/** Puts our engine behind the interface by which Apollo Server plans and executes, and writes what it answers without a second look at the data. */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Engine, EngineAnswer } from '../engine.js';
import type { RequestContext } from '../http/request-context.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];
type Result = Awaited<ReturnType<NonNullable<Executor>>>;

/** Stands for the data of an answer whose JSON is written already. */
class WrittenData {
  constructor(readonly text: string) {}
}

/** Makes Apollo Server's gateway of an engine. */
export function engineGateway(engine: Engine): Gateway {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    async load() {
      return {
        async executor({ document, request, context }): Promise<Result> {
          // Empty for what no client asked.
          const { principal, cancelled } = context as Partial<RequestContext>;
          const { variables = {}, operationName } = request;
          return asResult(await engine.execute({ document, operationName, variables, principal, cancelled }));
        },
      };
    },
    stop: () => engine.stop(),
  };
}

function asResult({ data, errors }: EngineAnswer): Result {
  const told = errors.length > 0 ? { errors } : {};
  if (data === undefined) return told;
  // Apollo Server hands the data on as it is, to `writeResult`.
  return { ...told, data: data === 'null' ? null : (new WrittenData(data) as unknown as Record<string, unknown>) };
}

/** Apollo Server's `stringifyResult`: the JSON text of a result, ended by a line feed as Apollo Server ends it. */
export function writeResult({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  return errors ? `{"errors":${JSON.stringify(errors)},"data":${data.text}}\n` : `{"data":${data.text}}\n`;
}
