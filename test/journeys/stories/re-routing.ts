/** Letters of intent that come to the wrong receiver: they are sent on, and decided by the right one (T2b). */
import { describe, expect, it } from 'vitest';
import { type Course, letter } from '../../support/lives.js';
import { ars, nationalTeam, organisations, porteur } from '../../support/cast.js';
import type { Story } from '../../support/story.js';

const [ars11, ars32, ars84] = [ars('11'), ars('32'), ars('84')];
const national = { declaredScope: 'NATIONAL', regions: ['11', '84'] } satisfies Course['letter'];
const decision = { outcome: 'ADMISSIBLE', reason: 'Aucun motif d’irrecevabilité.', decidedOn: '2019-03-01' };
const sendOn = { reason: 'Le projet relève d’un autre guichet.', on: '2019-02-01' };

interface Found {
  readonly letterOfIntent: {
    readonly receiver: { readonly id: string };
    readonly reroutings: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
  };
  readonly timeline: { readonly nodes: readonly { readonly kind: string; readonly happenedOn: string }[] };
}

const found = async (story: Story, id: string) =>
  (
    await story.asks<{ project: Found }>(
      porteur,
      `query ($id: ID!) { project(id: $id) {
        letterOfIntent { receiver { id } reroutings { from { id } to { id } } }
        timeline(first: 100) { nodes { kind happenedOn } } } }`,
      { id },
    )
  ).project;

export function reRouting(told: () => Story) {
  describe('a letter of intent at the wrong receiver', () => {
    it('of one region, at the rapporteur général, goes to the ARS of that region, which decides', async () => {
      const story = told();
      const { project, warnings } = await story.does(porteur, 'depositLetterOfIntent', {
        ...letter,
        receiverId: organisations.rapporteurGeneral,
      });
      expect(warnings, 'its author is told').toMatchObject([
        { rule: 'R-ROUTE-1', code: 'RECEIVER_NOT_ARS', field: 'input.receiverId' },
      ]);
      expect(warnings[0]?.source).toContain('Source A');
      const of = { projectId: project.id };
      expect(await story.refused(nationalTeam, 'decideLetterOfIntent', { ...of, ...decision })).toMatchObject([
        { rule: 'R-ROUTE-1', code: 'RECEIVER_NOT_ARS' },
      ]);
      const forbidden = await story.forbidden(ars11, 'decideLetterOfIntent', { ...of, ...decision });
      expect(forbidden.message, 'the ARS sees it, and does not hold it').toContain('held by the rapporteur général');

      const toArs = { ...of, ...sendOn, receiverId: organisations.ars('11') };
      await story.does(nationalTeam, 'rerouteLetterOfIntent', toArs);
      expect((await story.forbidden(nationalTeam, 'decideLetterOfIntent', { ...of, ...decision })).message).toContain(
        'held by the ARS of the region 11',
      );
      const { project: admitted } = await story.does(ars11, 'decideLetterOfIntent', { ...of, ...decision });
      expect(admitted.state).toBe('RECEVABLE');
      const { letterOfIntent, timeline } = await found(story, project.id);
      expect(letterOfIntent).toEqual({
        receiver: { id: organisations.ars('11') },
        reroutings: [{ from: { id: organisations.rapporteurGeneral }, to: { id: organisations.ars('11') } }],
      });
      const happened = timeline.nodes.map(({ kind, happenedOn }) => `${happenedOn} ${kind}`);
      expect(happened.toSorted(), 'both receivers are told of').toEqual([
        '2019-01-15 LETTER_DEPOSITED',
        '2019-02-01 LETTER_REROUTED',
        '2019-03-01 LETTER_DECIDED',
      ]);
    });

    it('of several regions, at an ARS, goes to the rapporteur général; the ARS sees it all the same', async () => {
      const story = told();
      const { project, warnings } = await story.does(porteur, 'depositLetterOfIntent', {
        ...letter,
        ...national,
        receiverId: organisations.ars('84'),
      });
      expect(warnings).toMatchObject([{ rule: 'R-ROUTE-2', code: 'RECEIVER_NOT_RAPPORTEUR_GENERAL' }]);
      const of = { projectId: project.id };
      const examined = await story.does(ars84, 'beginLetterExamination', { ...of, on: '2019-01-20' });
      expect(examined.project.state, 'it is found out while it is examined').toBe('LI_EN_INSTRUCTION');
      expect(await story.refused(ars84, 'decideLetterOfIntent', { ...of, ...decision })).toMatchObject([
        { rule: 'R-ROUTE-2' },
      ]);
      const toRg = { ...of, ...sendOn, receiverId: organisations.rapporteurGeneral };
      expect(await story.forbidden(ars11, 'rerouteLetterOfIntent', toRg)).toMatchObject({ field: 'input.projectId' });
      await story.does(ars84, 'rerouteLetterOfIntent', toRg);
      expect(await story.forbidden(ars84, 'decideLetterOfIntent', { ...of, ...decision })).toMatchObject({
        field: 'input.projectId',
      });
      await story.does(nationalTeam, 'decideLetterOfIntent', { ...of, ...decision });
      expect((await story.project(ars84, project.id))?.state, 'it touches its region').toBe('RECEVABLE');
      expect(await story.project(ars32, project.id)).toBeNull();
    });

    it('is never sent on to another wrong one, nor deposited where nobody would see it', async () => {
      const story = told();
      const { project } = await story.does(porteur, 'depositLetterOfIntent', letter);
      const wrong = { projectId: project.id, ...sendOn };
      for (const [receiverId, code] of [
        [organisations.rapporteurGeneral, 'RECEIVER_NOT_ARS'],
        [organisations.ars('32'), 'RECEIVER_OF_OTHER_REGION'],
        [organisations.ars('11'), 'SAME_RECEIVER'],
      ])
        expect(await story.refused(ars11, 'rerouteLetterOfIntent', { ...wrong, receiverId })).toMatchObject([{ code }]);
      for (const [receiverId, code, more] of [
        [organisations.ars('32'), 'RECEIVER_OF_OTHER_REGION', {}],
        [organisations.ars('32'), 'RECEIVER_NOT_RAPPORTEUR_GENERAL', national],
        [organisations.has, 'RECEIVER_UNKNOWN', {}],
      ] as const) {
        const addressed = { ...letter, ...more, receiverId };
        expect(await story.refused(porteur, 'depositLetterOfIntent', addressed)).toMatchObject([{ code }]);
      }
    });
  });
}
