/** Funds in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { AnnualAllocation } from '../annual-allocation/annual-allocation.entity.js';
import { allocationsOfFund } from '../annual-allocation/annual-allocation.repository.js';
import { Fund } from './fund.entity.js';
import { fundByCode, listFunds } from './fund.repository.js';

const FundConnection = connectionType(Fund, 'Fund', 'funds, by code');

@Resolver(() => Fund)
export class FundResolver {
  @Query(() => Fund, { nullable: true, description: 'The fund of a code; null when it is not loaded.' })
  fund(
    @Arg('code', () => enumOf(FundCode), { description: 'FISS or FIR.' }) code: FundCode,
    @Ctx() context: RequestContext,
  ) {
    return fundByCode(context).load(code);
  }

  @Query(() => FundConnection, { description: 'The two funds, by code.' })
  funds(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listFunds(context, page);
  }

  @FieldResolver(() => [AnnualAllocation], {
    description: 'The yearly allocations of the fund, by year; an amount is null where no source was found.',
  })
  allocations(@Root() fund: Fund, @Ctx() context: RequestContext) {
    return allocationsOfFund(context).load(fund.code);
  }
}

export const fundReference = ({ code }: { code: FundCode }, context: RequestContext) => fundByCode(context).load(code);
