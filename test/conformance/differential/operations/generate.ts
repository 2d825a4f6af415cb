/** Draws operations that are valid against the schema of a world. */
import { parse, validate, type GraphQLObjectType } from 'graphql';
import type { Operation } from '../executors/executor.js';
import { Random } from '../random.js';
import type { World } from '../supergraph/world.js';
import { ResponseNames } from './response-names.js';
import { fieldNames, Selections } from './selections.js';
import { Variables } from './variables.js';

/** How often an operation is drawn anew when it turns out invalid. */
const MOST_TRIES = 50;

/** An operation, and the same document with other variables; undefined where it has none. */
export interface Drawn {
  readonly operation: Operation;
  readonly again: Operation | undefined;
}

/** The operations of a world, by seed. */
export function operationsOf(world: World): (seed: string) => Drawn {
  // Hidden fields too: the client cannot know that the name means something.
  const names = fieldNames(world.fullSchema).filter((name) => !name.startsWith('_'));
  return (seed) => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const found = drawn(world, names, new Random('operation', world.facts.seed, seed, attempt));
      if (validate(world.apiSchema, found.operation.document).length === 0) return found;
    }
    throw new Error(`no operation of the seed ${seed} is valid`);
  };
}

function drawn(world: World, names: readonly string[], random: Random): Drawn {
  const size = random.weighted([
    [6, () => random.between(3, 15)],
    [4, () => random.between(10, 60)],
    [0.3, () => random.between(60, 200)],
  ])();
  const isNamed = random.chance(0.3);
  const name = isNamed ? random.pick(['Ask', 'constructor', 'query']) : '';
  const first = oneOperation(world, names, random, { name, size });
  const other =
    isNamed && random.chance(0.4) ? oneOperation(world, names, random, { name: 'Other', size: 5 }) : undefined;
  const texts = random.some([first.text, ...(other ? [other.text] : [])], 2);
  const text = texts.join('\n');
  const operation = {
    text,
    document: parse(text, { noLocation: true }),
    variables: first.variables.values(),
    ...(isNamed && (other || random.chance(0.5)) ? { operationName: name } : {}),
  };
  const again = first.variables.print() === '' ? undefined : { ...operation, variables: first.variables.values() };
  return { operation, again };
}

function oneOperation(
  { apiSchema }: World,
  names: readonly string[],
  random: Random,
  { name, size }: { name: string; size: number },
): { text: string; variables: Variables } {
  const mutation = apiSchema.getMutationType();
  const isMutation = mutation != null && random.chance(0.15);
  const root = (isMutation ? mutation : apiSchema.getQueryType()) as GraphQLObjectType;
  const variables = new Variables(random);
  const selections = new Selections(random, apiSchema, variables, names, name, size);
  const set = selections.set(root, new ResponseNames());
  const fragments = selections.fragments.map((one) => `fragment ${one.name} on ${one.on.name} ${one.text}`);
  return {
    text: [`${isMutation ? 'mutation' : 'query'} ${name}${variables.print()} ${set}`, ...fragments].join('\n'),
    variables,
  };
}
