/** Judges a letter of intent that is to be deposited (T1). */
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { notFound } from '@innovation-sante/kit/refusal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { eligibilityRules } from '@innovation-sante/scheme/rules/eligibility';
import { hasObjective, knownOrigin } from '@innovation-sante/scheme/rules/proposal';
import { CallForProjects } from '../call-for-projects/call-for-projects.entity.js';
import { Judgement } from '../command/judgement.js';
import { type NamedTerritory, judgeScope, judgeTerritory } from '../command/territory.js';
import { Project } from '../project/project.entity.js';
import { finishedStates } from '../state/phases.rules.js';
import { admissibilityPaths, eligibilityOf } from './admissibility.js';
import type { DepositLetterOfIntentInput } from './letter-of-intent.inputs.js';
import { judgeReceiver } from './letter-receiver.judge.js';
import { type Receiver, receiverFor, receiverOf } from './letter-receiver.rules.js';

const mostPorteurs = 50;

function porteursOf(command: Command, judgement: Judgement, { porteurs }: DepositLetterOfIntentInput) {
  const { role, organisation } = command.principal;
  const named = porteurs.map((porteur, index) => ({
    ...porteur,
    organisationId: demandUuid(`input.porteurs.${index}.organisationId`, porteur.organisationId),
    role: porteur.role ?? (index === 0 ? ('PORTEUR' as const) : ('CO_PORTEUR' as const)),
  }));
  const ids = named.map(({ organisationId }) => organisationId);
  if (role === 'PORTEUR' && (organisation === null || !ids.includes(organisation)))
    throw new Forbidden('input.porteurs', 'do not name your organisation, for which alone you may deposit a letter');
  if (named.length === 0 || named.length > mostPorteurs)
    judgement.refuse('PORTEURS_NUMBER', 'input.porteurs', `Name 1 to ${mostPorteurs} porteurs.`);
  if (new Set(ids).size < ids.length)
    judgement.refuse('PORTEUR_TWICE', 'input.porteurs', 'An organisation is named more than once.');
  if (named[0]?.role === 'PARTENAIRE')
    judgement.refuse('LEAD_IS_PARTNER', 'input.porteurs', 'The first one leads: it cannot be a partner (PARTENAIRE).');
  return named;
}

async function callOf(command: Command, id: string | null | undefined): Promise<CallForProjects | null> {
  if (id == null) return null;
  const { database } = command;
  const [call] = await database.select(
    CallForProjects,
    sql`SELECT ${raw(database.columns(CallForProjects, 't'))} FROM ${from(command, CallForProjects)} t
      WHERE t.id = ${demandUuid('input.callForProjectsId', id)}::uuid`,
  );
  if (!call) throw notFound('input.callForProjectsId');
  return call;
}

/** Judges the former project: it must have ended, and not have entered ordinary law as a whole (T20). */
async function formerOf(
  command: Command,
  judgement: Judgement,
  id: string | null | undefined,
): Promise<Project | null> {
  if (id == null) return null;
  const { database } = command;
  const [former] = await database.select(
    Project,
    sql`SELECT ${raw(database.columns(Project, 't'))} FROM ${from(command, Project)} t
      WHERE t.id = ${demandUuid('input.succeedsId', id)}::uuid`,
  );
  if (!former) throw notFound('input.succeedsId');
  const { state } = former;
  if (state === null || state === 'GENERALISE' || !finishedStates.includes(state))
    judgement.refuseBy(
      'T20',
      'FORMER_NOT_ENDED',
      'input.succeedsId',
      `A project succeeds one that has ended and has not entered ordinary law; the state of this one is ${state ?? 'not known'}.`,
    );
  return former;
}

function judgeCall(
  judgement: Judgement,
  { origin }: DepositLetterOfIntentInput,
  call: CallForProjects | null,
  on: string,
) {
  const paths = { origin: 'input.origin', call: 'input.callForProjectsId' };
  judgement.rule(knownOrigin, { origin, call }, paths);
  if (call === null) return;
  const { opensOn, closesOn } = call;
  if ((opensOn !== null && on < opensOn) || (closesOn !== null && on > closesOn))
    judgement.refuse(
      'CALL_NOT_OPEN',
      'input.callForProjectsId',
      `The call was open from ${opensOn ?? 'a day not known'} to ${closesOn ?? 'a day not known'}; the letter is of ${on}.`,
    );
}

/**
 * A letter that went to the wrong receiver is kept there until it is sent on (T2b), of which its author is told. An ARS of
 * another region is none that could: it never sees a project that does not touch its region.
 */
function receiverNamed(
  judgement: Judgement,
  { receiverId, declaredScope }: DepositLetterOfIntentInput,
  { regionCodes }: NamedTerritory,
): Receiver | null {
  if (receiverId == null) return receiverFor(declaredScope, regionCodes);
  const found = receiverOf(demandUuid('input.receiverId', receiverId));
  if (!found) {
    judgement.refuse('RECEIVER_UNKNOWN', 'input.receiverId', 'Letters go to an ARS or to the rapporteur général.');
    return null;
  }
  const addressed = { declaredScope, regionCodes, receiverRegionCode: found.regionCode };
  const seesIt = found.regionCode === null || regionCodes.includes(found.regionCode);
  judgeReceiver(judgement, addressed, 'input.receiverId', { onlyWarn: seesIt });
  return found;
}

/**
 * What a letter says, once nothing stands against it.
 *
 * @throws Refused with all that does; Forbidden for a letter of others
 */
export async function judgeDeposit(command: Command, input: DepositLetterOfIntentInput) {
  const judgement = new Judgement(command);
  const porteurs = porteursOf(command, judgement, input);
  const call = await callOf(command, input.callForProjectsId);
  const former = await formerOf(command, judgement, input.succeedsId);
  const title = judgement.text('input.title', input.title, 300);
  const summary = judgement.optionalText('input.summary', input.summary);
  const names = porteurs.map(
    ({ name }, index) => judgement.optionalText(`input.porteurs.${index}.name`, name, 300) ?? '',
  );
  const depositedOn = judgement.day('input.depositedOn', input.depositedOn);
  judgeCall(judgement, input, call, depositedOn);
  judgement.rule(hasObjective, input, { objectives: 'input.objectives' });
  const territory = judgeTerritory(judgement, input);
  judgeScope(judgement, input.declaredScope, territory);
  const to = receiverNamed(judgement, input, territory);
  // Whether it is admissible is decided by its receiver (T2): its author is told beforehand what stands against it.
  const derogationCodes = [...new Set(input.derogations)];
  const admissibility = {
    preExisting: null,
    alreadyFunded: null,
    circumscribedEffect: null,
    diffusable: null,
    onlyFundsUnreimbursedServices: null,
    ...input.admissibility,
  };
  for (const rule of eligibilityRules)
    judgement.rule(
      rule,
      eligibilityOf(admissibility, derogationCodes),
      admissibilityPaths('input.admissibility', 'input.derogations'),
      { onlyWarn: true },
    );
  judgement.end();
  if (to === null) throw new Error('a letter without a receiver was not refused');
  return {
    porteurs,
    call,
    former,
    title,
    summary,
    /** Words by which a search finds it, beside its own. */
    names,
    depositedOn,
    territory,
    receiver: to,
    derogationCodes,
    admissibility,
  };
}
