/** From a dossier to a letter of intent, or to every fault that keeps it from being one. Pure: no clock, no network. */
import { identifierFault } from '@innovation-sante/kit/identifiers';
import type { LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import { answersOf, filled } from './champ-answer.js';
import type { LetterMapping, RevisionMapping } from './configuration.js';
import { type FieldValue, fieldValue } from './field-value.js';
import type { FileFault } from './file-fault.js';
import type { Applicant, ImportedLetter, LetterDocument, LetterState } from './imported-letter.js';
import { type LetterFieldName, letterFieldNames, letterFields } from './letter-fields.js';
import { type Champ, type Dossier, dossierShape } from './replies.js';

/** A letter, with what its reader should know, or the faults: always at least one, and then no letter. */
export type MappedFile =
  | { readonly letter: ImportedLetter; readonly warnings: readonly FileFault[] }
  | { readonly faults: readonly FileFault[] };

/** What a dossier's state says of the letter; it says nothing of what comes after (`accepte` is RECEVABLE, not authorised). */
const states: Record<Dossier['state'], { readonly state: LetterState; readonly outcome: LetterOutcome }> = {
  en_construction: { state: 'LI_DEPOSEE', outcome: 'PENDING' },
  en_instruction: { state: 'LI_EN_INSTRUCTION', outcome: 'PENDING' },
  accepte: { state: 'RECEVABLE', outcome: 'ADMISSIBLE' },
  refuse: { state: 'LI_IRRECEVABLE', outcome: 'INADMISSIBLE' },
  sans_suite: { state: 'RETIRE', outcome: 'WITHDRAWN' },
};

const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day in Paris of a moment with its offset: what was deposited on the 1st at 00:30 there is not of the day before. */
export const parisDay = (moment: string): string => inParis.format(new Date(moment));

function numberOf(raw: unknown): number | null {
  const { number } = (raw ?? {}) as { number?: unknown };
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** The descriptor of the champ that a path of the dossier leads to or into, where it can be read. */
function descriptorAt(raw: unknown, path: readonly PropertyKey[]): string | null {
  let value = raw;
  let found: string | null = null;
  for (const key of path) {
    if (value === null || typeof value !== 'object') break;
    value = (value as Record<PropertyKey, unknown>)[key];
    const { champDescriptorId } = (value ?? {}) as { champDescriptorId?: unknown };
    if (typeof champDescriptorId === 'string') found = champDescriptorId;
  }
  return found;
}

function applicantOf({ demandeur }: Dossier, mapping: LetterMapping): Applicant | undefined {
  const { siret, nom, prenom } = demandeur;
  if (siret) return { kind: 'ORGANISATION', siret, organisationId: mapping.organisations.get(siret) ?? null };
  const name = [prenom, nom].filter(Boolean).join(' ');
  return name ? { kind: 'PERSON', name } : undefined;
}

const documentsOf = (champs: readonly Champ[]): LetterDocument[] =>
  champs.flatMap(({ champDescriptorId, files, rows }) => [
    ...(files ?? []).map(({ filename, checksum }) => ({ champDescriptorId, filename, checksum })),
    ...documentsOf(rows?.flatMap((row) => row.champs) ?? []),
  ]);

type Fields = Pick<ImportedLetter, LetterFieldName>;

function readFields(dossier: Dossier, revision: RevisionMapping): { fields: Fields; faults: FileFault[] } {
  const faults: FileFault[] = [];
  const read = letterFieldNames.map((name): [LetterFieldName, FieldValue] => {
    const field = letterFields[name];
    const source = revision.get(name);
    if (!source)
      return [name, field.holds === 'TEXT' || field.holds === 'CODE' || field.holds === 'YES_NO' ? null : []];
    const { value, faults: messages } = fieldValue(field, answersOf(dossier.champs, source.champ), source);
    for (const message of messages)
      faults.push({ dossier: dossier.number, field: name, champDescriptorId: source.champ, message });
    return [name, value];
  });
  // What each field holds was checked by its row of the table.
  return { fields: Object.fromEntries(read) as unknown as Fields, faults };
}

function malformed(raw: unknown, issues: readonly { path: PropertyKey[]; message: string }[]): MappedFile {
  return {
    faults: issues.map(({ path, message }) => ({
      dossier: numberOf(raw),
      field: path.map(String).join('.') || 'dossier',
      champDescriptorId: descriptorAt(raw, path),
      message,
    })),
  };
}

/** The letter that a dossier is, or all its faults. */
export function mapFile(raw: unknown, mapping: LetterMapping): MappedFile {
  const { data: dossier, error } = dossierShape.safeParse(raw);
  if (!dossier) return malformed(raw, error.issues);
  const { number } = dossier;
  const fault = (field: string, message: string): FileFault => ({
    dossier: number,
    field,
    champDescriptorId: null,
    message,
  });

  const revisionId = dossier.demarche.revision.id;
  const revision = mapping.revisions.get(revisionId);
  const group = dossier.groupeInstructeur;
  const receiver = mapping.receivers.get(group.number);
  const applicant = applicantOf(dossier, mapping);
  const { state, outcome } = states[dossier.state];
  const decidedOn = dossier.dateTraitement ? parisDay(dossier.dateTraitement) : null;

  const faults: FileFault[] = [];
  if (!revision) faults.push(fault('revision', `the configuration maps no champs of the revision ${revisionId}`));
  if (!receiver)
    faults.push(fault('receiver', `the configuration names no receiver for the groupe d’instructeurs ${group.number}`));
  if (!applicant) faults.push(fault('applicant', 'the file names neither a SIRET nor a person'));
  if (outcome !== 'PENDING' && decidedOn === null)
    faults.push(fault('decidedOn', 'a decided file has no date of decision'));
  const read = revision && readFields(dossier, revision);
  faults.push(...(read?.faults ?? []));
  if (faults.length > 0 || !read || !receiver || !applicant) return { faults };

  const siretFault = applicant.kind === 'ORGANISATION' ? identifierFault('Siret', applicant.siret) : undefined;
  return {
    warnings: siretFault ? [fault('applicant', `${'siret' in applicant ? applicant.siret : ''} ${siretFault}`)] : [],
    letter: {
      number,
      state,
      outcome,
      depositedOn: parisDay(dossier.dateDepot),
      instructedOn: dossier.datePassageEnInstruction ? parisDay(dossier.datePassageEnInstruction) : null,
      decidedOn: outcome === 'PENDING' ? null : decidedOn,
      reason: outcome === 'PENDING' ? null : filled(dossier.motivation),
      receiver,
      applicant,
      ...read.fields,
      documents: documentsOf(dossier.champs),
    },
  };
}
