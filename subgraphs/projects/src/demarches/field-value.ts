/** A field of a letter from the answers of its champ, by the field's row in the table and the configured values. */
import type { ChampAnswer } from './champ-answer.js';
import type { FieldSource } from './configuration.js';
import { type LetterField, comparable, valueFault } from './letter-fields.js';

/** What a field holds: a text or code, several codes, yes or no; null where nothing was answered. */
export type FieldValue = string | readonly string[] | boolean | null;

/** A value, or what keeps the answers from being one: every reason. */
export interface ReadField {
  readonly value: FieldValue;
  readonly faults: readonly string[];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Answers as codes, and what is wrong with each that is none. */
function codesFrom(field: LetterField, answers: readonly string[], { values }: FieldSource) {
  const codes: string[] = [];
  const faults: string[] = [];
  for (const answer of unique(answers)) {
    const code = values.get(comparable(answer)) ?? answer;
    const fault = valueFault(field, code);
    if (fault === undefined) codes.push(code);
    else faults.push(`« ${answer} » ${fault}; say in the configuration (values) what it means`);
  }
  return { codes: unique(codes), faults };
}

/** The one value of a field that holds only one. */
function onlyOne(values: readonly string[], faults: readonly string[]): ReadField {
  if (values.length > 1) return { value: null, faults: [...faults, `holds ${values.length} answers instead of one`] };
  return { value: values[0] ?? null, faults };
}

/** What the field holds. Without an answer: null, or an empty list; what is required must have one. */
export function fieldValue(field: LetterField, answers: readonly ChampAnswer[], source: FieldSource): ReadField {
  const read = readAnswers(field, answers, source);
  const isEmpty = read.value === null || (Array.isArray(read.value) && read.value.length === 0);
  if (field.required && isEmpty && read.faults.length === 0) return { value: null, faults: ['is not answered'] };
  return read;
}

function readAnswers(field: LetterField, answers: readonly ChampAnswer[], source: FieldSource): ReadField {
  const choices = answers.flatMap((answer) => answer.choices);
  switch (field.holds) {
    case 'TEXT': {
      const texts = answers.flatMap(({ text }) => text ?? []);
      return { value: texts.map((text) => source.values.get(comparable(text)) ?? text).join('\n') || null, faults: [] };
    }
    case 'CODE': {
      const { codes, faults } = codesFrom(field, choices, source);
      return onlyOne(codes, faults);
    }
    case 'CODES': {
      const { codes, faults } = codesFrom(field, choices, source);
      return { value: codes, faults };
    }
    case 'REGIONS':
    case 'DEPARTEMENTS': {
      const places = answers.flatMap(({ regionCodes, departementCodes, choices }) => {
        const stated = field.holds === 'REGIONS' ? regionCodes : departementCodes;
        return stated.length > 0 ? stated : choices;
      });
      const { codes, faults } = codesFrom(field, places, source);
      return { value: codes, faults };
    }
    case 'YES_NO': {
      const checked = unique(answers.flatMap(({ checked }) => (checked === null ? [] : String(checked))));
      const { codes, faults } = checked.length > 0 ? { codes: checked, faults: [] } : codesFrom(field, choices, source);
      const { value, faults: all } = onlyOne(codes, faults);
      return { value: value === null ? null : value === 'true', faults: all };
    }
  }
}
