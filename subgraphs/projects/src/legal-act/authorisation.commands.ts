/** A project is authorised, and its authorisation amended (T8, T10). */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { ctisBeforeAct } from '@innovation-sante/scheme/rules/ctis';
import { fiveYears } from '@innovation-sante/scheme/rules/duration';
import { evaluated } from '@innovation-sante/scheme/rules/evaluation';
import { hasBeforeAct } from '@innovation-sante/scheme/rules/has';
import { goesToArs } from '@innovation-sante/scheme/rules/routing';
import { Judgement } from '../command/judgement.js';
import { judgeScope, judgeTerritory } from '../command/territory.js';
import type { Opinion } from '../opinion/opinion.entity.js';
import { givenOpinion } from '../opinion/opinion.write.js';
import { changeProject } from '../project/project-change.js';
import { endOf } from '../project/project-end.rules.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import type { AmendAuthorisationInput, AuthoriseProjectInput } from './legal-act.inputs.js';
import { type JudgedAct, authorisationFor, citationOf, judgeAct, writeAct } from './legal-act.write.js';

/** Local and regional projects are the ARS's to authorise, national ones the ministers'; either may an interregional one. */
function demandAuthority(
  { principal }: Command,
  judgement: Judgement,
  { project }: ProjectFile,
  { kind }: JudgedAct,
): void {
  const { scope } = project;
  const ministerial = kind === 'ARRETE_MINISTERIEL';
  const reason =
    scope === 'NATIONAL' && !ministerial
      ? 'A national project is authorised by the ministers.'
      : scope !== null && goesToArs(scope) && ministerial
        ? 'A local or regional project is authorised by the ARS of its region.'
        : undefined;
  if (reason !== undefined) {
    if (principal.role !== 'ADMINISTRATOR') throw new Forbidden('input.act.kind', reason);
    judgement.refuse('WRONG_AUTHORITY', 'input.act.kind', reason);
  }
  if (principal.role === 'NATIONAL_TEAM' && !ministerial)
    throw new Forbidden(
      'input.act.kind',
      'is an act of an ARS, which records its own; you record those of the ministers',
    );
}

/** Which of the two rows of T8 applies: the first act, or a further ARS. True for the first. */
function judgeOrder(judgement: Judgement, { project, acts }: ProjectFile, act: JudgedAct): boolean {
  const authorising = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  const { state } = project;
  if (authorising.length === 0 || state === 'AVIS_CTIS_RENDU') {
    judgement.transition('T8', state, 'AUTORISE');
    return true;
  }
  judgement.transition('T8', state, 'SAME');
  if (
    act.regionCode === null ||
    authorising.some(({ regionCode }) => regionCode === null || regionCode === act.regionCode)
  )
    judgement.refuseBy(
      'T8',
      'ALREADY_AUTHORISED',
      'input.act',
      'This authority has authorised the project already; what changes is an amendment.',
    );
  return false;
}

function judgeOpinion(judgement: Judgement, { signedOn }: JudgedAct, opinion: Opinion | undefined): void {
  judgement.rule(
    ctisBeforeAct,
    { signedOn, ctisOpinion: opinion ? { givenOn: opinion.givenOn, verdict: opinion.verdict } : null },
    { signedOn: 'input.act.signedOn', ctisOpinion: 'input.projectId' },
  );
}

function judgeSpecification(
  judgement: Judgement,
  { specifications }: ProjectFile,
  version: number | null,
  path: string,
) {
  const found = specifications.find((each) => each.version === version);
  if (version === null)
    judgement.refuse('SPECIFICATION_MISSING', path, 'The specification is annexed to the act: none is recorded.');
  else if (!found)
    judgement.refuse('SPECIFICATION_UNKNOWN', path, `There is no version ${version} of the specification.`);
  return found;
}

/** Authorises a project, wholly or in the region of an ARS. */
export async function authoriseProject(command: Command, input: AuthoriseProjectInput) {
  const file = await lockFile(command, input);
  const { project } = file;
  const judgement = new Judgement(command);
  const act = judgeAct(judgement, command, file, input.act);
  demandAuthority(command, judgement, file, act);
  const first = judgeOrder(judgement, file, act);
  if (act.regionCode !== null && !project.scopeRegionCodes.includes(act.regionCode))
    judgement.refuse(
      'REGION_NOT_OF_PROJECT',
      'input.act.region',
      `The project is tried in ${project.scopeRegionCodes.join(', ')}.`,
    );
  const opinion = givenOpinion(file, 'CTIS', 'AUTHORISATION');
  judgeOpinion(judgement, act, opinion);
  judgement.rule(
    hasBeforeAct,
    {
      derogations: project.derogationCodes,
      signedOn: act.signedOn,
      hasOpinionGivenOn: givenOpinion(file, 'HAS', 'AUTHORISATION')?.givenOn ?? null,
    },
    { hasOpinionGivenOn: 'input.projectId' },
  );
  const { duration } = input;
  const run = { firstInclusionOn: project.firstInclusionOn, duration, endsOn: null, imported: false };
  judgement.rule(fiveYears, run, { duration: 'input.duration', endsOn: 'input.duration' });
  // Its evaluation is opened once it is authorised: until then this is a reminder.
  judgement.rule(
    evaluated,
    { hasEvaluation: file.evaluation !== null, endsOn: null, finalReportDeliveredOn: null, at: act.signedOn },
    {},
    { onlyWarn: true },
  );
  const version = input.specificationVersion ?? file.specifications.at(-1)?.version ?? null;
  const specification = judgeSpecification(judgement, file, version, 'input.specificationVersion');
  judgement.end();

  const actId = await writeAct(command, file, act, 'AUTHORISATION', {
    ctisOpinionId: opinion?.id ?? null,
    specificationVersion: version,
    duration,
  });
  await changeProject(command, file, {
    ...(first && {
      set: {
        authorisedDuration: duration,
        competentAuthorityId: act.authorityId,
        competentRegionCode: act.regionCode,
        ...(specification?.derogationCodes && { derogationCodes: specification.derogationCodes }),
        ...(specification?.paymentModels && { paymentModels: specification.paymentModels }),
      },
      state: { to: 'AUTORISE' as const, on: act.signedOn, actorId: act.authorityId, reason: null },
    }),
    event: {
      kind: 'AUTHORISED',
      happenedOn: act.signedOn,
      audience: 'PUBLIC',
      reason: act.statement,
      document: citationOf(act),
      actId,
      changes: [{ field: 'authorisations', before: null, after: actId }],
    },
  });
  return { projectId: project.id };
}

/** The last opinion on an amendment on which no act of the same authority stands yet. */
function freeOpinion(file: ProjectFile, { authorityId }: JudgedAct): Opinion | undefined {
  const used = new Set(
    file.acts.filter((act) => act.authorityId === authorityId).map(({ ctisOpinionId }) => ctisOpinionId),
  );
  return file.opinions.findLast(
    (opinion) => opinion.body === 'CTIS' && opinion.subject === 'AMENDMENT' && opinion.given && !used.has(opinion.id),
  );
}

/** The territory from now on, where it changes. */
function judgeNewTerritory(
  judgement: Judgement,
  { project }: ProjectFile,
  input: AmendAuthorisationInput,
  act: JudgedAct,
) {
  const { scope, regions, departements } = input;
  if (scope == null && regions == null && departements == null) return undefined;
  const territory = judgeTerritory(judgement, {
    regions: regions ?? project.scopeRegionCodes,
    departements: departements ?? (regions == null ? project.scopeDepartementCodes : []),
  });
  const next = scope ?? project.scope;
  if (next !== null) judgeScope(judgement, next, territory);
  if (act.regionCode !== null && !territory.regionCodes.includes(act.regionCode))
    judgement.refuse(
      'REGION_NOT_OF_PROJECT',
      'input.regions',
      `The region ${act.regionCode} of the ARS that signs must stay in the territory.`,
    );
  return {
    decidedScope: next,
    scopeRegionCodes: territory.regionCodes,
    scopeDepartementCodes: territory.departementCodes,
  };
}

/** Amends an authorisation. */
export async function amendAuthorisation(command: Command, input: AmendAuthorisationInput) {
  const file = await lockFile(command, input);
  const { project } = file;
  const judgement = new Judgement(command);
  judgement.transition('T10', project.state, 'SAME');
  const act = judgeAct(judgement, command, file, input.act, {
    on: project.authorisedLatest,
    code: 'BEFORE_AUTHORISATION',
    what: 'it was authorised',
  });
  const amended = authorisationFor(file, act.authorityId);
  if (!amended || amended.authorityId !== act.authorityId) {
    const reason = 'An authorisation is amended by the authority that signed it.';
    if (command.principal.role === 'ARS') throw new Forbidden('input.act', reason);
    judgement.refuseBy('T10', 'NOT_THE_AUTHORITY', 'input.act.kind', reason);
  }
  const opinion = freeOpinion(file, act);
  judgeOpinion(judgement, act, opinion);
  const { duration = null, specificationVersion = null } = input;
  const specification =
    specificationVersion === null
      ? undefined
      : judgeSpecification(judgement, file, specificationVersion, 'input.specificationVersion');
  const territory = judgeNewTerritory(judgement, file, input, act);
  if (duration === null && specificationVersion === null && territory === undefined)
    judgement.refuse('NOTHING_AMENDED', null, 'Say what changes: the specification, the duration or the territory.');
  const endsOn = duration === null ? project.endsOn : endOf(project.firstInclusionOn, duration);
  const run = {
    firstInclusionOn: project.firstInclusionOn,
    duration,
    endsOn: duration === null ? null : endsOn,
    imported: false,
  };
  judgement.rule(fiveYears, run, { duration: 'input.duration', endsOn: 'input.duration' });
  judgement.end();

  const actId = await writeAct(command, file, act, 'AMENDMENT', {
    amendsId: amended?.id ?? null,
    ctisOpinionId: opinion?.id ?? null,
    specificationVersion,
    duration,
    until: duration === null ? null : endsOn,
  });
  await changeProject(command, file, {
    set: {
      ...(duration !== null && { authorisedDuration: duration, endsOn: endsOn ?? project.endsOn }),
      ...territory,
      ...(specification?.derogationCodes && { derogationCodes: specification.derogationCodes }),
      ...(specification?.paymentModels && { paymentModels: specification.paymentModels }),
    },
    event: {
      kind: 'AMENDED',
      happenedOn: act.signedOn,
      audience: 'PUBLIC',
      reason: act.statement,
      document: citationOf(act),
      actId,
      changes: [{ field: 'authorisations.amendments', before: null, after: actId }],
    },
  });
  return { projectId: project.id };
}
