/** How every command of this subgraph is given: by its roles, once what other subgraphs have told is known here. */
import { type CommandName, rolesOf } from '@innovation-sante/access/commands';
import { type Command, type CommandInput, type Outcome, runCommand } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';

/** @throws Forbidden, BadInput as `runCommand` */
export async function giveCommand<Result extends object, Input extends CommandInput>(
  context: RequestContext,
  name: CommandName,
  input: Input,
  work: (command: Command, input: Input) => Promise<Result>,
): Promise<Outcome<Result>> {
  return runCommand(context, name, rolesOf(name), input, (command) => work(command, input), { upToDate: true });
}
