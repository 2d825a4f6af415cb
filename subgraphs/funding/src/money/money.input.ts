/** An amount of money as a command takes it. */
import { Field, InputType } from 'type-graphql';
import { Cents } from '@innovation-sante/kit/scalars';
import { Currency } from './money.js';

@InputType('MoneyInput', { description: 'An exact amount of money (montant), in the form of Money.' })
export class MoneyInput {
  @Field(() => Cents, { description: 'The amount in whole cents (centimes): 1234 is 12,34 €.' })
  readonly amount!: number;

  @Field(() => Currency, { defaultValue: 'EUR', description: 'The currency of the amount: EUR, if not given.' })
  readonly currency!: string;
}
