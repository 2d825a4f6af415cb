/** The five grounds on which a project does not enter the scheme: R-ELIG-1 to 5. The code of a refusal is the ground. */
import { derogationKinds, type DerogationCode } from '../vocabulary/derogation.js';
import { ExclusionGround } from '../vocabulary/letter.js';
import { rule, type Rule } from './rule.js';
import { sourceA } from './sources.js';

/** What the project was before. */
export interface Novelty {
  readonly preExisting: boolean;
  readonly alreadyFunded: boolean;
}

export interface Derogating {
  readonly derogations: readonly DerogationCode[];
}

/** How far the project can reach. */
export interface Reach {
  readonly circumscribedEffect: boolean;
  readonly diffusable: boolean;
}

export interface Purpose {
  /** Whether it only asks to pay for services that the health insurance does not pay for. */
  readonly onlyFundsUnreimbursedServices: boolean;
}

/** All that decides whether a letter of intent is admissible. */
export interface Eligibility extends Novelty, Derogating, Reach, Purpose {}

const quoted = (ground: ExclusionGround) =>
  ({ quotation: ExclusionGround.codes[ground].quote, source: sourceA, confidence: 'HIGH' }) as const;

export const innovative = rule({
  id: 'R-ELIG-1',
  statement: 'A project that existed before and was already funded is not innovative, and does not enter the scheme.',
  ...quoted('NOT_INNOVATIVE'),
  faults: {
    NOT_INNOVATIVE: {
      field: 'alreadyFunded',
      message: 'The project existed before and already had funding (alreadyFunded): it is not innovative.',
    },
  },
  verdict: ({ preExisting, alreadyFunded }: Novelty) => (preExisting && alreadyFunded ? 'NOT_INNOVATIVE' : undefined),
});

export const derogating = rule({
  id: 'R-ELIG-2',
  statement: 'A project that needs no derogation does not enter the scheme.',
  ...quoted('NO_DEROGATION'),
  faults: {
    NO_DEROGATION: {
      field: 'derogations',
      message:
        'No derogation is named (derogations): the project can be carried out under ordinary law (droit commun).',
    },
  },
  verdict: ({ derogations }: Derogating) => (derogations.length === 0 ? 'NO_DEROGATION' : undefined),
});

export const notCompetencesAlone = rule({
  id: 'R-ELIG-3',
  statement:
    'A project that derogates from the competences of health professionals and from nothing else does not enter the scheme; beside other derogations they may stand.',
  ...quoted('COMPETENCES_ONLY'),
  faults: {
    COMPETENCES_ONLY: {
      field: 'derogations',
      message:
        'The only derogation (derogations) is from the competences of health professionals: name one from a rule of financing or organisation as well, if the project needs one.',
    },
  },
  verdict: ({ derogations }: Derogating) =>
    derogations.length > 0 && derogations.every((code) => derogationKinds[code] === 'COMPETENCES')
      ? 'COMPETENCES_ONLY'
      : undefined,
});

export const diffusable = rule({
  id: 'R-ELIG-4',
  statement:
    'A project whose effect is limited to a circumscribed situation and cannot be spread does not enter the scheme.',
  ...quoted('CIRCUMSCRIBED_EFFECT'),
  faults: {
    CIRCUMSCRIBED_EFFECT: {
      field: 'diffusable',
      message:
        'The effect of the project is limited to one situation and could not be spread more widely (diffusable).',
    },
  },
  verdict: ({ circumscribedEffect, diffusable: spreads }: Reach) =>
    circumscribedEffect && !spreads ? 'CIRCUMSCRIBED_EFFECT' : undefined,
});

export const moreThanFunding = rule({
  id: 'R-ELIG-5',
  statement:
    'A project that only asks to pay for services that the health insurance does not pay for does not enter the scheme.',
  ...quoted('FUNDING_ONLY'),
  faults: {
    FUNDING_ONLY: {
      field: 'onlyFundsUnreimbursedServices',
      message:
        'The project only asks to pay for services that the health insurance does not pay for (onlyFundsUnreimbursedServices).',
    },
  },
  verdict: ({ onlyFundsUnreimbursedServices }: Purpose) => (onlyFundsUnreimbursedServices ? 'FUNDING_ONLY' : undefined),
});

/** The five rules in the order of Source A, each with its ground. */
export const eligibilityRules: readonly Rule<Eligibility>[] = [
  innovative,
  derogating,
  notCompetencesAlone,
  diffusable,
  moreThanFunding,
];

/** The grounds on which a project is excluded; none when it is admissible. */
export function exclusionGrounds(facts: Eligibility): ExclusionGround[] {
  return eligibilityRules.flatMap(({ verdict }) => (verdict(facts)?.code ?? []) as ExclusionGround);
}
