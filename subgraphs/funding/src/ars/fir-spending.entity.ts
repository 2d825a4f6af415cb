/** What an ARS spends of its FIR for the scheme. */
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Totals } from '../money/totals.js';

@ObjectType('FirSpending', {
  simpleResolvers: true,
  description: 'Sums of the FIR lines that the region of an ARS holds, as far as they are for you to see.',
})
export class FirSpending extends Totals {
  @Field(() => Int, { nullable: true, description: 'The budget year (exercice) asked for; null for all years.' })
  year!: number | null;

  @Field(() => [enumOf(Provenance)], {
    description:
      'Of which kinds the summed facts are: empty when there is no line; two kinds say that real and invented money are mixed.',
  })
  provenances!: Provenance[];

  @Field(() => Int, { description: 'How many projects have a line.' })
  projectCount!: number;
}
