/** What is awaited for projects: of the file of each, and, as « mine », of whoever asks. */
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import type { Answered } from './filters.js';
import type { Oracle, Sight } from './oracle.js';
import type { Selection } from './selection.js';

/** A row as the graph answers it. */
interface AwaitedRow {
  readonly party: string;
  readonly project: { readonly id: string };
  readonly organisation: { readonly id: string } | null;
}

const rowIn = (row: Answered) => row as unknown as AwaitedRow;

export const projectOfAwaited = ({ projects }: Oracle, row: Answered) => projects.get(rowIn(row).project.id);

const ministers = organisationId('ministres');

/** Whether something is awaited of whoever asks: of their organisation, their region's ARS, or their body. */
export function isAwaitedOf({ asker, isPublic }: Sight, row: Answered): boolean {
  const { party, organisation } = rowIn(row);
  const holder = organisation?.id ?? null;
  if (asker === null || isPublic) return false;
  switch (asker.role) {
    case 'PORTEUR':
      return party === 'PORTEUR' && holder !== null && holder === asker.organisation;
    case 'EVALUATOR':
      return party === 'EVALUATEUR' && holder !== null && holder === asker.organisation;
    case 'ARS':
      return asker.regions.some((region) => arsOrganisationId(region) === holder);
    case 'NATIONAL_TEAM':
      return party === 'RAPPORTEUR_GENERAL' || party === 'MINISTRES' || (party === 'AUTHORITY' && holder === ministers);
    case 'HAS':
    case 'CTIS':
    case 'CSIS':
      return party === asker.role;
    default:
      return false;
  }
}

const mine = 'Query.myAwaitedActions';

/** The list from which « mine » is taken; any other operation as it is. */
export const listOfAll = (root: Selection): Selection =>
  root.coordinate === mine ? { ...root, field: 'awaitedActions', coordinate: 'Query.awaitedActions' } : root;

export const isOfAsker = (selection: Selection, sight: Sight, row: Answered): boolean =>
  selection.coordinate !== mine || isAwaitedOf(sight, row);
