/** What every command on a project answers. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type CommandName, rolesOf } from '@innovation-sante/access/commands';
import { type Command, VersionedInput, runCommand } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Refusal, type RefusalShape } from '@innovation-sante/kit/refusal';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';

@ObjectType('ProjectPayload', {
  simpleResolvers: true,
  description: 'What became of a command on a project: the project as it is since, or why the command was refused.',
})
export class ProjectPayload {
  @Field(() => Project, {
    nullable: true,
    description:
      'The project as it is now: after the command, or unchanged when it was refused. Null when there is none that you may see.',
  })
  project!: Project | null;

  @Field(() => [Refusal], { description: 'Why the command was refused, all reasons together; empty when it was done.' })
  errors!: readonly RefusalShape[];

  @Field(() => [Refusal], { description: 'What did not forbid the command, but should be known.' })
  warnings!: readonly RefusalShape[];
}

/** What every command on a project that is there takes. */
@InputType()
export abstract class ProjectCommandInput extends VersionedInput {
  @Field(() => ID, { description: 'Id of the project.' })
  readonly projectId!: string;
}

/**
 * Runs a command on a project and answers with the project.
 *
 * @param work gives the id of the project that was changed
 */
export async function answerCommand(
  context: RequestContext,
  name: CommandName,
  input: object & { readonly idempotencyKey?: string | null; readonly projectId?: string },
  work: (command: Command) => Promise<{ readonly projectId: string }>,
): Promise<ProjectPayload> {
  const outcome = await runCommand(context, name, rolesOf(name), input, work);
  const id = outcome.done ? outcome.result.projectId : input.projectId?.toLowerCase();
  return {
    project: id === undefined ? null : await projectById(context).load(id),
    errors: outcome.done ? [] : outcome.errors,
    warnings: outcome.done ? outcome.warnings : [],
  };
}
