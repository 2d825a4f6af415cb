/** What a champ of the form answers, whatever its type: text, choices, yes or no, territories. */
import { departements, regionOfDepartement } from '@innovation-sante/scheme/reference/geography';
import type { Champ } from './replies.js';

/** The answer of one champ. */
export interface ChampAnswer {
  /** Null where nothing was answered. */
  readonly text: string | null;
  /** The options that were chosen; of a champ that is no choice, its text. */
  readonly choices: readonly string[];
  readonly checked: boolean | null;
  /** Codes of the territories that the champ itself gives. */
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
}

/** A text without outer spaces; null where nothing is left of it. */
export function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

const present = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => filled(text) ?? []);

/** The exact value where the type has one; every other type, known or not, says it in `stringValue`. */
const textOf = (champ: Champ): string | null =>
  filled(champ.integerNumber?.toString() ?? champ.date ?? champ.decimalNumber?.toString() ?? champ.stringValue);

function checkedOf({ checked, selected, stringValue }: Champ): boolean | null {
  const value = checked ?? selected;
  if (value != null) return value;
  return stringValue === 'true' ? true : stringValue === 'false' ? false : null;
}

function choicesOf(champ: Champ): string[] {
  switch (champ.__typename) {
    case 'MultipleDropDownListChamp':
      return present(champ.values ?? []);
    case 'LinkedDropDownListChamp':
      // The second list says more than the first, of which it is a part.
      return present([filled(champ.secondaryValue) ?? champ.primaryValue]);
    default:
      return present([textOf(champ)]);
  }
}

const isDepartement = (code: string): boolean => departements().some((departement) => departement.code === code);

/** The answer of a champ; a block that repeats (RepetitionChamp) answers with the champs of its rows, see `answersOf`. */
function answerOf(champ: Champ): ChampAnswer {
  const departementCodes = present([champ.departement?.code ?? champ.address?.departmentCode]);
  const stated = present([champ.region?.code ?? champ.address?.regionCode]);
  return {
    text: textOf(champ),
    choices: choicesOf(champ),
    checked: checkedOf(champ),
    departementCodes,
    regionCodes: stated.length > 0 ? stated : departementCodes.filter(isDepartement).map(regionOfDepartement),
  };
}

/**
 * The answers of a champ, found by its descriptor in the file or in the rows of its blocks: none when the form did not
 * ask, several when it stands in a block that repeats. Of a block itself: the answers of all that its rows hold.
 */
export function answersOf(champs: readonly Champ[], champDescriptorId: string): ChampAnswer[] {
  return champs.flatMap((champ) => {
    const inner = champ.rows?.flatMap((row) => row.champs) ?? [];
    if (champ.champDescriptorId !== champDescriptorId) return answersOf(inner, champDescriptorId);
    return champ.rows ? inner.map(answerOf) : [answerOf(champ)];
  });
}
