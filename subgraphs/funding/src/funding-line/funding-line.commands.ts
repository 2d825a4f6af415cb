/** Opens funding lines, and corrects what they authorise. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Command, Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { newId } from '@innovation-sante/kit/events';
import { plainRefusal } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { fundFor } from '@innovation-sante/scheme/rules/funding-rule';
import { demandCompetence } from '../competence/competence.js';
import { type Done, demandNone, demandRow, lockRow, runMoneyCommand } from '../money/money-command.js';
import { ProjectProjection } from '../project/project-projection.entity.js';
import { dayRefusals, nothingToCorrect, reasonRefusals } from '../refusal/common-refusals.js';
import { recordedFor } from '../sourced/recorded.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { FundingLine } from './funding-line.entity.js';
import { lineCorrected, lineOpened } from './funding-line.events.js';
import type { CorrectFundingLineInput, OpenFundingLineInput } from './funding-line.inputs.js';
import { type ProposedLine, actRefusals, ceilingCorrectionRefusals, lineRefusals } from './funding-line.rules.js';

const lineExists = plainRefusal(
  'LINE_EXISTS',
  'input.year',
  'The project has a line of this fund, nature, year and region already: correct that one.',
);

/** Writes the line. @throws Refused when the project has one of the same fund, nature, year and region */
async function add(command: Command, project: ProjectProjection, proposed: ProposedLine): Promise<FundingLine> {
  const { fund: fundCode, nature, year, regionCode, amountCents, actId } = proposed;
  const payer = project.scope && fundFor({ nature, scope: project.scope, authority: project.authority });
  if (!payer) throw new Error('a line whose fund no rule names was found without fault');
  const { database, principal, now } = command;
  const id = newId(now);
  const line = {
    id,
    projectId: project.id,
    fundCode,
    nature,
    year,
    regionCode,
    actId,
    rule: payer.rule,
    authorisedCents: amountCents,
    version: 1,
    ...recordedFor(project.provenance, principal),
  };
  await insertAll(
    database,
    FundingLine,
    [
      ...(['id', 'projectId', 'fundCode', 'nature', 'year', 'regionCode', 'actId', 'rule'] as const),
      ...(['authorisedCents', 'version'] as const),
      ...sourcedColumns,
    ],
    [line],
  );
  // Two that open the same line at once: the second one's is not there.
  const [added] = await database.select(FundingLine, sql`SELECT * FROM funding_line WHERE id = ${id}`);
  demandNone(added ? [] : [lineExists]);
  return added as FundingLine;
}

export const openFundingLine = (context: RequestContext, input: OpenFundingLineInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'openFundingLine', input, async (command) => {
    const project = await demandRow(command, ProjectProjection, 'input.projectId', input.projectId);
    const regionCode = input.regionCode ?? null;
    demandCompetence(command, 'input.fund', 'AUTHORISE', { fundCode: input.fund, regionCode });
    const proposed: ProposedLine = {
      fund: input.fund,
      nature: input.nature,
      year: input.year,
      regionCode,
      amountCents: input.amount.amount,
      actId: demandUuid('input.actId', input.actId),
      on: input.on ?? command.today,
    };
    demandNone(lineRefusals(project, proposed, command.today));
    const line = await add(command, project, proposed);
    await command.tell(lineOpened(line, proposed.on));
    return { id: line.id };
  });

export const correctFundingLine = (context: RequestContext, input: CorrectFundingLineInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'correctFundingLine', input, async (command) => {
    const seen = await demandRow(command, FundingLine, 'input.lineId', input.lineId);
    demandCompetence(command, 'input.lineId', 'AUTHORISE', seen);
    const line = await lockRow(command, FundingLine, 'input.lineId', seen.id, input.version);
    const on = input.on ?? command.today;
    const authorisedCents = input.amount.amount;
    const actId = input.actId == null ? line.actId : demandUuid('input.actId', input.actId);
    const project = await demandRow(command, ProjectProjection, 'input.lineId', line.projectId);
    demandNone([
      ...ceilingCorrectionRefusals(authorisedCents, line.committedCents),
      ...(actId === line.actId ? [] : actRefusals(project, actId)),
      ...reasonRefusals(input.reason),
      ...dayRefusals('input.on', on, command.today),
      ...(actId === line.actId && authorisedCents === line.authorisedCents ? [nothingToCorrect] : []),
    ]);
    await command.database.rows(sql`UPDATE funding_line
      SET authorised_cents = ${authorisedCents}, act_id = ${actId}, version = version + 1 WHERE id = ${line.id}`);
    const after = { ...line, authorisedCents, actId };
    await command.tell(lineCorrected(line, after, on, input.reason));
    return { id: line.id };
  });
