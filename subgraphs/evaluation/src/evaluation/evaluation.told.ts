/** What the event log is told of an evaluation that is loaded: its life as far as its days are known, and how it stands. */
import type { NewEvent } from '@innovation-sante/kit/events';
import type { EvaluationFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { EventAudience } from '@innovation-sante/scheme/vocabulary/event-audience';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import { snapshotOf } from './evaluation-snapshot.js';

/** An evaluation that is loaded, with what its project says. */
export interface LoadedEvaluation extends EvaluationFacts {
  readonly projectId: string;
  /** When the project was authorised: then its evaluation begins (R-EVAL-1). */
  readonly authorisedOn: string | null;
}

type Told = Pick<NewEvent, 'happenedOn' | 'changes' | 'reason' | 'document' | 'actId'> & {
  readonly kind: EventKind;
  readonly audience: EventAudience;
};

const change = (field: string, after: string | null) => ({ field, before: null, after });

function* datedEvents({ reports, opinions, transition, outcome }: LoadedEvaluation): Generator<Told> {
  for (const { kind, version, deliveredOn } of reports) {
    if (deliveredOn === null) continue;
    yield {
      kind: 'REPORT_DELIVERED',
      audience: kind === 'FINAL' ? 'PUBLIC' : 'FILE',
      happenedOn: deliveredOn,
      changes: [change(`reports.${kind}.${version}.deliveredOn`, deliveredOn)],
    };
  }
  for (const { body, givenOn, verdict, comment } of opinions) {
    if (givenOn === null) continue;
    yield {
      kind: 'GENERALISATION_OPINION',
      audience: 'PUBLIC',
      happenedOn: givenOn,
      reason: comment,
      changes: [change(`generalisationOpinions.${body ?? 'UNKNOWN'}.verdict`, verdict)],
    };
  }
  if (transition?.startsOn != null)
    yield {
      kind: 'TRANSITION_OPENED',
      audience: 'PUBLIC',
      happenedOn: transition.startsOn,
      actId: transition.actId,
      changes: [change('transitionPeriod.endsOn', transition.endsOn)],
    };
  if (outcome?.decidedOn != null)
    yield {
      kind: 'OUTCOME_DECIDED',
      audience: 'PUBLIC',
      happenedOn: outcome.decidedOn,
      document: outcome.reference,
      changes: [change('outcome.kind', outcome.kind), change('outcome.vehicle', outcome.vehicle)],
    };
}

/**
 * The events of a loaded evaluation, in order of time; the last one carries the snapshot.
 *
 * @param today 'YYYY-MM-DD': stands for the day of opening where no source gives one, and says so
 */
export function eventsOf(evaluation: LoadedEvaluation, today: string): NewEvent[] {
  const dated = [...datedEvents(evaluation)].toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
  const openedOn = evaluation.authorisedOn ?? evaluation.protocol?.submittedOn ?? null;
  const opened: Told = {
    kind: 'EVALUATION_OPENED',
    audience: 'FILE',
    happenedOn: openedOn ?? dated[0]?.happenedOn ?? today,
    ...(openedOn === null && {
      reason: 'No source says when it was opened: the day is that by which it was certainly open.',
    }),
    changes: [change('status', evaluation.status)],
  };
  const told = [opened, ...dated];
  return told.map((event, index) => ({
    ...event,
    noun: 'Evaluation',
    nounId: evaluation.id,
    projectId: evaluation.projectId,
    facts: index === told.length - 1 ? snapshotOf({ ...evaluation, version: 1 }) : null,
  }));
}
