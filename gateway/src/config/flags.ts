/** The command line: each flag is another way to say a variable of the environment. */
import { parseArgs } from 'node:util';

/** Flag, and the variable that it stands for. */
const FLAGS: Readonly<Record<string, string>> = {
  supergraph: 'SUPERGRAPH',
  executor: 'EXECUTOR',
  host: 'HOST',
  port: 'PORT',
  'in-process': 'IN_PROCESS_SUBGRAPHS',
  'subgraph-url': 'SUBGRAPH_URLS',
  identity: 'IDENTITY',
  'principal-key': 'PRINCIPAL_KEY',
  'log-level': 'LOG_LEVEL',
};

/** The flag of a variable as a complaint names it beside the variable: ` (--port)`, or nothing. */
export function flagOf(variable: string): string {
  const flag = Object.keys(FLAGS).find((name) => FLAGS[name] === variable);
  return flag === undefined ? '' : ` (--${flag})`;
}

/** Flags that may stand several times; their values are joined as the variable would list them. */
const REPEATED = new Set(['in-process', 'subgraph-url']);

/** Values by variable, and a line for everything on the command line that means nothing. */
export function readFlags(argv: readonly string[]): { values: Record<string, string>; problems: string[] } {
  const options = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`"${token.value}": no such argument`);
    if (token.kind !== 'option') continue;
    const variable = Object.hasOwn(FLAGS, token.name) ? FLAGS[token.name] : undefined;
    if (variable === undefined)
      problems.push(`${token.rawName}: no such flag (there are --${Object.keys(FLAGS).join(', --')})`);
    else if (token.value === undefined) problems.push(`${token.rawName}: needs a value`);
    else
      values[variable] =
        REPEATED.has(token.name) && values[variable] ? `${values[variable]},${token.value}` : token.value;
  }
  return { values, problems };
}
