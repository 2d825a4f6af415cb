/** The table of who sees what and who does what, as the README of each subgraph shows it: printed from what the code uses. */
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { type CommandName, commandsOf, rolesOf } from './commands.js';
import { markdownTable } from './markdown-table.js';
import { type Reach, fileReach, fundingReach } from './reach.js';
import { type Read, type Shown, type SubgraphName, reads } from './reads.js';

/** The roles in which somebody asks; the service itself does not. */
const askers = codesOf(AccessRole).filter((role) => role !== 'SYSTEM');

/** A reach in a cell; `legend` says it at length. */
const words: Readonly<Record<Reach, string>> = {
  NONE: '–',
  OWN: 'own',
  REGION: 'region',
  REFERRED: 'referred',
  MANDATE: 'mandate',
  ALL: 'all',
};

const legend =
  '_own_: of the projects that the organisation carries; _region_: of those that touch the regions; _referred_: of those on which the body was asked; _mandate_: of those for which a mandate is held; _public_: of public projects (authorised, or known from sources).';

/** What everyone sees, and besides it what a reach adds. */
const besides = (everyone: string, reach: Reach) =>
  reach === 'ALL' ? words.ALL : reach === 'NONE' ? everyone : `${everyone}, ${words[reach]}`;

/** What a role sees of what is shown so. */
export function cellOf(shown: Shown, role: AccessRole): string {
  switch (shown) {
    case 'EVERYONE':
      return words.ALL;
    case 'TOKEN':
      return role === 'PUBLIC' ? 'official' : words.ALL;
    case 'PROJECT':
      return besides('public', fileReach[role]);
    case 'PUBLISHED':
      return besides('published', fileReach[role]);
    case 'FILE':
      return words[fileReach[role]];
    case 'FUNDING':
      return words[fundingReach[role]];
  }
}

const headings = ['', ...askers.map((role) => (role === 'ASSURANCE_MALADIE' ? 'ASSURANCE MALADIE' : role))];

/** The rows of what is read, without their notes, which stand below the table. */
function readRows(subgraph: SubgraphName): string[][] {
  const rows: readonly Read[] = reads[subgraph];
  return rows.map(({ noun, shown }) => [`read ${noun}`, ...askers.map((role) => cellOf(shown, role))]);
}

/** A command is for a role as far as it reaches: of files, or of money where it concerns that. */
function commandRows(subgraph: SubgraphName): string[][] {
  const reaches = subgraph === 'funding' ? fundingReach : fileReach;
  return Object.keys(commandsOf[subgraph]).map((name) => {
    const roles = rolesOf(name as CommandName);
    return [`\`${name}\``, ...askers.map((role) => (roles.includes(role) ? words[reaches[role]] : words.NONE))];
  });
}

/** The table of a subgraph with its legend, as Markdown that Prettier leaves as it is. */
export function accessPage(subgraph: SubgraphName): string {
  const rows: readonly Read[] = reads[subgraph];
  const notes = rows.flatMap(({ noun, note }) => (note === undefined ? [] : [`- ${noun}: ${note}.`]));
  return [
    markdownTable(headings, [...readRows(subgraph), ...commandRows(subgraph)]),
    legend,
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}
