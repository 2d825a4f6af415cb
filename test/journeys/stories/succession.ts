/** An experiment that is not carried over, and the project that succeeds it. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, nationalTeam, organisations, otherPorteur, porteur } from '../../support/cast.js';
import { judged, letter, running, transmitted } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

export function succession(told: () => Story) {
  describe('a project that succeeds another', () => {
    let formerId = '';
    let successorId = '';
    const again = () => ({
      ...letter,
      title: 'Parcours coordonné de l’insuffisance cardiaque, version 2',
      depositedOn: '2024-03-01',
      succeedsId: formerId,
    });

    it('succeeds one that has ended, not one that runs, nor one of which its author knows nothing', async () => {
      const story = told();
      const { id: runs } = await running(story);
      expect(await story.refused(porteur, 'depositLetterOfIntent', { ...again(), succeedsId: runs })).toMatchObject([
        { rule: 'T20', code: 'FORMER_NOT_ENDED', field: 'input.succeedsId' },
      ]);
      const { id: hidden } = await transmitted(story);
      const byAnother = { ...again(), porteurs: [{ organisationId: organisations.otherPorteur }] };
      expect(
        await story.refused(otherPorteur, 'depositLetterOfIntent', { ...byAnother, succeedsId: hidden }),
      ).toMatchObject([{ code: 'NOT_FOUND', field: 'input.succeedsId' }]);
    });

    it('is provided for by the decision not to carry the former one over (T20)', async () => {
      const story = told();
      const { projectId, evaluationId } = await judged(story, 'UNFAVOURABLE');
      formerId = projectId;
      const outcome = { evaluationId, kind: 'RELAUNCHED', decidedOn: '2024-01-15' };
      expect(await story.refused(nationalTeam, 'decideOutcome', outcome)).toMatchObject([{ code: 'REASON_MISSING' }]);
      const early = { ...outcome, reason: 'Modèle à revoir.', decidedOn: '2023-11-29' };
      expect(await story.refused(nationalTeam, 'decideOutcome', early), 'before the second opinion').toMatchObject([
        { rule: 'R-GEN-1', code: 'CSIS_OPINION_MISSING' },
      ]);
      await story.does(nationalTeam, 'decideOutcome', { ...outcome, reason: 'Modèle à revoir.' });
      await story.reaches(formerId, 'RELANCE_V2');
    });

    it('begins anew with a letter of its own, once and no more', async () => {
      const story = told();
      const attempts = await Promise.all([1, 2].map(() => story.gives(porteur, 'depositLetterOfIntent', again())));
      const [done, ...more] = attempts.flatMap(({ project }) => (project ? [project] : []));
      expect(more, 'of two at once, one').toEqual([]);
      expect(attempts.flatMap(({ errors }) => errors)).toMatchObject([
        { code: 'ALREADY_SUCCEEDED', field: 'input.succeedsId' },
      ]);
      expect(done?.state).toBe('LI_DEPOSEE');
      successorId = done?.id ?? '';
    });

    it('is told of by the former one to those who see it, and to the public as soon as it is authorised', async () => {
      const story = told();
      interface Page {
        succeededBy: { id: string; succeeds: { id: string } } | null;
        timeline: { nodes: { kind: string }[] };
      }
      const seenBy = async (who: Parameters<Story['asks']>[0]) => {
        const { project } = await story.asks<{ project: Page }>(
          who,
          `query ($id: ID!) { project(id: $id) { succeededBy { id succeeds { id } }
            timeline(kinds: [SUCCEEDED]) { nodes { kind } } } }`,
          { id: formerId },
        );
        return [project.succeededBy?.succeeds.id === formerId, project.timeline.nodes.length];
      };
      expect(await seenBy(porteur)).toEqual([true, 1]);
      expect(await seenBy(ars('11'))).toEqual([true, 1]);
      expect(await seenBy(anybody), 'the new letter is of its file').toEqual([false, 0]);
      expect(await story.project(anybody, successorId)).toBeNull();
      expect((await story.project(anybody, formerId))?.state).toBe('RELANCE_V2');
    });
  });
}
