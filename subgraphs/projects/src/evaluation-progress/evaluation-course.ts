/** What the evaluation tells moves a project on after its end: to its final evaluation, then to what follows (T16 to T20). */
import { mayGo, transitions } from '@innovation-sante/scheme/rules/transitions';
import type { OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { ProjectFile } from '../project/project-file.js';
import { type Changing, changeProject } from '../project/project-change.js';
import type { EvaluationProgress } from './evaluation-progress.entity.js';

/** The state that an outcome leads to; an announcement leads nowhere yet. */
const outcomes: Readonly<Partial<Record<OutcomeKind, ProjectState>>> = {
  GENERALISED: 'GENERALISE',
  PARTIALLY_GENERALISED: 'GENERALISE',
  NOT_GENERALISED: 'NON_GENERALISE',
  RELAUNCHED: 'RELANCE_V2',
};

interface Step {
  readonly to: ProjectState;
  readonly on: string;
  readonly actId: string | null;
}

/** The facts that move a project on. */
export type CourseFacts = Pick<
  EvaluationProgress,
  'finalReportOn' | 'generalisationReferredOn' | 'transitionStartsOn' | 'transitionActId' | 'outcome' | 'outcomeOn'
>;

/** The steps that the facts speak of, in their order. */
function stepsOf(facts: CourseFacts): Step[] {
  const { finalReportOn, generalisationReferredOn, transitionStartsOn, transitionActId, outcome, outcomeOn } = facts;
  const last = outcome === null ? undefined : outcomes[outcome];
  const step = (to: ProjectState, on: string | null, actId: string | null = null): Step[] =>
    on === null ? [] : [{ to, on, actId }];
  return [
    ...step('EVALUATION_FINALE', finalReportOn),
    ...step('AVIS_GENERALISATION', generalisationReferredOn),
    ...step('PERIODE_TRANSITOIRE', transitionStartsOn, transitionActId),
    ...(last === undefined ? [] : step(last, outcomeOn)),
  ];
}

/** A state begins when what brings it about was told, at the latest: a transition may start later than it is opened. */
const dayOf = (on: string, today: string) => (on > today ? today : on);

/** The next step that the table of transitions allows from a state. */
const nextStep = (state: ProjectState, steps: readonly Step[]) => steps.find(({ to }) => mayGo(state, to));

/**
 * Moves a project on as far as its evaluation has come, one change for each state.
 *
 * @param facts those that count; all that is known if not given
 */
export async function followEvaluation(
  changing: Changing & { readonly today: string },
  file: ProjectFile,
  facts: CourseFacts | null = file.evaluation,
): Promise<ProjectFile> {
  if (!facts) return file;
  const steps = stepsOf(facts);
  let current = file;
  for (;;) {
    const { state, stateSince } = current.project;
    const step = state === null ? undefined : nextStep(state, steps);
    if (!step) return current;
    const { to, actId } = step;
    // Facts may come late, or be of a day before the end was recorded: states follow one another.
    const told = dayOf(step.on, changing.today);
    const on = stateSince !== null && stateSince > told ? stateSince : told;
    const reason = transitions.find((row) => row.from === state && row.to === to)?.event ?? null;
    current = await changeProject(changing, current, {
      state: { to, on, actorId: null, reason: null },
      event: { kind: 'STATE_REACHED', happenedOn: on, audience: 'PUBLIC', reason, actId },
    });
  }
}
