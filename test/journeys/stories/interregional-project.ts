/** An interregional project: each ARS signs for its own region, and engineering is paid by the fund of the authority. */
import { describe, expect, it } from 'vitest';
import { ars, assuranceMaladie, nationalTeam, organisations } from '../../support/cast.js';
import { actOf, arrete, euros, favoured } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');
const ars84 = ars('84');
const regions = ['11', '84'] as const;
const course = { letter: { declaredScope: 'INTERREGIONAL', regions }, decidedScope: 'INTERREGIONAL', regions };

/** The arrêté of the other ARS, two months later. */
const second = {
  kind: 'ARRETE_DG_ARS',
  signedOn: '2019-12-12',
  publishedOn: '2019-12-20',
  raaNumber: 'R84-2019-12-20-011',
} as const;

export function interregionalProject(told: () => Story) {
  describe('an interregional project', () => {
    let projectId = '';
    const duration = 'P36M';

    it('is not signed by an ARS for a region that is not its own, nor by one that has no part in it', async () => {
      const story = told();
      ({ id: projectId } = await favoured(story, course));
      const act = { projectId, act: { ...arrete, region: '84' }, duration };
      expect(await story.forbidden(ars11, 'authoriseProject', act)).toMatchObject({
        field: 'input.act.region',
        message: expect.stringContaining('84'),
      });
      const stranger = { projectId, act: { ...arrete, region: '32' }, duration };
      expect(await story.refused(ars('32'), 'authoriseProject', stranger)).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(await story.forbidden(nationalTeam, 'authoriseProject', { ...act, act: arrete })).toMatchObject({
        field: expect.stringMatching(/^input\.act/),
      });
    });

    it('is authorised by the act of the first ARS, then by that of the other in its region', async () => {
      const story = told();
      const first = await story.does(ars11, 'authoriseProject', { projectId, act: arrete, duration });
      expect(first.project).toMatchObject({ state: 'AUTORISE', stateSince: '2019-10-20' });
      const again = { projectId, act: { ...arrete, signedOn: '2019-10-24' }, duration };
      expect(await story.refused(ars11, 'authoriseProject', again)).toMatchObject([
        { rule: 'T8', code: 'ALREADY_AUTHORISED' },
      ]);
      const other = await story.does(ars84, 'authoriseProject', { projectId, act: second, duration });
      expect(other.project, 'the state is that of the first act').toMatchObject({
        state: 'AUTORISE',
        stateSince: '2019-10-20',
      });
      const { project } = await story.asks<{ project: { authorisations: { nodes: object[] } } }>(
        null,
        'query ($id: ID!) { project(id: $id) { authorisations { nodes { signedOn ars { region { code } } } } } }',
        { id: projectId },
      );
      expect(project.authorisations.nodes).toEqual([
        { signedOn: '2019-10-20', ars: { region: { code: '11' } } },
        { signedOn: '2019-12-12', ars: { region: { code: '84' } } },
      ]);
    });

    it('is suspended or stopped by none of them alone', async () => {
      const stop = { projectId, reason: 'Sans effet.', act: { ...second, signedOn: '2020-02-01' } };
      expect(await told().forbidden(ars84, 'stopProject', stop)).toMatchObject({
        field: 'input.projectId',
        message: expect.stringContaining('several ARS'),
      });
    });

    it('has its engineering paid by the FIR, since ARS authorise it, and its care by the FISS (R-FUND-4, R-FUND-1)', async () => {
      const story = told();
      const line = {
        projectId,
        nature: 'INGENIERIE',
        year: 2020,
        amount: euros(40_000),
        actId: await actOf(story, projectId),
        on: '2020-01-15',
      };
      const national = { ...line, fund: 'FISS' };
      expect(await story.refused(nationalTeam, 'openFundingLine', national)).toMatchObject([
        { rule: 'R-FUND-4', code: 'WRONG_FUND', field: 'input.fund' },
      ]);
      const { fundingLine } = await story.does(ars84, 'openFundingLine', { ...line, fund: 'FIR', regionCode: '84' });
      expect(fundingLine.rule).toBe('R_FUND_4');
      const foreign = { ...line, fund: 'FIR', regionCode: '11' };
      expect(await story.forbidden(ars84, 'openFundingLine', foreign)).toMatchObject({ field: 'input.fund' });
      const care = { ...line, nature: 'SOINS_DEROGATOIRES', fund: 'FISS' };
      const { fundingLine: cared } = await story.does(assuranceMaladie, 'openFundingLine', care);
      expect(cared.rule).toBe('R_FUND_1');
    });

    it('has its engineering paid by the FISS where the ministers authorise it', async () => {
      const story = told();
      const ministerial = await favoured(story, course);
      const of = { projectId: ministerial.id };
      await story.does(nationalTeam, 'authoriseProject', {
        ...of,
        act: { kind: 'ARRETE_MINISTERIEL', signedOn: '2019-11-05', publishedOn: '2019-11-12', nor: 'SSAS1932101A' },
        duration,
      });
      const authority = (await story.project(null, ministerial.id))?.competentAuthority?.id;
      expect(authority).not.toBe(organisations.ars('11'));
      const line = {
        ...of,
        nature: 'INGENIERIE',
        year: 2020,
        amount: euros(40_000),
        actId: await actOf(story, ministerial.id),
        on: '2020-01-15',
      };
      const regional = { ...line, fund: 'FIR', regionCode: '11' };
      expect(await story.refused(ars11, 'openFundingLine', regional)).toMatchObject([
        { rule: 'R-FUND-4', code: 'WRONG_FUND' },
      ]);
      const { fundingLine } = await story.does(nationalTeam, 'openFundingLine', { ...line, fund: 'FISS' });
      expect(fundingLine.rule).toBe('R_FUND_4');
    });
  });
}
