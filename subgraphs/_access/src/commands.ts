/**
 * Who may give each command. The administrator may give all; of the others, each only for a project whose file is theirs,
 * and an ARS only where it is competent (each command says where).
 */
import type { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';

const authority = ['ARS', 'NATIONAL_TEAM'] as const;

/** The roles of each command, by the subgraph that takes it and the name of its mutation, in the order of a project's life. */
export const commandsOf = {
  actors: {},
  projects: {
    depositLetterOfIntent: ['PORTEUR'],
    rerouteLetterOfIntent: authority,
    beginLetterExamination: authority,
    decideLetterOfIntent: authority,
    submitSpecification: ['PORTEUR', ...authority],
    sendFile: ['PORTEUR'],
    giveArsOpinion: ['ARS'],
    referFile: ['NATIONAL_TEAM'],
    giveOpinion: ['HAS', 'CTIS'],
    sendBackProject: ['NATIONAL_TEAM'],
    rejectProject: authority,
    authoriseProject: authority,
    amendAuthorisation: authority,
    publishAct: authority,
    recordFirstInclusion: ['PORTEUR', ...authority],
    addSite: ['PORTEUR', ...authority],
    removeSite: ['PORTEUR', ...authority],
    suspendProject: authority,
    resumeProject: authority,
    stopProject: authority,
    withdrawProject: ['PORTEUR'],
    endProject: authority,
    recordAct: authority,
  },
  funding: {
    openFundingLine: [...authority, 'ASSURANCE_MALADIE'],
    correctFundingLine: [...authority, 'ASSURANCE_MALADIE'],
    commitFunding: ['ARS', 'ASSURANCE_MALADIE'],
    correctCommitment: ['ARS', 'ASSURANCE_MALADIE'],
    payFunding: ['ARS', 'ASSURANCE_MALADIE'],
    correctPayment: ['ARS', 'ASSURANCE_MALADIE'],
  },
  evaluation: {
    openEvaluation: authority,
    submitProtocol: ['EVALUATOR'],
    validateProtocol: ['NATIONAL_TEAM'],
    defineIndicator: ['NATIONAL_TEAM'],
    followIndicator: ['EVALUATOR', 'NATIONAL_TEAM'],
    recordIndicatorValues: ['EVALUATOR'],
    correctIndicatorValue: ['EVALUATOR'],
    planReport: ['EVALUATOR', 'NATIONAL_TEAM'],
    deliverReport: ['EVALUATOR', 'PORTEUR'],
    referForGeneralisation: ['NATIONAL_TEAM'],
    giveGeneralisationOpinion: ['CTIS', 'CSIS'],
    openTransition: authority,
    prolongTransition: authority,
    decideOutcome: ['NATIONAL_TEAM'],
  },
} as const satisfies Record<string, Record<string, readonly AccessRole[]>>;

/** The roles of each command, by the name of its mutation. */
export const commandRoles = { ...commandsOf.projects, ...commandsOf.funding, ...commandsOf.evaluation } as const;

export type CommandName = keyof typeof commandRoles;

/** The roles that may give a command. */
export const rolesOf = (command: CommandName): readonly AccessRole[] => [...commandRoles[command], 'ADMINISTRATOR'];
