/** The process of the one merged schema: the answer without any federation. */
import { buildSchema, execute, parse } from 'graphql';
import { mergedSchema } from '../graph/executable.js';
import { deep } from '../operations/scenarios.js';
import { takeTurns } from './turns.js';

const schema = mergedSchema(buildSchema);
const document = parse(deep(0).query);

takeTurns(async (page) => {
  const { data } = await execute({ schema, document, variableValues: deep(page).variables });
  return JSON.stringify(data);
});
