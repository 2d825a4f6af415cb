/** A letter of intent as a row, from its facts. */
import type { LetterFacts } from '@innovation-sante/scheme/facts/letter-facts';

export const letterRow = ({ reroutings, ...letter }: LetterFacts) => ({ ...letter, reroutingFacts: reroutings });
