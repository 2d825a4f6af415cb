/** Letters of intent that do not enter the scheme: the five grounds of exclusion, and what keeps a letter from being one. */
import { describe, expect, it } from 'vitest';
import { ars, otherPorteur, porteur } from '../../support/cast.js';
import { letter } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');

/** What a letter says that is excluded on each ground, and the rules that then stand against its admission. */
const excluded = [
  {
    ground: 'NOT_INNOVATIVE',
    letter: { admissibility: { preExisting: true, alreadyFunded: true } },
    rules: ['R-ELIG-1'],
  },
  { ground: 'NO_DEROGATION', letter: { derogations: [] }, rules: ['R-ELIG-2', 'R-DEROG-1'] },
  {
    ground: 'COMPETENCES_ONLY',
    letter: { derogations: ['COMPETENCES_PROFESSIONNELS'] },
    rules: ['R-ELIG-3', 'R-DEROG-1'],
  },
  {
    ground: 'CIRCUMSCRIBED_EFFECT',
    letter: { admissibility: { circumscribedEffect: true, diffusable: false } },
    rules: ['R-ELIG-4'],
  },
  {
    ground: 'FUNDING_ONLY',
    letter: { admissibility: { onlyFundsUnreimbursedServices: true } },
    rules: ['R-ELIG-5'],
  },
] as const;

const on = '2019-02-20';

export function exclusions(told: () => Story) {
  describe('a letter of intent', () => {
    it.each(excluded)('is refused on the ground $ground, and on no other', async ({ ground, letter: said, rules }) => {
      const story = told();
      const { project, warnings } = await story.does(porteur, 'depositLetterOfIntent', { ...letter, ...said });
      expect(
        warnings.map(({ rule, code }) => [rule, code]),
        'its author is told beforehand',
      ).toEqual([[rules[0], ground]]);

      const decision = { projectId: project.id, decidedOn: on, reason: 'Motif énoncé par la fiche du dispositif.' };
      const admitted = await story.refused(ars11, 'decideLetterOfIntent', { ...decision, outcome: 'ADMISSIBLE' });
      expect(admitted.map(({ rule }) => rule)).toEqual(rules);
      expect(admitted.every(({ source, message }) => source !== null && message !== '')).toBe(true);

      const other = excluded.find((each) => each.ground !== ground)?.ground;
      const wrongly = { ...decision, outcome: 'INADMISSIBLE', grounds: [other] };
      expect(await story.refused(ars11, 'decideLetterOfIntent', wrongly)).toMatchObject([{ code: 'GROUND_NOT_MET' }]);

      const { project: refused } = await story.does(ars11, 'decideLetterOfIntent', { ...wrongly, grounds: [ground] });
      expect(refused).toMatchObject({ state: 'LI_IRRECEVABLE', stateSince: on });
      const found = await story.asks<{ project: { letterOfIntent: object } }>(
        porteur,
        'query ($id: ID!) { project(id: $id) { letterOfIntent { outcome exclusionGrounds decidedOn reason } } }',
        { id: project.id },
      );
      expect(found.project.letterOfIntent).toEqual({
        outcome: 'INADMISSIBLE',
        exclusionGrounds: [ground],
        decidedOn: on,
        reason: decision.reason,
      });
      expect(
        await story.refused(porteur, 'submitSpecification', {
          projectId: project.id,
          derogations: ['TARIFICATION'],
          paymentModels: [],
        }),
      ).toMatchObject([{ rule: 'T3', code: 'NOT_IN_THIS_STATE' }]);
    });

    it('is refused on what the examination finds, though the letter said otherwise', async () => {
      const story = told();
      const { project } = await story.does(porteur, 'depositLetterOfIntent', letter);
      const decision = { projectId: project.id, decidedOn: on, reason: 'Le projet était déjà financé par le FIR.' };
      const findings = { preExisting: true, alreadyFunded: true };
      const refusal = { ...decision, outcome: 'INADMISSIBLE', grounds: ['NOT_INNOVATIVE'] };
      expect(await story.refused(ars11, 'decideLetterOfIntent', refusal), 'as long as nothing was found').toMatchObject(
        [{ rule: 'R-ELIG-1', code: 'GROUND_NOT_MET' }],
      );
      const { project: refused } = await story.does(ars11, 'decideLetterOfIntent', { ...refusal, findings });
      expect(refused.state).toBe('LI_IRRECEVABLE');
    });

    it('is never refused without a ground, nor decided without a reason or before it came', async () => {
      const story = told();
      const { project } = await story.does(porteur, 'depositLetterOfIntent', letter);
      const decision = { projectId: project.id, outcome: 'INADMISSIBLE', reason: ' ', decidedOn: '2019-01-14' };
      const refusals = await story.refused(ars11, 'decideLetterOfIntent', decision);
      expect(refusals.map(({ code }) => code).toSorted(), 'all at once').toEqual([
        'BEFORE_DEPOSIT',
        'BEFORE_STATE',
        'GROUND_MISSING',
        'TEXT_MISSING',
      ]);
      const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
      const early = { ...decision, outcome: 'ADMISSIBLE', reason: 'Recevable.', decidedOn: tomorrow };
      expect(await story.refused(ars11, 'decideLetterOfIntent', early)).toMatchObject([{ code: 'IN_THE_FUTURE' }]);
    });

    it('is deposited by who carries the project, for a territory that its scope allows', async () => {
      const story = told();
      expect(await story.forbidden(otherPorteur, 'depositLetterOfIntent', letter)).toMatchObject({
        field: 'input.porteurs',
      });
      expect(await story.forbidden(ars11, 'depositLetterOfIntent', letter)).toMatchObject({
        field: 'depositLetterOfIntent',
      });
      const territories = [
        ['LOCAL', ['11', '32'], 'R-SCOPE-1'],
        ['REGIONAL', ['11', '32'], 'R-SCOPE-2'],
        ['INTERREGIONAL', ['11'], 'R-SCOPE-3'],
        ['NATIONAL', ['11'], 'R-SCOPE-4'],
      ] as const;
      for (const [declaredScope, regions, rule] of territories) {
        const refusals = await story.refused(porteur, 'depositLetterOfIntent', { ...letter, declaredScope, regions });
        expect(
          refusals.map((each) => each.rule),
          declaredScope,
        ).toEqual([rule]);
      }
      const aimless = { ...letter, objectives: [] };
      expect(await story.refused(porteur, 'depositLetterOfIntent', aimless)).toMatchObject([{ rule: 'R-OBJ-1' }]);
    });
  });
}
