/** The rows of this subgraph that one project's facts give. */
import type { FundingLineFacts } from '@innovation-sante/scheme/facts/funding-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { regionOfDepartement } from '@innovation-sante/scheme/reference/geography';
import { type Authority, fundFor } from '@innovation-sante/scheme/rules/funding-rule';
import type { Commitment } from '../commitment/commitment.entity.js';
import type { FundingLine } from '../funding-line/funding-line.entity.js';
import type { Payment } from '../payment/payment.entity.js';
import type { StatedAmount } from '../stated-amount/stated-amount.entity.js';
import type { ProjectDepartement, ProjectProjection } from './project-projection.entity.js';

type RowOf<Entity> = { readonly [Key in keyof Entity]?: Entity[Key] };

/** An ARS authorises where the competent authority has a region, otherwise the ministers; null where no authority is known. */
function authorityOf({ competentAuthorityId, competentRegionCode }: ProjectFacts): Authority | null {
  if (competentAuthorityId === null) return null;
  return competentRegionCode === null ? 'MINISTERS' : 'ARS';
}

const scopeOf = ({ decidedScope, declaredScope }: ProjectFacts) => decidedScope ?? declaredScope;

/** Each once, in order. */
const distinct = <Code extends string>(codes: readonly (Code | null)[]): Code[] =>
  [...new Set(codes.filter((code) => code !== null))].toSorted();

/** The acts that authorise or amend it. */
const authorisingActs = ({ acts }: ProjectFacts) =>
  acts.filter(({ purpose }) => purpose === 'AUTHORISATION' || purpose === 'AMENDMENT');

function authorisedOn({ acts }: ProjectFacts): string | null {
  const days = acts
    .filter(({ purpose }) => purpose === 'AUTHORISATION')
    .map(({ signedOn, publishedOn, effectiveFrom }) => signedOn ?? publishedOn ?? effectiveFrom);
  return distinct(days)[0] ?? null;
}

/** As the projects subgraph tells of it when it is loaded: its first version. */
export const projectRow = (facts: ProjectFacts): ProjectProjection => ({
  id: facts.id,
  slug: facts.slug,
  state: facts.state,
  scope: scopeOf(facts),
  authority: authorityOf(facts),
  themes: [...facts.themes],
  populations: [...facts.populations],
  paymentModels: [...facts.paymentModels],
  provenance: facts.provenance,
  version: 1,
  isPublic: facts.provenance === 'REAL' || authorisingActs(facts).length > 0,
  regionCodes: distinct([...facts.regionCodes, ...facts.sites.map(({ regionCode }) => regionCode)]),
  porteurIds: facts.porteurs.map(({ organisationId }) => organisationId),
  referredTo: distinct([...facts.opinions, ...(facts.evaluation?.opinions ?? [])].map(({ body }) => body)),
  actIds: facts.acts.map(({ id }) => id).toSorted(),
  authorisedOn: authorisedOn(facts),
});

/** The départements of a project, each with its region. */
export const departementRows = ({
  id: projectId,
  departementCodes,
}: Pick<ProjectFacts, 'id' | 'departementCodes'>): ProjectDepartement[] =>
  departementCodes.map((departementCode) => ({
    projectId,
    departementCode,
    regionCode: regionOfDepartement(departementCode),
  }));

export const statedAmountRows = ({ id: projectId, funding }: ProjectFacts): RowOf<StatedAmount>[] =>
  funding.statedAmounts.map(({ fund: fundCode, natures, ...rest }) => ({
    ...rest,
    projectId,
    fundCode,
    natures: [...natures],
  }));

/** @throws when a line is paid by another fund than the rules say: better no data than money from the wrong fund */
export function lineRows(facts: ProjectFacts): RowOf<FundingLine>[] {
  const scope = scopeOf(facts);
  const authority = authorityOf(facts);
  return facts.funding.lines.map(({ fund: fundCode, ...rest }) => {
    const payer = scope && fundFor({ nature: rest.nature, scope, authority });
    if (payer?.fund !== fundCode || payer.rule !== rest.rule) {
      throw new Error(`${facts.slug}: ${rest.nature} cannot be paid by the ${fundCode} under ${rest.rule}`);
    }
    return { ...rest, projectId: facts.id, fundCode };
  });
}

/** What commitments and payments repeat of their line. */
function onLine({ id: projectId, funding }: ProjectFacts): (lineId: string) => RowOf<Commitment & Payment> {
  const lines = new Map<string, FundingLineFacts>(funding.lines.map((line) => [line.id, line]));
  return (lineId) => {
    const line = lines.get(lineId);
    if (!line) throw new Error(`there is no funding line ${lineId}`);
    return { lineId, projectId, fundCode: line.fund, nature: line.nature, regionCode: line.regionCode };
  };
}

export function commitmentRows(facts: ProjectFacts): RowOf<Commitment>[] {
  const repeated = onLine(facts);
  return facts.funding.commitments.map(({ lineId, payeeId: beneficiaryId, ...rest }) => ({
    ...rest,
    ...repeated(lineId),
    beneficiaryId,
  }));
}

export function paymentRows(facts: ProjectFacts): RowOf<Payment>[] {
  const repeated = onLine(facts);
  return facts.funding.payments.map(({ lineId, payeeId: beneficiaryId, ...rest }) => ({
    ...rest,
    ...repeated(lineId),
    beneficiaryId,
  }));
}
