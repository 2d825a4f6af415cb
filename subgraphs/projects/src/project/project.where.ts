/** A filter of projects as conditions on their table, which statements see as `t`. */
import { demandRange } from '@innovation-sante/kit/dates';
import { BadInput } from '@innovation-sante/kit/errors';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { bodiesOnAuthorisation } from './missing-opinions.rules.js';
import type { ProjectFilter } from './project.filter.js';

type Fields = readonly (readonly [keyof ProjectFilter, column: string])[];

/** Filters on columns that hold several codes: any of them. */
const ofArrays: Fields = [
  ['regions', 'region_codes'],
  ['departements', 'departement_codes'],
  ['themes', 'themes'],
  ['populations', 'populations'],
  ['paymentModels', 'payment_models'],
  ['objectives', 'objectives'],
  ['derogationKinds', 'derogation_kinds'],
  ['derogationCodes', 'derogation_codes'],
  ['porteurKinds', 'porteur_kinds'],
];

/** Filters on columns that hold one code. */
const ofCodes: Fields = [
  ['states', 'state'],
  ['scopes', 'scope'],
  ['declaredScopes', 'declared_scope'],
  ['decidedScopes', 'decided_scope'],
  ['origins', 'origin'],
];

/** Filters on what the project's sites are. */
const ofSites: Fields = [
  ['communes', 'commune_code'],
  ['siteFiness', 'finess_et'],
];

/** Ranges of days; what is dated in part (« 2019 ») is in a range when all the days that it may mean are. */
const ranges = [
  ['filedFrom', 'filed_on', 'filedTo', 'filed_on'],
  ['authorisedFrom', 'authorised_earliest', 'authorisedTo', 'authorised_latest'],
  ['endsFrom', 'ends_earliest', 'endsTo', 'ends_latest'],
] as const;

function given(filter: ProjectFilter, fields: Fields): (readonly [Sql, unknown])[] {
  return fields.flatMap(([field, column]) => (filter[field] == null ? [] : [[raw(column), filter[field]] as const]));
}

/** @throws BadInput naming the field that is wrong */
export function projectConditions(filter: ProjectFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { provenance, porteurs, callForProjects, missingOpinion, overdueAt } = filter;
  const conditions = [
    ...given(filter, ofArrays).map(([column, codes]) => sql`t.${column} && ${codes}::text[]`),
    ...given(filter, ofCodes).map(([column, codes]) => sql`t.${column} = ANY(${codes}::text[])`),
    ...given(filter, ofSites).map(
      ([column, codes]) =>
        sql`t.id = ANY(ARRAY(SELECT s.project_id FROM site s WHERE s.${column} = ANY(${codes}::text[])))`,
    ),
  ];
  for (const [from, earliest, to, latest] of ranges) {
    demandRange(`filter.${to}`, filter[from], filter[to]);
    if (filter[from] != null) conditions.push(sql`t.${raw(earliest)} >= ${filter[from]}::date`);
    if (filter[to] != null) conditions.push(sql`t.${raw(latest)} <= ${filter[to]}::date`);
  }
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  if (porteurs != null) {
    const ids = porteurs.map((id) => demandUuid('filter.porteurs', id));
    conditions.push(sql`t.porteur_ids && ${ids}::uuid[]`);
  }
  if (callForProjects != null) {
    conditions.push(sql`t.call_id = ${demandUuid('filter.callForProjects', callForProjects)}::uuid`);
  }
  if (missingOpinion != null) {
    if (!bodiesOnAuthorisation.includes(missingOpinion)) {
      throw new BadInput(
        'filter.missingOpinion',
        `must be one of ${bodiesOnAuthorisation.join(', ')}: the others give no opinion on an authorisation`,
      );
    }
    conditions.push(sql`t.missing_opinions @> ARRAY[${missingOpinion}]::text[]`);
  }
  if (overdueAt != null) conditions.push(sql`t.next_due_on < ${overdueAt}::date`);
  return conditions;
}
