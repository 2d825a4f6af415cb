/** Opinions are asked for and given: of the ARS (T4), of the HAS (T6), of the comité technique (T5, T7). */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { organisationId } from '@innovation-sante/scheme/ids';
import { ctisInTime, fixesTerritory, fourCriteria, silenceIsConsent } from '@innovation-sante/scheme/rules/ctis';
import { dueOn, hasDelay } from '@innovation-sante/scheme/rules/delays';
import { needsHasOpinion } from '@innovation-sante/scheme/rules/has';
import { demandReceiver } from '../command/competence.js';
import { sinceState } from '../command/earliest.js';
import { Judgement } from '../command/judgement.js';
import { judgeScope, judgeTerritory } from '../command/territory.js';
import { rapporteurGeneralId } from '../letter-of-intent/letter-receiver.rules.js';
import { competentFor } from '../project/project-authority.rules.js';
import { changeProject } from '../project/project-change.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import type { Opinion } from './opinion.entity.js';
import type { GiveArsOpinionInput, GiveOpinionInput, ReferFileInput } from './opinion.inputs.js';
import { awaitOpinion, awaitedOpinion, giveAwaited } from './opinion.write.js';

const hasId = organisationId('has');
/** Members of the comité technique (CSS, art. R. 162-50-2). */
const members = 8;

/** The specification's version that is named, or the last one; refused when it is not there. */
function versionOf(judgement: Judgement, { specifications }: ProjectFile, given: number | null | undefined) {
  const version = given ?? specifications.at(-1)?.version ?? null;
  if (version !== null && !specifications.some((each) => each.version === version))
    judgement.refuse('SPECIFICATION_UNKNOWN', 'input.specificationVersion', `There is no version ${version} of it.`);
  return version;
}

/** The opinion of an ARS: favourable, it transmits the file; unfavourable, the file stays with the ARS. */
export async function giveArsOpinion(command: Command, input: GiveArsOpinionInput) {
  const file = await lockFile(command, input);
  const { project, letter, specifications } = file;
  demandReceiver(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T4', project.state, 'TRANSMIS_RG');
  const awaited = awaitedOpinion(file, 'ARS', 'AUTHORISATION');
  const on = judgement.day('input.givenOn', input.givenOn, sinceState(file), {
    on: specifications.at(-1)?.submittedOn ?? null,
    code: 'BEFORE_SPECIFICATION',
    what: 'the last version of the specification was submitted',
  });
  const comment = judgement.text('input.comment', input.comment);
  judgement.end();
  const receiverId = letter?.receiverId ?? project.competentAuthorityId;
  // After an unfavourable one, the next answers the new version of the specification.
  const id =
    awaited?.id ??
    (await awaitOpinion(command, file, {
      body: 'ARS',
      subject: 'AUTHORISATION',
      organisationId: receiverId,
      requestedOn: specifications.at(-1)?.submittedOn ?? on,
      dueOn: null,
      specificationVersion: specifications.at(-1)?.version ?? null,
    }));
  await giveAwaited(command, id, on, { verdict: input.verdict, comment });
  await changeProject(command, file, {
    ...(input.verdict !== 'UNFAVOURABLE' && {
      state: { to: 'TRANSMIS_RG' as const, on, actorId: receiverId, reason: null },
    }),
    event: {
      kind: 'OPINION_GIVEN',
      happenedOn: on,
      audience: 'FILE',
      reason: comment,
      document: 'Avis motivé de l’ARS',
      changes: [{ field: 'opinions.ARS.verdict', before: null, after: input.verdict }],
    },
  });
  return { projectId: project.id };
}

/** In which states a body may be asked, and which state begins; undefined where none does. */
function judgeReferral(judgement: Judgement, { project, opinions }: ProjectFile, input: ReferFileInput) {
  const { body, subject = 'AUTHORISATION' } = input;
  const { state, derogationCodes } = project;
  if (subject === 'AMENDMENT' && body === 'CTIS') {
    judgement.transition('T10', state, 'SAME');
    return undefined;
  }
  if (subject !== null && subject !== 'AUTHORISATION') {
    judgement.refuse(
      'SUBJECT_NOT_ASKED',
      'input.subject',
      'Only the CTIS is asked about an amendment, and nobody here about anything else.',
    );
    return undefined;
  }
  if (body === 'CTIS') {
    judgement.transition('T5', state, 'SAISINE_CTIS');
    if (needsHasOpinion(derogationCodes) && !opinions.some((opinion) => opinion.body === 'HAS'))
      judgement.refuseBy(
        'T5',
        'HAS_REFERRAL_MISSING',
        'input.body',
        'A derogation is organisational: the HAS is asked for its opinion before (R-HAS-1).',
      );
    return 'SAISINE_CTIS';
  }
  if (!needsHasOpinion(derogationCodes))
    judgement.warn(
      'HAS_NOT_NEEDED',
      'input.body',
      'No derogation is organisational: no opinion of the HAS is required (R-HAS-1).',
    );
  judgement.transition('T6', state, input.holdsUp === true ? 'AVIS_HAS_ATTENDU' : 'SAME');
  return input.holdsUp === true ? 'AVIS_HAS_ATTENDU' : undefined;
}

/** Asks the HAS or the CTIS. */
export async function referFile(command: Command, input: ReferFileInput) {
  const file = await lockFile(command, input);
  const { project } = file;
  const { body } = input;
  const subject = input.subject ?? 'AUTHORISATION';
  const judgement = new Judgement(command);
  if (body !== 'HAS' && body !== 'CTIS')
    judgement.refuse('BODY_NOT_ASKED', 'input.body', 'A file is referred to the HAS or to the CTIS.');
  const to = judgeReferral(judgement, file, { ...input, subject });
  if (awaitedOpinion(file, body, subject))
    judgement.refuse('ALREADY_REFERRED', 'input.body', 'This opinion is asked for already, and not given yet.');
  const on = judgement.day('input.on', input.on, ...(to === undefined ? [] : [sinceState(file)]));
  const specificationVersion = versionOf(judgement, file, input.specificationVersion);
  judgement.end();
  const due = body === 'CTIS' ? dueOn('ctisOpinionMonths', on) : dueOn(hasDelay(input.cooperation === true), on);
  await awaitOpinion(command, file, {
    body,
    subject,
    organisationId: body === 'HAS' ? hasId : null,
    requestedOn: on,
    dueOn: due,
    specificationVersion,
  });
  await changeProject(command, file, {
    ...(to !== undefined && { state: { to, on, actorId: rapporteurGeneralId, reason: null } }),
    event: {
      kind: 'OPINION_REQUESTED',
      happenedOn: on,
      audience: 'FILE',
      document: `Saisine (${body})`,
      changes: [{ field: `opinions.${body}.dueOn`, before: null, after: due }],
    },
  });
  return { projectId: project.id };
}

/** What only the CTIS says: ratings, opposition, territory. */
function judgeCtis(judgement: Judgement, input: GiveOpinionInput, awaited: Opinion | undefined, on: string) {
  const onAuthorisation = (input.subject ?? 'AUTHORISATION') === 'AUTHORISATION';
  const ratings = (input.ratings ?? []).map(({ criterion, rating }) => ({ criterion, rating }));
  const decidedScope = input.decidedScope ?? null;
  const opposing = input.opposingMembers ?? null;
  const territory = judgeTerritory(judgement, { regions: input.regions ?? [], departements: input.departements });
  if (onAuthorisation || ratings.length > 0) judgement.rule(fourCriteria, { ratings }, { ratings: 'input.ratings' });
  if (opposing === null)
    judgement.refuse(
      'OPPOSITION_MISSING',
      'input.opposingMembers',
      'Say how many members opposed: it decides the opinion (R-CTIS-4).',
    );
  else if (opposing < 0 || opposing > members)
    judgement.refuse('OPPOSITION_NOT_VALID', 'input.opposingMembers', `The comité technique has ${members} members.`);
  else
    judgement.rule(
      silenceIsConsent,
      { opposingMembers: opposing, verdict: input.verdict },
      { verdict: 'input.verdict' },
    );
  const scoping = { verdict: input.verdict, decidedScope, regionCodes: territory.regionCodes };
  if (onAuthorisation || decidedScope !== null)
    judgement.rule(fixesTerritory, scoping, { decidedScope: 'input.decidedScope', regionCodes: 'input.regions' });
  if (decidedScope !== null) judgeScope(judgement, decidedScope, territory);
  if (awaited?.requestedOn != null)
    judgement.rule(ctisInTime, { requestedOn: awaited.requestedOn, givenOn: on, at: on }, { givenOn: 'input.givenOn' });
  return { ratings, decidedScope, opposingMembers: opposing, ...territory };
}

/** What the CTIS decides of a project that it does not oppose: its scope, its territory, and so who may authorise it. */
function decided(given: ReturnType<typeof judgeCtis>, verdict: GiveOpinionInput['verdict']) {
  const { decidedScope, regionCodes, departementCodes } = given;
  if (verdict === 'UNFAVOURABLE' || decidedScope === null) return {};
  return {
    decidedScope,
    scopeBasis: 'STATED' as const,
    scopeRegionCodes: regionCodes,
    scopeDepartementCodes: departementCodes,
    ...competentFor(decidedScope, regionCodes),
  };
}

/** The opinion of the HAS or of the CTIS that was asked for. */
export async function giveOpinion(command: Command, input: GiveOpinionInput) {
  const { role } = command.principal;
  const { body } = input;
  if (role !== 'ADMINISTRATOR' && role !== body)
    throw new Forbidden('input.body', `names ${body}; you give the opinions of ${role}`);
  const file = await lockFile(command, input);
  const { project } = file;
  const subject = input.subject ?? 'AUTHORISATION';
  const judgement = new Judgement(command);
  if (body !== 'HAS' && body !== 'CTIS')
    judgement.refuse('BODY_NOT_ASKED', 'input.body', 'This is for the opinions of the HAS and of the CTIS.');
  const changesState = body === 'CTIS' && subject === 'AUTHORISATION';
  if (changesState) judgement.transition('T7', project.state, 'AVIS_CTIS_RENDU');
  else judgement.transition(body === 'CTIS' ? 'T10' : 'T6', project.state, 'SAME');
  const awaited = awaitedOpinion(file, body, subject);
  if (!awaited) judgement.refuse('NOT_REFERRED', 'input.body', 'This opinion was not asked for, or is given already.');
  const on = judgement.day('input.givenOn', input.givenOn, {
    on: awaited?.requestedOn ?? null,
    code: 'BEFORE_REFERRAL',
    what: 'the body was asked',
  });
  const comment = judgement.optionalText('input.comment', input.comment);
  if (comment === null && input.verdict !== 'FAVOURABLE')
    judgement.refuse('TEXT_MISSING', 'input.comment', 'Say the reserves, or why it is unfavourable.');
  const ctis = body === 'CTIS' ? judgeCtis(judgement, input, awaited, on) : undefined;
  judgement.end();
  if (!awaited) throw new Error('an opinion that was not asked for was not refused');
  await giveAwaited(command, awaited.id, on, { verdict: input.verdict, comment, ...ctis });
  await changeProject(command, file, {
    ...(ctis && changesState && { set: decided(ctis, input.verdict) }),
    ...(changesState && {
      state: { to: 'AVIS_CTIS_RENDU' as const, on, actorId: rapporteurGeneralId, reason: null },
    }),
    event: {
      kind: 'OPINION_GIVEN',
      happenedOn: on,
      audience: 'FILE',
      reason: comment,
      document: `Avis (${body})`,
      changes: [{ field: `opinions.${body}.verdict`, before: null, after: input.verdict }],
    },
  });
  return { projectId: project.id };
}
