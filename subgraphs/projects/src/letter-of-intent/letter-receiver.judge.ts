/** Judges whether a letter of intent is with the receiver of its declared scope (R-ROUTE-1, R-ROUTE-2). */
import { type AddressedLetter, toTheArs, toTheRapporteurGeneral } from '@innovation-sante/scheme/rules/routing';
import type { Judgement } from '../command/judgement.js';
import type { ProjectFile } from '../project/project-file.js';
import type { LetterOfIntent } from './letter-of-intent.entity.js';

/** A letter that was deposited, with whom it would be if it went to the ARS of that region; null: the rapporteur général. */
export const addressedTo = (
  receiverRegionCode: string | null,
  { declaredScope }: Pick<LetterOfIntent, 'declaredScope'>,
  { project }: ProjectFile,
): AddressedLetter => ({ declaredScope, regionCodes: project.scopeRegionCodes, receiverRegionCode });

/**
 * What is found is at a path of the command's input.
 *
 * @param options `onlyWarn`: for a letter that may be sent on before anybody decides on it
 */
export function judgeReceiver(
  judgement: Judgement,
  letter: AddressedLetter,
  path: string,
  options: { readonly onlyWarn?: boolean } = {},
): void {
  for (const rule of [toTheArs, toTheRapporteurGeneral])
    judgement.rule(rule, letter, { receiverRegionCode: path }, options);
}
