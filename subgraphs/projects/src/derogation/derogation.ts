/** A derogation that a project asks for, with its kind and the paragraph of law that allows it. */
import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { DerogationCode, DerogationKind, derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';

@ObjectType('Derogation', {
  simpleResolvers: true,
  description: 'A derogation (dérogation) to ordinary rules, under a heading of the specification.',
})
export class Derogation {
  @Field(() => enumOf(DerogationCode), { description: 'The heading.' })
  code!: DerogationCode;

  @Field(() => enumOf(DerogationKind), { description: 'Its kind; an ORGANISATION one asks for an opinion of the HAS.' })
  kind!: DerogationKind;

  @Field(() => String, { description: 'The official French heading.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The paragraph of CSS art. L. 162-31-1 that allows it; null for the one that no paragraph allows alone.',
  })
  legalBasis!: string | null;
}

/** The derogation of a code. */
export function derogationOf(code: DerogationCode): Derogation {
  const kind = derogationKinds[code];
  return { code, kind, label: DerogationCode.codes[code].label, legalBasis: DerogationKind.codes[kind].legalBasis };
}
