/** Experiments that do not run their course: suspended, resumed, stopped by an act; and one withdrawn before its act. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, nationalTeam, otherPorteur, porteur } from '../../support/cast.js';
import { running, transmitted } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');

const act = (signedOn: string, raaNumber: string) => ({ kind: 'ARRETE_DG_ARS', signedOn, raaNumber });

export function earlyStop(told: () => Story) {
  describe('an experiment that ends early', () => {
    let projectId = '';

    it('gains a site and loses it; its regions are those of its territory and of its sites', async () => {
      const story = told();
      ({ id: projectId } = await running(story));
      const site = { projectId, name: 'Centre de santé du canal', departement: '93', joinedOn: '2020-02-01' };
      expect(await story.forbidden(ars11, 'addSite', { ...site, departement: '59' })).toMatchObject({
        field: 'input.departement',
      });
      expect(await story.refused(porteur, 'addSite', { ...site, departement: '59' }), 'one region').toMatchObject([
        { rule: 'R-SCOPE-2', code: 'NOT_ONE_REGION' },
      ]);
      const early = { ...site, joinedOn: '2019-10-01' };
      expect(await story.refused(porteur, 'addSite', early)).toMatchObject([{ code: 'BEFORE_AUTHORISATION' }]);
      await story.does(porteur, 'addSite', site);
      expect(await story.refused(ars11, 'addSite', site)).toMatchObject([{ code: 'SITE_TWICE' }]);
      const sites = async () =>
        (
          await story.asks<{ project: { sites: { nodes: { id: string; leftOn: string | null }[] } } }>(
            anybody,
            'query ($id: ID!) { project(id: $id) { sites { nodes { id leftOn } } } }',
            { id: projectId },
          )
        ).project.sites.nodes;
      const [added] = await sites();
      await story.does(ars11, 'removeSite', {
        projectId,
        siteId: added?.id,
        leftOn: '2020-09-30',
        reason: 'Fermeture.',
      });
      expect(await sites(), 'that it was one stays known').toEqual([{ id: added?.id, leftOn: '2020-09-30' }]);
    });

    it('is suspended by an act and resumed by another, while its clock runs on', async () => {
      const story = told();
      const before = await story.project(anybody, projectId);
      const suspension = {
        projectId,
        reason: 'Épidémie : inclusions impossibles.',
        act: act('2020-11-02', 'IDF-2020-11-02'),
      };
      const unnumbered = { ...suspension, act: { ...suspension.act, raaNumber: null } };
      expect(await story.refused(ars11, 'suspendProject', unnumbered)).toMatchObject([{ rule: 'R-PUB-1' }]);
      expect(await story.forbidden(porteur, 'suspendProject', suspension)).toMatchObject({ field: 'suspendProject' });
      expect(await story.forbidden(nationalTeam, 'suspendProject', suspension)).toMatchObject({
        field: 'input.projectId',
      });
      const { project: suspended } = await story.does(ars11, 'suspendProject', suspension);
      expect(suspended.state).toBe('SUSPENDU');
      expect(await story.refused(ars11, 'suspendProject', suspension)).toMatchObject([
        { rule: 'T13', code: 'NOT_IN_THIS_STATE', message: expect.stringContaining('« Suspendu »') },
      ]);
      const { project } = await story.does(ars11, 'resumeProject', {
        projectId,
        act: act('2021-03-01', 'IDF-2021-03-01'),
      });
      expect(project).toMatchObject({ state: 'EN_COURS', endsOn: before?.endsOn });
    });

    it('is not ended by the clock before its time, but stopped by an act, for a reason that stays', async () => {
      const story = told();
      const stop = { projectId, reason: 'Inclusions trop peu nombreuses.', act: act('2021-09-15', 'IDF-2021-09-15') };
      const { project } = await story.does(ars11, 'stopProject', stop);
      expect(project).toMatchObject({ state: 'ARRET_ANTICIPE', stateSince: '2021-09-15' });
      interface Page {
        timeline: { nodes: { kind: string; reason: string | null }[] };
        stateHistory: { nodes: { state: string }[] };
        legalActs: { nodes: { purpose: string }[] };
      }
      const { project: page } = await story.asks<{ project: Page }>(
        anybody,
        `query ($id: ID!) { project(id: $id) { timeline(first: 50) { nodes { kind reason } }
          stateHistory { nodes { state } } legalActs { nodes { purpose } } } }`,
        { id: projectId },
      );
      expect(page.timeline.nodes.map(({ kind }) => kind)).toEqual([
        'AUTHORISED',
        'FIRST_INCLUSION',
        'SITE_JOINED',
        'SITE_LEFT',
        'SUSPENDED',
        'RESUMED',
        'STOPPED',
      ]);
      expect(page.timeline.nodes.at(-1)?.reason).toBe('Inclusions trop peu nombreuses.');
      expect(page.stateHistory.nodes.map(({ state }) => state)).toEqual([
        'AUTORISE',
        'EN_COURS',
        'SUSPENDU',
        'EN_COURS',
        'ARRET_ANTICIPE',
      ]);
      expect(page.legalActs.nodes.map(({ purpose }) => purpose)).toEqual([
        'AUTHORISATION',
        'SUSPENSION',
        'AMENDMENT',
        'EARLY_END',
      ]);
      expect(await story.refused(ars11, 'endProject', { projectId }), 'it has ended').toMatchObject([
        { rule: 'T15', code: 'NOT_IN_THIS_STATE' },
      ]);
    });

    it('is withdrawn by its porteurs as long as no act authorises it, and never was public', async () => {
      const story = told();
      const { id } = await transmitted(story);
      const withdrawal = { projectId: id, reason: 'Le porteur renonce.', on: '2019-08-01' };
      expect(await story.refused(otherPorteur, 'withdrawProject', withdrawal)).toMatchObject([{ code: 'NOT_FOUND' }]);
      const { project } = await story.does(porteur, 'withdrawProject', withdrawal);
      expect(project.state).toBe('RETIRE');
      expect(await story.project(anybody, id)).toBeNull();
      expect(await story.refused(porteur, 'withdrawProject', { projectId, on: '2021-10-01' })).toMatchObject([
        { rule: 'T14', code: 'NOT_IN_THIS_STATE' },
      ]);
    });
  });
}
