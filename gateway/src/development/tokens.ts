/**
 * A command: prints, for each invented person of a file, who it is and a token that the gateway believes for twelve hours.
 * `tokens --identity FILE --people FILE [KEY]`; with the key of one person it prints that one's token and nothing else.
 */
import { parseArgs } from 'node:util';
import { readIdentityFile } from '../identity/identity-file.js';
import { localIssuer, readPeople, type Person } from './people.js';

async function main(): Promise<void> {
  const options = { identity: { type: 'string' }, people: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { identity, people } = values;
  if (identity === undefined || people === undefined) throw new Error('it needs --identity FILE and --people FILE');
  const everybody = readPeople(people);
  const chosen = positionals[0];
  const shown = everybody.filter(({ key }) => chosen === undefined || key === chosen);
  if (shown.length === 0) throw new Error(`nobody is "${chosen}": there are ${namesOf(everybody)}`);
  const issuer = await localIssuer(readIdentityFile(identity));
  for (const person of shown) {
    const token = await issuer.issue(person.claims);
    process.stdout.write(chosen === undefined ? described(person, token) : `${token}\n`);
  }
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ key }) => key).join(', ');
}

function described({ key, name, role, sees }: Person, token: string): string {
  return `${key}\n  who    ${name}\n  role   ${role}\n  sees   ${sees}\n  token  ${token}\n\n`;
}

// Whoever reads no further (`| head`) wants no more of it.
process.stdout.on('error', () => process.exit());
try {
  await main();
} catch (error) {
  process.stderr.write(`tokens: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
