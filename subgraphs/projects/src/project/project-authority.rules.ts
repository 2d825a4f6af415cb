/** Who authorises a project: the ministers, or one or several ARS. */
import type { Authority } from '@innovation-sante/scheme/rules/funding-rule';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { goesToArs } from '@innovation-sante/scheme/rules/routing';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import type { ActKind, ActPurpose } from '@innovation-sante/scheme/vocabulary/act';

/** The organisation that stands for the ministers of health and social security. */
export const ministersId = organisationId('ministres');

interface Act {
  readonly purpose: ActPurpose;
  readonly kind: ActKind | null;
  readonly regionCode: string | null;
}

/** By the acts that authorised it; before there is one, by the authority that is competent. Null where neither says. */
export function authorityOf(
  competentAuthorityId: string | null,
  competentRegionCode: string | null,
  acts: readonly Act[],
): Authority | null {
  const authorising = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  if (authorising.some(({ kind }) => kind === 'ARRETE_MINISTERIEL')) return 'MINISTERS';
  const byArs = ({ kind, regionCode }: Act) => regionCode !== null || kind === 'ARRETE_DG_ARS' || kind === 'DECISION';
  if (authorising.some(byArs) || competentRegionCode !== null) return 'ARS';
  return competentAuthorityId === ministersId ? 'MINISTERS' : null;
}

/** The authority that is competent for a project of a scope: the ARS of its region, or the ministers. */
export const competentFor = (scope: Scope, [regionCode]: readonly string[]) =>
  goesToArs(scope) && regionCode !== undefined
    ? { competentAuthorityId: arsOrganisationId(regionCode), competentRegionCode: regionCode }
    : { competentAuthorityId: ministersId, competentRegionCode: null };
