/** What becomes of an experiment is decided, after the opinions of the CTIS and the CSIS (R-GEN-1; T19, T20). */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { ctisThenCsis } from '@innovation-sante/scheme/rules/generalisation';
import { changes } from '@innovation-sante/scheme/rules/transitions';
import { type ChangedEvaluation, type EvaluationFile, changeEvaluation } from '../evaluation/evaluation-change.js';
import { givenFrom, opinionOf } from '../generalisation-opinion/generalisation-opinion.commands.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { refuseState } from '../judging/states.js';
import { stateAfterOutcome } from '../project/present-state.js';
import type { DecideOutcomeInput } from './outcome.inputs.js';

const isGeneralised = (kind: DecideOutcomeInput['kind']) => kind === 'GENERALISED' || kind === 'PARTIALLY_GENERALISED';

function judgeText(judgement: Judgement, { kind, vehicle, reference, reason }: DecideOutcomeInput): void {
  if (isGeneralised(kind)) {
    if (vehicle == null)
      judgement.refuse(
        'VEHICLE_MISSING',
        'input.vehicle',
        'Say by which vehicle it enters ordinary law (input.vehicle).',
      );
    judgement.says('REFERENCE_MISSING', 'input.reference', reference, 'which text carries it into ordinary law');
    return;
  }
  if (vehicle != null)
    judgement.refuse('VEHICLE_UNEXPECTED', 'input.vehicle', 'Only a generalisation has a vehicle (input.vehicle).');
  judgement.says('REASON_MISSING', 'input.reason', reason, 'why it is not carried over');
}

function judgeWay(
  judgement: Judgement,
  file: EvaluationFile,
  kind: DecideOutcomeInput['kind'],
  decidedOn: string,
): void {
  const reached = stateAfterOutcome[kind];
  if (reached === null) {
    judgement.refuse(
      'ANNOUNCEMENT',
      'input.kind',
      'An announcement decides nothing: say what was decided (input.kind).',
    );
    return;
  }
  if (file.outcome !== null && stateAfterOutcome[file.outcome.kind] !== null) {
    judgement.refuse(
      'ALREADY_DECIDED',
      'input.kind',
      `It has been decided already: ${file.outcome.kind} (input.kind).`,
    );
    return;
  }
  const ways = changes.filter(({ to }) => to === reached);
  const allowed = ways.flatMap(({ from }) => (from === null ? [] : [from]));
  refuseState(judgement, ways[0]?.id ?? 'T19', 'input.kind', file.project.state, allowed);
  judgement.by(
    ctisThenCsis,
    {
      ctisGivenOn: givenFrom(opinionOf(file, 'CTIS')),
      csisGivenOn: givenFrom(opinionOf(file, 'CSIS')),
      decidedOn,
    },
    { ctisGivenOn: 'input.decidedOn', csisGivenOn: 'input.decidedOn' },
  );
}

/** @throws Refused, Forbidden, BadInput */
export const decideOutcome = (command: Command, input: DecideOutcomeInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { evaluation, project, outcome } = file;
    const { kind, vehicle = null, reference = null, reason = null } = input;
    const decidedOn = input.decidedOn ?? command.today;
    const judgement = new Judgement(command);
    judgement.notInTheFuture('input.decidedOn', decidedOn);
    judgeWay(judgement, file, kind, decidedOn);
    judgeText(judgement, input);
    judgement.end();
    const { provenance, source, confidence } = recordedBy(command.principal, project);
    // What was only announced gives way to what is decided.
    await command.database.rows(sql`
      INSERT INTO outcome (id, evaluation_id, kind, vehicle, reference, decided_on, provenance, source, confidence)
      VALUES (${newId(command.now)}, ${evaluation.id}, ${kind}, ${vehicle}, ${reference}, ${decidedOn}, ${provenance},
        ${source}, ${confidence})
      ON CONFLICT (evaluation_id) DO UPDATE SET kind = excluded.kind, vehicle = excluded.vehicle,
        reference = excluded.reference, decided_on = excluded.decided_on, decided_around = NULL, statement = NULL,
        provenance = excluded.provenance, source = excluded.source, confidence = excluded.confidence`);
    return {
      kind: 'OUTCOME_DECIDED',
      audience: 'PUBLIC',
      happenedOn: decidedOn,
      reason,
      document: reference,
      changes: [
        { field: 'outcome.kind', before: outcome?.kind ?? null, after: kind },
        { field: 'outcome.vehicle', before: outcome?.vehicle ?? null, after: vehicle },
        { field: 'outcome.decidedOn', before: outcome?.decidedOn ?? null, after: decidedOn },
      ],
    };
  });
