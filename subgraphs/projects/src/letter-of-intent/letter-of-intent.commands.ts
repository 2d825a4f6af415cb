/** What the receiver of a letter of intent does with it (T2, T2b). */
import type { Command } from '@innovation-sante/kit/command';
import { Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { eligibilityRules, exclusionGrounds } from '@innovation-sante/scheme/rules/eligibility';
import { derogatesFromRule } from '@innovation-sante/scheme/rules/proposal';
import { sourceA } from '@innovation-sante/scheme/rules/sources';
import { ExclusionGround } from '@innovation-sante/scheme/vocabulary/letter';
import { demandReceiver } from '../command/competence.js';
import { sinceState } from '../command/earliest.js';
import { Judgement } from '../command/judgement.js';
import { changeProject } from '../project/project-change.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import { updateRow } from '../write/row.js';
import { admissibilityPaths, eligibilityOf, found } from './admissibility.js';
import { LetterOfIntent } from './letter-of-intent.entity.js';
import type {
  BeginLetterExaminationInput,
  DecideLetterOfIntentInput,
  RerouteLetterOfIntentInput,
} from './letter-of-intent.inputs.js';
import { addressedTo, judgeReceiver } from './letter-receiver.judge.js';
import { receiverOf } from './letter-receiver.rules.js';

const mostReroutings = 10;

/** The letter of a project; a project that was recorded without one has nothing to be examined. */
function letterOf({ letter }: ProjectFile): LetterOfIntent {
  if (letter) return letter;
  throw new Refused([
    plainRefusal('LETTER_MISSING', 'input.projectId', 'No letter of intent of this project is recorded.'),
  ]);
}

const afterDeposit = ({ depositedOn }: LetterOfIntent) => ({
  on: depositedOn,
  code: 'BEFORE_DEPOSIT',
  what: 'the letter was deposited',
});

/** Begins the examination. */
export async function beginExamination(command: Command, input: BeginLetterExaminationInput) {
  const file = await lockFile(command, input);
  const letter = letterOf(file);
  demandReceiver(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T2', file.project.state, 'LI_EN_INSTRUCTION');
  const on = judgement.day('input.on', input.on, afterDeposit(letter));
  judgement.end();
  await changeProject(command, file, {
    state: { to: 'LI_EN_INSTRUCTION', on, actorId: letter.receiverId, reason: null },
    event: { kind: 'LETTER_EXAMINED', happenedOn: on, audience: 'FILE' },
  });
  return { projectId: file.project.id };
}

/** Sends a letter on; who held it before stays recorded. */
export async function rerouteLetter(command: Command, input: RerouteLetterOfIntentInput) {
  const file = await lockFile(command, input);
  const letter = letterOf(file);
  demandReceiver(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T2b', file.project.state, 'SAME');
  const last = letter.reroutingFacts.at(-1);
  const on = judgement.day('input.on', input.on, afterDeposit(letter), {
    on: last?.on ?? null,
    code: 'BEFORE_LAST_REROUTING',
    what: 'it was sent on before',
  });
  const reason = judgement.text('input.reason', input.reason);
  const receiver = receiverOf(demandUuid('input.receiverId', input.receiverId));
  if (!receiver)
    judgement.refuse('RECEIVER_UNKNOWN', 'input.receiverId', 'Letters go to an ARS or to the rapporteur général.');
  if (receiver?.organisationId === letter.receiverId)
    judgement.refuse('SAME_RECEIVER', 'input.receiverId', 'This receiver holds the letter already.');
  if (letter.reroutingFacts.length >= mostReroutings)
    judgement.refuse('TOO_MANY_REROUTINGS', null, `A letter is sent on ${mostReroutings} times at most.`);
  if (receiver) judgeReceiver(judgement, addressedTo(receiver.regionCode, letter, file), 'input.receiverId');
  judgement.end();
  if (!receiver) throw new Error('an unknown receiver was not refused');
  const { organisationId: toOrganisationId, regionCode } = receiver;
  await updateRow(command.database, LetterOfIntent, letter.id, {
    receiverId: toOrganisationId,
    regionCode,
    reroutingFacts: [...letter.reroutingFacts, { on, fromOrganisationId: letter.receiverId, toOrganisationId, reason }],
  });
  await changeProject(command, file, {
    event: {
      kind: 'LETTER_REROUTED',
      happenedOn: on,
      audience: 'FILE',
      reason,
      changes: [{ field: 'letterOfIntent.receiver', before: letter.receiverId, after: toOrganisationId }],
    },
  });
  return { projectId: file.project.id };
}

/** The grounds of a refusal must be those that the rules find, and an admissible letter has none. */
function judgeOutcome(
  judgement: Judgement,
  file: ProjectFile,
  letter: LetterOfIntent,
  input: DecideLetterOfIntentInput,
) {
  const { derogationCodes } = file.project;
  const known = found(letter, input.findings);
  const facts = eligibilityOf(known, derogationCodes);
  const grounds = [...new Set(input.grounds ?? [])];
  const paths = admissibilityPaths('input.findings', 'input.outcome');
  if (input.outcome === 'ADMISSIBLE') {
    for (const rule of eligibilityRules) judgement.rule(rule, facts, paths);
    judgement.rule(derogatesFromRule, facts, paths);
    if (grounds.length > 0)
      judgement.refuse('GROUND_OF_ADMISSIBLE', 'input.grounds', 'A letter that is admissible is refused on no ground.');
  } else if (input.outcome === 'INADMISSIBLE') {
    const held = exclusionGrounds(facts);
    if (grounds.length === 0)
      judgement.refuseBy(
        'T2',
        'GROUND_MISSING',
        'input.grounds',
        'A letter is refused on one of the five grounds: name it.',
      );
    for (const ground of grounds.filter((each) => !held.includes(each))) {
      const { rule, label } = ExclusionGround.codes[ground];
      judgement.refuseOn(
        rule,
        'GROUND_NOT_MET',
        'input.grounds',
        `« ${label} » is not what the letter and the findings say.`,
        sourceA,
      );
    }
  } else {
    judgement.refuse('NOT_A_DECISION', 'input.outcome', 'A decision is ADMISSIBLE or INADMISSIBLE.');
  }
  return { known, grounds };
}

/** Decides on a letter. */
export async function decideLetter(command: Command, input: DecideLetterOfIntentInput) {
  const file = await lockFile(command, input);
  const letter = letterOf(file);
  demandReceiver(command.principal, file);
  const judgement = new Judgement(command);
  const to = input.outcome === 'INADMISSIBLE' ? 'LI_IRRECEVABLE' : 'RECEVABLE';
  judgement.transition('T2', file.project.state, to);
  // It must have been sent on before: who decides on a letter is the receiver of its scope.
  judgeReceiver(judgement, addressedTo(letter.regionCode, letter, file), 'input.projectId');
  const on = judgement.day('input.decidedOn', input.decidedOn, afterDeposit(letter), sinceState(file));
  const reason = judgement.text('input.reason', input.reason);
  const { known, grounds } = judgeOutcome(judgement, file, letter, input);
  judgement.end();
  await updateRow(command.database, LetterOfIntent, letter.id, {
    ...known,
    outcome: input.outcome,
    decidedOn: on,
    reason,
    exclusionGrounds: grounds,
  });
  await changeProject(command, file, {
    state: { to, on, actorId: letter.receiverId, reason },
    event: {
      kind: 'LETTER_DECIDED',
      happenedOn: on,
      audience: 'FILE',
      reason,
      changes: [
        { field: 'letterOfIntent.outcome', before: letter.outcome, after: input.outcome },
        ...(grounds.length > 0
          ? [{ field: 'letterOfIntent.exclusionGrounds', before: null, after: grounds.join(', ') }]
          : []),
      ],
    },
  });
  return { projectId: file.project.id };
}
