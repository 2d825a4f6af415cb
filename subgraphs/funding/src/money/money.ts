/** Money: an exact amount of cents and its currency. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Cents } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';

export const Currency = enumOf({
  name: 'Currency',
  description: 'Currency of an amount (ISO 4217). The scheme pays in euros only.',
  codes: { EUR: { label: 'Euro', description: 'The euro; its cent (centime) is the unit of every amount.' } },
});

@Directive('@shareable')
@ObjectType('Money', { simpleResolvers: true, description: 'An exact amount of money (montant).' })
export class Money {
  @Field(() => Cents, { description: 'The amount in cents (centimes): 1234 is 12,34 €.' })
  amount!: number;

  @Field(() => Currency, { description: 'The currency of the amount.' })
  currency!: string;
}

/** So many cents of a euro as money. */
export const euros = (cents: number): Money => ({ amount: cents, currency: 'EUR' });

/** The same, null where the amount is not known. */
export const eurosOrNull = (cents: number | null): Money | null => (cents === null ? null : euros(cents));
