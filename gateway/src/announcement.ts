/** What a started gateway tells the person who started it. */
import { stripIgnoredCharacters } from 'graphql';
import type { Config } from './config.js';
import { EXPLORER_PATH, GRAPH_PATH } from './paths.js';
import { readOperations, type ExampleOperation } from './explorer/operations.js';

/** Queries shown to try: the shortest, for they stand in a terminal. */
const SHOWN = 3;

/**
 * The text: where the graph and the explorer are, how long the start took, and commands that send operations of the folder of examples.
 * @param elapsedMs since the process began
 */
export async function announcement(
  address: string,
  config: Pick<Config, 'explorer' | 'explorerOperations' | 'identity'>,
  elapsedMs: number,
): Promise<string> {
  const operations = await readOperations(config.explorerOperations);
  const shown = operations.toSorted((a, b) => a.query.length - b.query.length).slice(0, SHOWN);
  const others = operations.length - shown.length;
  return [
    '',
    `  graph     ${address}${GRAPH_PATH}   (POST)`,
    ...(config.explorer ? [`  explorer  ${address}${EXPLORER_PATH}`] : []),
    ...(config.identity ? ['  who asks  by token (Authorization: Bearer …); without one, the public'] : []),
    `  ready in  ${(elapsedMs / 1000).toFixed(1)} s`,
    '',
    ...(shown.length > 0 ? ['  To try:', ''] : []),
    ...shown.flatMap((operation) => [...command(address, operation), '']),
    ...(others > 0 && config.explorer ? [`  ${others} more in the tabs of the explorer.`, ''] : []),
  ].join('\n');
}

function command(address: string, { name, query, variables }: ExampleOperation): string[] {
  const body = { query: stripIgnoredCharacters(query), variables: parsed(variables) };
  // A single quote ends the shell's string, is given escaped, and begins the next.
  const quoted = JSON.stringify(body).replaceAll("'", String.raw`'\''`);
  return [
    ...describe(name, query),
    `curl -s ${address}${GRAPH_PATH} -H 'content-type: application/json' -d '${quoted}'`,
  ];
}

/** The name, and the comment by which the file opens. */
function describe(name: string, query: string): string[] {
  const opening = /^(?:[ \t]*#.*\n)*/.exec(query)?.[0].trimEnd();
  return [`  # ${name}`, ...(opening ? opening.split('\n').map((line) => `  ${line.trim()}`) : [])];
}

/** The value of a file of variables; none if it is not JSON, for examples must not keep a gateway from starting. */
function parsed(variables: string | undefined): unknown {
  try {
    return variables === undefined ? undefined : JSON.parse(variables);
  } catch {
    return undefined;
  }
}
