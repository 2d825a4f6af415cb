/** Values that really occur in the data, those of hidden rows among them: what filters, searches and keys are made of. */
import { demoCall } from '@innovation-sante/scheme/demo/demo-calls';
import { draftOf } from '@innovation-sante/scheme/demo/draft';
import { callSlugOf } from '@innovation-sante/scheme/demo/letters';
import { demoBlockSize, demoSeed, demoToday } from '@innovation-sante/scheme/demo/world';
import { realCalls } from '@innovation-sante/scheme/real/real-calls';
import { departements, regions } from '@innovation-sante/scheme/reference/geography';
import type { Dataset } from './dataset.js';

const known = <Value>(values: readonly (Value | null | undefined)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);

/** An id of nothing, of the form of ids. */
export const unknownId = '0190a0b0-c0d0-7000-8000-00000000beef';

const callIds = () => {
  const slugs = Array.from({ length: demoBlockSize }, (_, index) => callSlugOf(draftOf(demoSeed, index)));
  return [...realCalls(), ...known(slugs).map((slug) => demoCall(slug))].map(({ id }) => id);
};

export interface Values {
  readonly projects: readonly string[];
  readonly slugs: readonly string[];
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly calls: readonly string[];
  readonly letters: readonly string[];
  readonly lines: readonly string[];
  readonly evaluations: readonly string[];
  readonly indicators: readonly string[];
  readonly dates: readonly string[];
  readonly cents: readonly number[];
  readonly years: readonly number[];
  readonly regions: readonly string[];
  readonly departements: readonly string[];
  readonly communes: readonly string[];
  readonly finess: readonly string[];
  readonly nors: readonly string[];
  readonly jorftexts: readonly string[];
  readonly words: readonly string[];
}

export function valuesOf({ projects, people }: Dataset): Values {
  const acts = projects.flatMap((project) => project.acts);
  const sites = projects.flatMap((project) => project.sites);
  const funding = projects.map((project) => project.funding);
  const entries = funding.flatMap(({ commitments, payments }) => [...commitments, ...payments]);
  const evaluations = known(projects.map(({ evaluation }) => evaluation));
  const dates = [
    ...acts.map(({ signedOn }) => signedOn),
    ...projects.flatMap(({ letter, endsOn, stateSince }) => [
      letter?.depositedOn,
      letter?.decidedOn,
      endsOn,
      stateSince,
    ]),
    ...projects.flatMap(({ opinions }) => opinions.flatMap(({ givenOn, dueOn }) => [givenOn, dueOn])),
    ...evaluations.flatMap(({ reports }) => reports.flatMap(({ dueOn, deliveredOn }) => [dueOn, deliveredOn])),
    ...evaluations.flatMap(({ values }) => values.map(({ periodEnd }) => periodEnd)),
    ...funding.flatMap(({ payments }) => payments.map(({ paidOn }) => paidOn)),
    demoToday,
  ];
  return {
    projects: projects.map(({ id }) => id),
    slugs: projects.map(({ slug }) => slug),
    organisations: known([
      ...projects.flatMap(({ porteurs }) => porteurs.map(({ organisationId }) => organisationId)),
      ...projects.flatMap(({ letter, competentAuthorityId }) => [letter?.receiverId, competentAuthorityId]),
      ...evaluations.flatMap(({ evaluatorIds }) => evaluatorIds),
      ...entries.map(({ payeeId }) => payeeId),
    ]),
    people: people.map(({ id }) => id),
    calls: callIds(),
    letters: known(projects.map(({ letter }) => letter?.number)),
    lines: funding.flatMap(({ lines }) => lines.map(({ id }) => id)),
    evaluations: evaluations.map(({ id }) => id),
    indicators: known(evaluations.flatMap(({ values }) => values.map(({ indicatorCode }) => indicatorCode))),
    dates: known(dates),
    cents: known(entries.map(({ amountCents }) => amountCents)),
    years: known(funding.flatMap(({ lines }) => lines.map(({ year }) => year))),
    regions: regions().map(({ code }) => code),
    departements: departements().map(({ code }) => code),
    communes: known(sites.map(({ communeCode }) => communeCode)),
    finess: known(sites.map(({ finessEt }) => finessEt)),
    nors: known(acts.map(({ nor }) => nor)),
    jorftexts: known(acts.map(({ jorftext }) => jorftext)),
    words: known(projects.flatMap(({ title }) => words(title))),
  };
}
