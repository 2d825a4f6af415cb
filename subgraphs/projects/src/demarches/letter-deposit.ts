/** A letter of a file as the command of its deposit takes it. Pure. */
import type { AdmissibilityInput, DepositLetterOfIntentInput } from '../letter-of-intent/letter-of-intent.inputs.js';
import type { ProjectFile } from '../project/project-file.js';
import type { ImportedLetter } from './imported-letter.js';

/** The call that a letter answers. */
export interface AnsweredCall {
  readonly id: string;
  readonly regionCode: string | null;
}

/** What the letter says of the grounds of exclusion. */
export const admissibilityOf = (letter: ImportedLetter): AdmissibilityInput => ({
  preExisting: letter.preExisting,
  alreadyFunded: letter.alreadyFunded,
  circumscribedEffect: letter.circumscribedEffect,
  diffusable: letter.diffusable,
  onlyFundsUnreimbursedServices: letter.onlyFundsUnreimbursedServices,
});

/** Where the form does not ask: what answers no call comes of its actors' own accord (R-ORIG-1). */
function originOf(call: AnsweredCall | null) {
  if (call === null) return 'SPONTANEE';
  return call.regionCode === null ? 'AAP_NATIONAL' : 'AAP_REGIONAL';
}

/** @param porteurId the organisation that deposited it */
export const depositOf = (
  letter: ImportedLetter,
  porteurId: string,
  call: AnsweredCall | null,
): DepositLetterOfIntentInput => ({
  title: letter.title,
  summary: letter.summary,
  porteurs: [{ organisationId: porteurId }],
  declaredScope: letter.declaredScope,
  regions: letter.regionCodes,
  departements: letter.departementCodes,
  origin: letter.origin ?? originOf(call),
  callForProjectsId: call?.id ?? null,
  objectives: letter.objectives,
  themes: letter.themes,
  populations: letter.populations,
  derogations: letter.derogationCodes,
  paymentModels: letter.paymentModels,
  admissibility: admissibilityOf(letter),
  receiverId: letter.receiver.organisationId,
  channel: 'TELEPROCEDURE',
  depositedOn: letter.depositedOn,
});

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((code) => other.includes(code));

/**
 * What the file says otherwise than the letter that was deposited: no command changes a letter afterwards. Compared are
 * the facts that nothing but the deposit says.
 */
export function changedSinceDeposit(letter: ImportedLetter, { project }: ProjectFile): string[] {
  const changed = {
    title: letter.title.trim() !== project.title,
    summary: (letter.summary?.trim() ?? null) !== project.summary,
    declaredScope: letter.declaredScope !== project.declaredScope,
    objectives: !same(letter.objectives, project.objectives),
    themes: !same(letter.themes, project.themes),
    populations: !same(letter.populations, project.populations),
  };
  return Object.entries(changed).flatMap(([field, isChanged]) => (isChanged ? [field] : []));
}
