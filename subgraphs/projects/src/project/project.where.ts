/** A filter of projects as conditions on their table, which statements see as `t`. */
import { demandOwnOrganisation, demandOwnRegions } from '@innovation-sante/access/demands';
import { whereFileSeen } from '@innovation-sante/access/project-scope';
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { BadInput } from '@innovation-sante/kit/errors';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { Site } from '../site/site.entity.js';
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
  ['authorisedFrom', 'authorised_earliest', 'authorisedTo', 'authorised_latest'],
  ['endsFrom', 'ends_earliest', 'endsTo', 'ends_latest'],
] as const;

type Range = readonly [keyof ProjectFilter, string, keyof ProjectFilter, string];

function given(filter: ProjectFilter, fields: Fields): (readonly [Sql, unknown])[] {
  return fields.flatMap(([field, column]) => (filter[field] == null ? [] : [[raw(column), filter[field]] as const]));
}

function inRange(filter: ProjectFilter, [from, earliest, to, latest]: Range): Sql[] {
  const [first, last] = [filter[from], filter[to]] as (string | null | undefined)[];
  demandRange(`filter.${to}`, first, last);
  const conditions: Sql[] = [];
  if (first != null) conditions.push(sql`t.${raw(earliest)} >= ${first}::date`);
  if (last != null) conditions.push(sql`t.${raw(latest)} <= ${last}::date`);
  return conditions;
}

/** Conditions on what only the file of a project says (dossier): the letter of intent, what is missing, what is late. */
function ofFile(filter: ProjectFilter): Sql[] {
  const { declaredScopes, missingOpinion, overdueAt } = filter;
  const conditions = inRange(filter, ['filedFrom', 'filed_on', 'filedTo', 'filed_on']);
  if (declaredScopes != null) conditions.push(sql`t.declared_scope = ANY(${declaredScopes}::text[])`);
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

/**
 * The conditions of a filter. What only files say is fulfilled only by projects whose file the asker sees; who asks for it
 * of foreign regions or organisations by name is refused.
 *
 * @throws BadInput naming the field that is wrong; Forbidden
 */
export function projectConditions(context: RequestContext, filter: ProjectFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { provenance, porteurs, callForProjects, regions } = filter;
  const conditions = [
    ...given(filter, ofArrays).map(([column, codes]) => sql`t.${column} && ${codes}::text[]`),
    ...given(filter, ofCodes).map(([column, codes]) => sql`t.${column} = ANY(${codes}::text[])`),
    ...given(filter, ofSites).map(
      ([column, codes]) =>
        sql`t.id = ANY(ARRAY(SELECT s.project_id FROM ${from(context, Site)} s WHERE s.${column} = ANY(${codes}::text[])))`,
    ),
    ...ranges.flatMap((range) => inRange(filter, range)),
  ];
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  if (porteurs != null) {
    const ids = porteurs.map((id) => demandUuid('filter.porteurs', id));
    conditions.push(sql`t.porteur_ids && ${ids}::uuid[]`);
  }
  if (callForProjects != null) {
    conditions.push(sql`t.call_id = ${demandUuid('filter.callForProjects', callForProjects)}::uuid`);
  }
  const files = ofFile(filter);
  if (files.length > 0) {
    demandOwnRegions(context, 'filter.regions', regions);
    demandOwnOrganisation(
      context,
      'filter.porteurs',
      'OWN',
      porteurs?.map((id) => id.toLowerCase()),
    );
    conditions.push(whereFileSeen(context.principal, 't', join(files, ' AND ')));
  }
  return conditions;
}
