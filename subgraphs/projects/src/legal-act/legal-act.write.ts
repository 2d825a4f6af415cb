/** Judges and writes the act on which a command rests. */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { newId } from '@innovation-sante/kit/events';
import { arsOrganisationId } from '@innovation-sante/scheme/ids';
import { findable } from '@innovation-sante/scheme/rules/publication';
import type { ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import { demandOwnRegion } from '../command/competence.js';
import type { Earliest, Judgement } from '../command/judgement.js';
import { ministersId } from '../project/project-authority.rules.js';
import type { ProjectFile } from '../project/project-file.js';
import { recorded } from '../sourced/recorded.js';
import { insertRow } from '../write/row.js';
import { LegalAct } from './legal-act.entity.js';
import type { LegalActInput } from './legal-act.inputs.js';

/** An act that keeps the rules. */
export interface JudgedAct extends Pick<
  LegalAct,
  | 'kind'
  | 'signedOn'
  | 'publishedOn'
  | 'effectiveFrom'
  | 'nor'
  | 'jorftext'
  | 'raaNumber'
  | 'arsNumber'
  | 'regionCode'
  | 'statement'
> {
  readonly signedOn: string;
  readonly authorityId: string;
}

/** The ARS that signs: the one that is named, or the only one that may be meant. */
function regionOf(
  judgement: Judgement,
  { principal }: Command,
  { project }: ProjectFile,
  { kind, region }: LegalActInput,
) {
  if (kind === 'ARRETE_MINISTERIEL') {
    if (region != null)
      judgement.refuse('REGION_OF_MINISTERIAL_ACT', 'input.act.region', 'A ministerial act is of no region.');
    return null;
  }
  const own = principal.role === 'ARS' && principal.regions.length === 1 ? principal.regions[0] : undefined;
  const found = region ?? own ?? (principal.role === 'ARS' ? null : project.competentRegionCode);
  if (found === null)
    judgement.refuse('REGION_MISSING', 'input.act.region', 'Say which ARS signed the act: give its region.');
  else demandOwnRegion(principal, 'input.act.region', found);
  return found;
}

/**
 * Judges an act: who signs it, its dates, and whether it can be found.
 *
 * @throws Forbidden for an act that is not the principal's to sign or to record
 */
export function judgeAct(
  judgement: Judgement,
  command: Command,
  file: ProjectFile,
  input: LegalActInput,
  ...earliest: readonly Earliest[]
): JudgedAct {
  const { role } = command.principal;
  if (role === 'ARS' && input.kind === 'ARRETE_MINISTERIEL')
    throw new Forbidden('input.act.kind', 'is an act of the ministers; an ARS signs its own');
  const regionCode = regionOf(judgement, command, file, input);
  const signedOn = judgement.day('input.act.signedOn', input.signedOn, ...earliest);
  const publishedOn =
    input.publishedOn == null
      ? null
      : judgement.day('input.act.publishedOn', input.publishedOn, {
          on: signedOn,
          code: 'BEFORE_SIGNATURE',
          what: 'the act was signed',
        });
  const act = {
    kind: input.kind,
    signedOn,
    publishedOn,
    effectiveFrom: input.effectiveFrom ?? null,
    nor: input.nor ?? null,
    jorftext: input.jorftext ?? null,
    raaNumber: judgement.optionalText('input.act.raaNumber', input.raaNumber, 100),
    arsNumber: judgement.optionalText('input.act.arsNumber', input.arsNumber, 100),
    regionCode,
    statement: judgement.optionalText('input.act.statement', input.statement),
    authorityId: regionCode === null ? ministersId : arsOrganisationId(regionCode),
  };
  judgement.rule(findable, act, {
    nor: 'input.act.nor',
    publishedOn: 'input.act.publishedOn',
    arsNumber: 'input.act.arsNumber',
  });
  return act;
}

/** How the act is cited in the event log. */
export function citationOf(act: Pick<LegalAct, 'kind' | 'nor' | 'arsNumber' | 'raaNumber' | 'signedOn'>): string {
  const form = act.kind === 'DECISION' ? 'Décision' : 'Arrêté';
  const number = act.nor ?? act.arsNumber ?? act.raaNumber;
  const day = act.signedOn === null ? '' : ` du ${act.signedOn}`;
  return `${form}${day}${number === null ? '' : ` (${number})`}`;
}

type Content = Partial<Pick<LegalAct, 'amendsId' | 'ctisOpinionId' | 'specificationVersion' | 'duration' | 'until'>>;

/** Writes the act. @returns its id */
export async function writeAct(
  command: Command,
  { project }: ProjectFile,
  act: JudgedAct,
  purpose: ActPurpose,
  content: Content = {},
): Promise<string> {
  const id = newId(command.now);
  await insertRow(command.database, LegalAct, {
    id,
    projectId: project.id,
    purpose,
    ...act,
    around: null,
    amendsId: null,
    ctisOpinionId: null,
    specificationVersion: null,
    duration: null,
    until: null,
    ...content,
    datedOn: act.signedOn,
    ...recorded(command.principal, project.provenance),
  });
  return id;
}

/** The authorisation that an act of the same authority is about; where none is of that authority, the last one. */
export function authorisationFor({ acts }: ProjectFile, authorityId: string): LegalAct | undefined {
  const authorising = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  return authorising.findLast((act) => act.authorityId === authorityId) ?? authorising.at(-1);
}
