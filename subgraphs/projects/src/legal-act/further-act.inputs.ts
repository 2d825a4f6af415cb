/** What the commands take that record an act by itself, or the references under which one was published. */
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate, Jorftext, Nor } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import { ProjectCommandInput } from '../command/project-payload.js';
import { ActCommandInput } from './legal-act.inputs.js';

@InputType('RecordActInput', {
  description:
    'An act that leads out of the experiment: of the transition period (période transitoire, T18), or the text that carries it over into ordinary law (droit commun, T19).',
})
export class RecordActInput extends ActCommandInput {
  @Field(() => enumOf(ActPurpose), {
    description:
      'TRANSITION, by an authority that authorised the project, or GENERALISATION, by the ministers. Acts of other purposes have commands of their own.',
  })
  readonly purpose!: ActPurpose;
}

@InputType('PublishActInput', {
  description:
    'What was not known of the publication of an act when it was recorded (R-PUB-1): at least one of its references. What is recorded already is never changed.',
})
export class PublishActInput extends ProjectCommandInput {
  @Field(() => ID, { description: 'Id of the act, among the acts of the project (`legalActs`).' })
  readonly actId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was published: for a ministerial act, the day of the Journal officiel.',
  })
  readonly publishedOn?: string | null;

  @Field(() => Nor, { nullable: true, description: 'The NOR number of a ministerial act.' })
  readonly nor?: string | null;

  @Field(() => Jorftext, {
    nullable: true,
    description: 'The identifier of a ministerial act in the Journal officiel.',
  })
  readonly jorftext?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of an act of an ARS in the recueil des actes administratifs (RAA).',
  })
  readonly raaNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the ARS gave to its act.' })
  readonly arsNumber?: string | null;
}
