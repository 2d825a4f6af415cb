/** The schema of the funding subgraph: its resolvers, and how the gateway reaches each of its entities. */
import 'reflect-metadata';
import { buildSubgraph } from '@innovation-sante/kit/schema';
import { AnnualAllocationResolver } from './annual-allocation/annual-allocation.resolver.js';
import { Ars } from './ars/ars.entity.js';
import { ArsResolver, arsReference } from './ars/ars.resolver.js';
import { CommitmentMutations } from './commitment/commitment.mutations.js';
import { CommitmentResolver, commitmentReference } from './commitment/commitment.resolver.js';
import { FundResolver, fundReference } from './fund/fund.resolver.js';
import { FundingLineMutations } from './funding-line/funding-line.mutations.js';
import { FundingLineResolver, fundingLineReference } from './funding-line/funding-line.resolver.js';
import { OrganisationResolver, organisationReference } from './organisation/organisation.resolver.js';
import { PaymentMutations } from './payment/payment.mutations.js';
import { PaymentResolver, paymentReference } from './payment/payment.resolver.js';
import {
  ProjectFundTotalsResolver,
  ProjectFundingResolver,
  ProjectResolver,
  projectReference,
} from './project/project.resolver.js';
import { FundingProjectionResolver } from './project/projection.resolver.js';
import { RegionResolver, regionReference } from './region/region.resolver.js';
import { StatedAmountResolver } from './stated-amount/stated-amount.resolver.js';
import { FundingSummaryResolver } from './summary/summary.resolver.js';

export const schema = buildSubgraph({
  resolvers: [
    // What funding owns, from the fund down to the payment.
    FundResolver,
    AnnualAllocationResolver,
    FundingLineResolver,
    CommitmentResolver,
    PaymentResolver,
    StatedAmountResolver,
    FundingSummaryResolver,
    // What is done with it, in the order in which money flows.
    FundingLineMutations,
    CommitmentMutations,
    PaymentMutations,
    // How fresh it is.
    FundingProjectionResolver,
    // What it adds to the nouns of others.
    ProjectResolver,
    ProjectFundingResolver,
    ProjectFundTotalsResolver,
    OrganisationResolver,
    RegionResolver,
    ArsResolver,
  ],
  references: {
    Fund: fundReference,
    FundingLine: fundingLineReference,
    Commitment: commitmentReference,
    Payment: paymentReference,
    Project: projectReference,
    Organisation: organisationReference,
    Region: regionReference,
    Ars: arsReference,
  },
  onlyReferenced: [Ars],
});
