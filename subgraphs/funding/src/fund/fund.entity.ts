/** A fund that finances the scheme: the FISS or the FIR. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { FundCode } from '@innovation-sante/scheme/vocabulary/funding';

@Entity({ name: 'fund' })
@Directive('@key(fields: "code")')
@ObjectType('Fund', {
  simpleResolvers: true,
  description:
    'A fund (fonds) that finances the scheme: FISS or FIR. Which one pays an expense follows from rules, not from choice.',
})
export class Fund {
  /** Same value as `code`: every listed row has an `id`. */
  get id(): string {
    return this.code;
  }

  @PrimaryColumn('text')
  @Field(() => enumOf(FundCode), { description: 'Code of the fund.' })
  code!: FundCode;

  @Column('text')
  @Field(() => String, { description: 'Official name, in French.' })
  name!: string;

  @Column('text')
  @Field(() => String, { description: 'What the fund pays.' })
  role!: string;
}
