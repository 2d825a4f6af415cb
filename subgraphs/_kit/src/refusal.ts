/** What a command answers instead of doing what a rule forbids: data, never an exception for the client. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { type RefusalShape, plainRefusal } from './plain-refusal.js';

export { type RefusalShape, plainRefusal } from './plain-refusal.js';

// Every subgraph that takes commands answers with refusals.
@Directive('@shareable')
@ObjectType('Refusal', {
  simpleResolvers: true,
  description:
    'Why a command was refused (motif de refus), or of what it warns: the rule, a stable code, the input field at fault, and what would be right.',
})
export class Refusal implements RefusalShape {
  @Field(() => String, {
    nullable: true,
    description:
      'Id of the rule (`rule(id:)` gives its statement, quotation and source) or of the transition (T1…); null for what every command demands.',
  })
  readonly rule!: string | null;

  @Field(() => String, { description: 'Stable code of the reason, such as CEILING_EXCEEDED, CONFLICT or NOT_FOUND.' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field at fault, such as `input.amount`; null when it is the command as a whole.',
  })
  readonly field!: string | null;

  @Field(() => String, { description: 'What is wrong, and what would be right.' })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the rule is written: the law’s article, or the founding document.',
  })
  readonly source!: string | null;
}

/** Ends a command: everything that it wrote is undone, and the client is told why. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusals: readonly RefusalShape[]) {
    super(refusals.map(({ code, message }) => `${code}: ${message}`).join('; '));
  }
}

/**
 * What one may not see looks like what is not there.
 *
 * @param field the input field that names it, such as 'input.projectId'
 */
export const notFound = (field: string): Refused =>
  new Refused([plainRefusal('NOT_FOUND', field, `Nothing is there with this id (${field}).`)]);

/** Refused because somebody else has changed it since it was read. The payload carries what is there now. */
export const conflict = (version: number): Refused =>
  new Refused([
    plainRefusal(
      'CONFLICT',
      'input.version',
      `It was changed in the meantime: its version is ${version} now. Read it again, and decide again.`,
    ),
  ]);

/** Refused because what others have recorded is not known here yet, so that the rules cannot be judged. */
export const behind = (): Refused =>
  new Refused([
    plainRefusal(
      'BEHIND',
      null,
      'What was recorded elsewhere a moment ago is not known here yet: nothing was done; try again in a moment.',
    ),
  ]);
