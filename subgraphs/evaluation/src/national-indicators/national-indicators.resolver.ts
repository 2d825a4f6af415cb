/** What this subgraph adds to the scheme's own counters: the published figures of the same day. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { isDate } from '@innovation-sante/kit/dates';
import { BadInput } from '@innovation-sante/kit/errors';
import { demandTextKey } from '@innovation-sante/kit/reference';
import { PublishedFigure } from '../published-figure/published-figure.entity.js';
import { nationalFiguresInForce } from '../published-figure/published-figure.repository.js';
import { NationalIndicators } from './national-indicators.entity.js';

@Resolver(() => NationalIndicators)
export class NationalIndicatorsResolver {
  @FieldResolver(() => [PublishedFigure], {
    description:
      'The figures of the whole country in force on that day, by measure: of each measure (and population or theme) the latest published as of that day or before. As many as sources state: a few dozen at most.',
  })
  publishedFigures(@Root() { asOf }: NationalIndicators, @Ctx() context: RequestContext) {
    return nationalFiguresInForce(context).load(asOf);
  }
}

export const nationalIndicatorsReference = ({ asOf }: { asOf: unknown }): NationalIndicators => {
  const day = demandTextKey('NationalIndicators.asOf', asOf);
  if (!isDate(day))
    throw new BadInput('NationalIndicators.asOf', 'is not a date of the calendar (example: 2024-02-29)');
  return { asOf: day };
};
