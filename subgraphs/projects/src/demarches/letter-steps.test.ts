/** What a file asks to be done next, from every state of the letter and of the file. */
import { describe, expect, it } from 'vitest';
import type { LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { LetterState } from './imported-letter.js';
import { type Step, nextStep } from './letter-steps.js';

const receiver = { organisationId: 'ars', regionCode: '11' };
const outcomes: Record<LetterState, LetterOutcome> = {
  LI_DEPOSEE: 'PENDING',
  LI_EN_INSTRUCTION: 'PENDING',
  RECEVABLE: 'ADMISSIBLE',
  LI_IRRECEVABLE: 'INADMISSIBLE',
  RETIRE: 'WITHDRAWN',
};
/** Lives of a project, the present state last. */
const lives: Record<string, readonly [LetterOutcome, ...ProjectState[]]> = {
  deposited: ['PENDING', 'LI_DEPOSEE'],
  examined: ['PENDING', 'LI_DEPOSEE', 'LI_EN_INSTRUCTION'],
  admissible: ['ADMISSIBLE', 'LI_DEPOSEE', 'LI_EN_INSTRUCTION', 'RECEVABLE'],
  running: ['ADMISSIBLE', 'LI_DEPOSEE', 'LI_EN_INSTRUCTION', 'RECEVABLE', 'AUTORISE', 'EN_COURS'],
  withdrawn: ['WITHDRAWN', 'LI_DEPOSEE', 'RETIRE'],
};

const none = undefined;
const table: Record<keyof typeof lives, Record<LetterState, Step | undefined>> = {
  deposited: {
    LI_DEPOSEE: none,
    LI_EN_INSTRUCTION: 'BEGIN',
    RECEVABLE: 'BEGIN',
    LI_IRRECEVABLE: 'BEGIN',
    RETIRE: 'WITHDRAW',
  },
  examined: {
    LI_DEPOSEE: 'MOVED_ON',
    LI_EN_INSTRUCTION: none,
    RECEVABLE: 'DECIDE',
    LI_IRRECEVABLE: 'DECIDE',
    RETIRE: 'WITHDRAW',
  },
  admissible: {
    LI_DEPOSEE: 'MOVED_ON',
    LI_EN_INSTRUCTION: 'MOVED_ON',
    RECEVABLE: none,
    LI_IRRECEVABLE: 'DECIDE',
    RETIRE: 'WITHDRAW',
  },
  // What the table of transitions forbids is for the command to refuse.
  running: {
    LI_DEPOSEE: 'MOVED_ON',
    LI_EN_INSTRUCTION: 'MOVED_ON',
    RECEVABLE: none,
    LI_IRRECEVABLE: 'DECIDE',
    RETIRE: 'WITHDRAW',
  },
  withdrawn: {
    LI_DEPOSEE: 'MOVED_ON',
    LI_EN_INSTRUCTION: 'BEGIN',
    RECEVABLE: 'DECIDE',
    LI_IRRECEVABLE: 'DECIDE',
    RETIRE: none,
  },
};

const cases = Object.entries(table).flatMap(([life, steps]) =>
  Object.entries(steps).map(([state, step]) => [life, state as LetterState, step] as const),
);

describe('The next step', () => {
  it.each(cases)('of a project that is %s, whose file says %s, is %s', (life, state, step) => {
    const [outcome = 'PENDING', ...reached] = lives[life] ?? [];
    const present = {
      state: reached.at(-1) ?? null,
      reached,
      letter: { outcome, receiverId: receiver.organisationId, reroutingFacts: [] },
    };
    expect(nextStep({ state, outcome: outcomes[state], receiver }, present)).toBe(step);
  });

  it('is to send the letter on when its file is with another receiver, and never back', () => {
    const file = { state: 'LI_DEPOSEE', outcome: 'PENDING', receiver } as const;
    const letter = { outcome: 'PENDING', receiverId: 'other', reroutingFacts: [] } as const;
    const present = { state: 'LI_DEPOSEE', reached: ['LI_DEPOSEE'], letter } as const;
    expect(nextStep(file, present)).toBe('REROUTE');
    const sentOn = { on: '2026-01-02', fromOrganisationId: 'ars', toOrganisationId: 'other', reason: 'compétence' };
    expect(nextStep(file, { ...present, letter: { ...letter, reroutingFacts: [sentOn] } })).toBe('MOVED_ON');
    // Once it is decided, it matters no more who holds it.
    const decided = { state: 'RECEVABLE', outcome: 'ADMISSIBLE', receiver } as const;
    const admissible = { ...letter, outcome: 'ADMISSIBLE' } as const;
    expect(nextStep(decided, { state: 'RECEVABLE', reached: ['RECEVABLE'], letter: admissible })).toBeUndefined();
  });
});
