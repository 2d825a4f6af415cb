/** National indicators in the graph. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import {
  type IndicatorName,
  NationalIndicators,
  ProvenanceIndicators,
  indicatorDescriptions,
} from './national-indicators.js';
import { indicatorsAsOf } from './national-indicators.repository.js';

/** A count of one provenance: a real experiment and a fictional project are never added up. */
async function count(
  context: RequestContext,
  asOf: string,
  provenance: Provenance,
  name: IndicatorName,
): Promise<number | null> {
  const both = await indicatorsAsOf(context).load(asOf);
  return both.find((indicators) => indicators.provenance === provenance)?.[name] ?? null;
}

const WhichProvenance = () =>
  Arg('provenance', () => enumOf(Provenance), {
    defaultValue: 'REAL',
    description: 'Of real experiments or of fictional projects; the two are never added up.',
  });

const described = (name: IndicatorName) => ({
  nullable: true,
  description: `${indicatorDescriptions[name]} Null where the graph records nothing dated of this kind: unknown, not none.`,
});

@Resolver(() => NationalIndicators)
export class NationalIndicatorsResolver {
  @Query(() => NationalIndicators, { description: 'What this graph counts of the whole scheme as of a day.' })
  nationalIndicators(
    @Ctx() context: RequestContext,
    @Arg('asOf', () => CalendarDate, { nullable: true, description: 'The day, at its end; today if not given.' })
    asOf?: string | null,
  ): NationalIndicators {
    return { asOf: asOf ?? today(context) };
  }

  @FieldResolver(() => Int, described('lettersFiled'))
  lettersFiled(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'lettersFiled');
  }

  @FieldResolver(() => Int, described('authorised'))
  authorised(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'authorised');
  }

  @FieldResolver(() => Int, described('running'))
  running(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'running');
  }

  @FieldResolver(() => Int, described('finished'))
  finished(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'finished');
  }

  @FieldResolver(() => Int, described('inTransition'))
  inTransition(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'inTransition');
  }

  @FieldResolver(() => Int, described('generalised'))
  generalised(
    @Root() { asOf }: NationalIndicators,
    @Ctx() context: RequestContext,
    @WhichProvenance() provenance: Provenance,
  ) {
    return count(context, asOf, provenance, 'generalised');
  }

  @FieldResolver(() => [ProvenanceIndicators], {
    description: 'The same counts of both provenances, real first (2 rows).',
  })
  byProvenance(@Root() { asOf }: NationalIndicators, @Ctx() context: RequestContext) {
    return indicatorsAsOf(context).load(asOf);
  }
}

export const nationalIndicatorsReference = ({ asOf }: NationalIndicators): NationalIndicators => ({ asOf });
