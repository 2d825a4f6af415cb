/** The fields of a letter that are read from champs: what each may hold. One row a field; the configuration names champs. */
import { identifierFault } from '@innovation-sante/kit/identifiers';
import { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { type Vocabulary, codesOf, isCodeOf } from '@innovation-sante/scheme/vocabulary/vocabulary';

/** What a field holds: a text, a code or several of a table, codes of territories, or yes or no. */
export type LetterField =
  | { readonly holds: 'TEXT'; readonly required: boolean }
  | { readonly holds: 'CODE' | 'CODES'; readonly required: boolean; readonly table: Vocabulary<string> }
  | { readonly holds: 'REGIONS' | 'DEPARTEMENTS' | 'YES_NO'; readonly required: false };

/** A file without a title or a scope cannot be routed, nor found again: these two are required. */
export const letterFields = {
  title: { holds: 'TEXT', required: true },
  summary: { holds: 'TEXT', required: false },
  declaredScope: { holds: 'CODE', required: true, table: Scope },
  regionCodes: { holds: 'REGIONS', required: false },
  departementCodes: { holds: 'DEPARTEMENTS', required: false },
  objectives: { holds: 'CODES', required: false, table: Objective },
  themes: { holds: 'CODES', required: false, table: Theme },
  populations: { holds: 'CODES', required: false, table: Population },
  derogationCodes: { holds: 'CODES', required: false, table: DerogationCode },
  paymentModels: { holds: 'CODES', required: false, table: PaymentModel },
  origin: { holds: 'CODE', required: false, table: Origin },
  callSlug: { holds: 'TEXT', required: false },
  preExisting: { holds: 'YES_NO', required: false },
  alreadyFunded: { holds: 'YES_NO', required: false },
  circumscribedEffect: { holds: 'YES_NO', required: false },
  diffusable: { holds: 'YES_NO', required: false },
  onlyFundsUnreimbursedServices: { holds: 'YES_NO', required: false },
} as const satisfies Record<string, LetterField>;

export type LetterFieldName = keyof typeof letterFields;

/** The names of all fields, in the order of the table. */
export const letterFieldNames = Object.keys(letterFields) as LetterFieldName[];

/** Why a text cannot stand in a field, or undefined when it can. */
export function valueFault(field: LetterField, value: string): string | undefined {
  switch (field.holds) {
    case 'TEXT':
      return undefined;
    case 'CODE':
    case 'CODES':
      return isCodeOf(field.table, value)
        ? undefined
        : `is not a code of ${field.table.name} (${codesOf(field.table).join(', ')})`;
    case 'REGIONS':
      return identifierFault('RegionCode', value);
    case 'DEPARTEMENTS':
      return identifierFault('DepartementCode', value);
    case 'YES_NO':
      return value === 'true' || value === 'false' ? undefined : 'is neither "true" nor "false"';
  }
}

/** A text as it is compared: without outer and double spaces, with one kind of apostrophe, composed. */
export const comparable = (text: string): string =>
  text.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
