/** What funding adds to a project. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { CommitmentConnection } from '../commitment/commitment.connection.js';
import { CommitmentListArgs } from '../commitment/commitment.filter.js';
import { commitmentsOfProject } from '../commitment/commitment.repository.js';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { FundingLineConnection } from '../funding-line/funding-line.connection.js';
import { FundingLineListArgs } from '../funding-line/funding-line.filter.js';
import { fundingLinesOfProject } from '../funding-line/funding-line.repository.js';
import { PaymentConnection } from '../payment/payment.connection.js';
import { PaymentListArgs } from '../payment/payment.filter.js';
import { paymentsOfProject } from '../payment/payment.repository.js';
import { StatedAmount } from '../stated-amount/stated-amount.entity.js';
import { statedAmountsOfProject } from '../stated-amount/stated-amount.repository.js';
import { ProjectFundTotals, ProjectFunding } from './project-funding.entity.js';
import { Project } from './project.entity.js';
import { fundingOfProject } from './project.repository.js';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => ProjectFunding, {
    nullable: true,
    description: 'The money of the project (financement); null where the project is not known, or not for you.',
  })
  funding(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return fundingOfProject(context).load(id);
  }
}

@Resolver(() => ProjectFunding)
export class ProjectFundingResolver {
  @FieldResolver(() => FundingLineConnection, { description: 'The funding lines, by year if no order is given.' })
  lines(
    @Root() { projectId }: ProjectFunding,
    @Args(() => FundingLineListArgs) args: FundingLineListArgs,
    @Ctx() context: RequestContext,
  ) {
    return fundingLinesOfProject(context, projectId, args);
  }

  @FieldResolver(() => CommitmentConnection, {
    description: 'The commitments, the last signed first if no order is given.',
  })
  commitments(
    @Root() { projectId }: ProjectFunding,
    @Args(() => CommitmentListArgs) args: CommitmentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return commitmentsOfProject(context, projectId, args);
  }

  @FieldResolver(() => PaymentConnection, { description: 'The payments, the last paid first if no order is given.' })
  payments(
    @Root() { projectId }: ProjectFunding,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return paymentsOfProject(context, projectId, args);
  }

  @FieldResolver(() => [StatedAmount], {
    description:
      'What sources publish about the project’s money, quoted; wholes before their parts. A handful at most.',
  })
  statedAmounts(@Root() { projectId }: ProjectFunding, @Ctx() context: RequestContext) {
    return statedAmountsOfProject(context).load(projectId);
  }
}

@Resolver(() => ProjectFundTotals)
export class ProjectFundTotalsResolver {
  @FieldResolver(() => Fund, { description: 'The fund.' })
  fund(@Root() { fundCode }: ProjectFundTotals, @Ctx() context: RequestContext) {
    return fundByCode(context).load(fundCode);
  }
}

export const projectReference = ({ id }: { id: string }) => ({ id: demandIdKey('Project.id', id) });
