/** The deposit of a letter of intent, with which a project begins (T1). */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { Porteur } from '../porteur/porteur.entity.js';
import { competentFor } from '../project/project-authority.rules.js';
import { beginProject } from '../project/project-change.js';
import { distinct, repeatedColumns } from '../project/project-repeated.js';
import { ProjectRow } from '../project/project-row.entity.js';
import { searchTermsOf } from '../project/project.rows.js';
import { fold } from '../search/fold.js';
import { recorded } from '../sourced/recorded.js';
import { insertRow } from '../write/row.js';
import { judgeDeposit } from './letter-deposit.judge.js';
import { LetterOfIntent } from './letter-of-intent.entity.js';
import type { DepositLetterOfIntentInput } from './letter-of-intent.inputs.js';

/** A readable key: the title's first words, and what makes it unique. Only fictional projects begin with « demo ». */
function slugOf(title: string, id: string): string {
  const words = fold(title).slice(0, 60).trim().replaceAll(' ', '-');
  const start = words === '' || /^demo(-|$)/.test(words) ? `projet-${words}`.replace(/-$/, '') : words;
  return `${start}-${id.slice(-8)}`;
}

/** A project has one successor: the second one is refused by the database, since the first may be nobody's to see. */
async function insertProject(command: Command, row: Parameters<typeof insertRow<ProjectRow>>[2]): Promise<void> {
  try {
    await insertRow(command.database, ProjectRow, row);
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint !== 'project_succeeds_id_key') throw error;
    throw new Refused([
      plainRefusal('ALREADY_SUCCEEDED', 'input.succeedsId', 'Another project succeeds this one already.'),
    ]);
  }
}

/** The letter's number: unique, and in the order of deposits here. */
async function nextNumber({ database, today }: Command): Promise<string> {
  const [row] = await database.rows<{ number: number }>(sql`SELECT nextval('letter_number') AS number`);
  return `LI-${today.slice(0, 4)}-${String(row?.number).padStart(6, '0')}`;
}

/** What a letter says of itself that was deposited elsewhere before it came here. */
export interface ArrivedLetter {
  /** Unique among all letters. */
  readonly number: string;
  /** Where it was deposited: a short reference. */
  readonly source: string;
}

/**
 * Deposits a letter: makes its project, its porteurs and the letter.
 *
 * @param arrived what it says of itself when it was deposited elsewhere; it is numbered here if not given
 */
export async function depositLetter(
  command: Command,
  input: DepositLetterOfIntentInput,
  arrived?: ArrivedLetter,
): Promise<{ projectId: string }> {
  const { database, now, principal } = command;
  const judged = await judgeDeposit(command, input);
  const { porteurs, call, former, title, summary, depositedOn, territory, receiver, derogationCodes } = judged;

  const id = newId(now);
  const slug = slugOf(title, id);
  const provenance = former?.provenance === 'DEMO' || call?.provenance === 'DEMO' ? 'DEMO' : 'REAL';
  const sourced = { ...recorded(principal, provenance), ...(arrived && { source: arrived.source }) };
  const themes = [...new Set(input.themes)];
  const populations = [...new Set(input.populations ?? [])];
  const leadId = porteurs[0]?.organisationId ?? null;
  const own = {
    state: 'LI_DEPOSEE' as const,
    stateSince: depositedOn,
    declaredScope: input.declaredScope,
    derogationCodes,
    scopeRegionCodes: territory.regionCodes,
    scopeDepartementCodes: territory.departementCodes,
    ...competentFor(input.declaredScope, territory.regionCodes),
    endsOn: null,
    endedAround: null,
    isPublic: false,
  };
  const whole = {
    ...own,
    porteurs,
    letter: { depositedOn, receiverId: receiver.organisationId },
    opinions: [],
    acts: [],
    sites: [],
    evaluation: null,
  };
  await insertProject(command, {
    id,
    slug,
    version: 1,
    title,
    summary,
    ...own,
    origin: input.origin,
    objectives: distinct(input.objectives),
    themes,
    inferredThemes: [],
    populations,
    paymentModels: [...new Set(input.paymentModels ?? [])],
    porteurKinds: distinct(porteurs.flatMap(({ kinds }) => kinds ?? [])),
    callId: call?.id ?? null,
    succeedsId: former?.id ?? null,
    ...repeatedColumns(whole),
    titleSort: fold(title),
    searchTerms: searchTermsOf({ slug, summary, themes, populations, others: judged.names }),
    ...sourced,
  });
  for (const [index, { organisationId, role }] of porteurs.entries())
    await insertRow(database, Porteur, { projectId: id, position: index + 1, organisationId, role, ...sourced });
  const number = arrived?.number ?? (await nextNumber(command));
  await insertRow(database, LetterOfIntent, {
    id: newId(now),
    number,
    projectId: id,
    depositedOn,
    channel: input.channel ?? 'TELEPROCEDURE',
    declaredScope: input.declaredScope,
    receiverId: receiver.organisationId,
    regionCode: receiver.regionCode,
    callId: call?.id ?? null,
    outcome: 'PENDING',
    decidedOn: null,
    reason: null,
    exclusionGrounds: [],
    reroutingFacts: [],
    ...judged.admissibility,
    ...sourced,
  });
  const state = { to: own.state, on: depositedOn, actorId: leadId, reason: null };
  await beginProject(command, id, state, {
    kind: 'LETTER_DEPOSITED',
    happenedOn: depositedOn,
    audience: 'FILE',
    document: `Lettre d’intention ${number}`,
    changes: [
      { field: 'letterOfIntent.number', before: null, after: number },
      { field: 'letterOfIntent.receiver', before: null, after: receiver.organisationId },
    ],
  });
  if (former) {
    // The former project is not changed by it; whoever reads its file learns of its successor.
    await command.tell({
      kind: 'SUCCEEDED',
      noun: 'Project',
      nounId: former.id,
      projectId: former.id,
      happenedOn: depositedOn,
      audience: 'FILE',
      document: `Lettre d’intention ${number}`,
      changes: [{ field: 'succeededBy', before: null, after: id }],
    });
  }
  return { projectId: id };
}
