/** Who one is, and what one is told for it: without a token, with a wrong one, around the gateway, about what is hidden. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, nationalTeam, otherPorteur, porteur } from '../../support/cast.js';
import { ask } from '../../support/graph.js';
import { letter, transmitted } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

/** The form of an id of this graph, and nobody's. */
const unknownId = '01890000-0000-7000-8000-000000000000';

export function identity(told: () => Story) {
  describe('who asks', () => {
    it('is the public without a token: it reads what is public, and gives no command', async () => {
      const story = told();
      await story.does(porteur, 'depositLetterOfIntent', letter);
      const { projects, lettersOfIntent } = await story.asks<
        Record<'projects' | 'lettersOfIntent', { totalCount: number }>
      >(anybody, '{ projects(first: 1) { totalCount } lettersOfIntent(first: 1) { totalCount } }');
      const all = await story.asks<{ projects: { totalCount: number } }>(
        nationalTeam,
        '{ projects(first: 1) { totalCount } }',
      );
      expect(projects.totalCount).toBeGreaterThan(40);
      expect(projects.totalCount).toBeLessThan(all.projects.totalCount);
      expect(lettersOfIntent.totalCount).toBe(0);
      expect(await story.forbidden(anybody, 'depositLetterOfIntent', letter)).toMatchObject({
        field: 'depositLetterOfIntent',
        message: expect.stringContaining('PORTEUR'),
      });
    });

    it('is nobody with a wrong token: 401, and never the public', async () => {
      const { graph } = told();
      const token = await graph.tokenOf(porteur);
      const [head = '', claims = '', signature = ''] = token.split('.');
      const more = Buffer.from(
        JSON.stringify({
          ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
          role: 'ADMINISTRATOR',
        }),
      ).toString('base64url');
      const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
      for (const wrong of [
        'x',
        `${head}.${more}.${signature}`,
        `${head}.${claims}.${flipped}`,
        `${unsigned}.${more}.`,
      ]) {
        const answer = await ask(graph.url, '{ __typename }', {}, wrong);
        expect(answer.status, wrong).toBe(401);
        expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
        expect(answer.data ?? null).toBeNull();
      }
      expect((await ask(graph.url, '{ __typename }', {}, token)).status, 'the right one').toBe(200);
    });

    it('sees no file by a role that the scheme does not know, nor as an ARS of no region', async () => {
      const story = told();
      const { id } = await transmitted(story);
      expect(await story.project(ars('11'), id)).not.toBeNull();
      expect(await story.project({ ...ars('11'), regions: [] }, id)).toBeNull();
      const unknown = await story.graph.ask(
        'query ($id: ID!) { project(id: $id) { id } }',
        { id },
        { sub: 'minister', role: 'MINISTER' },
      );
      expect(unknown.data?.['project'] ?? null).toBeNull();
    });

    it('is told the same of what is hidden and of what is not there', async () => {
      const story = told();
      const { id } = await transmitted(story);
      const { project } = await story.asks<{ project: { letterOfIntent: { number: string } } }>(
        porteur,
        'query ($id: ID!) { project(id: $id) { letterOfIntent { number } } }',
        { id },
      );
      const { number } = project.letterOfIntent;
      for (const who of [anybody, otherPorteur, ars('32')]) {
        const answerOn = (found: string, letterNumber: string) =>
          story.graph.ask(
            `query ($id: ID!, $number: String!) {
              project(id: $id) { id } letterOfIntent(number: $number) { id }
              fundingLines(filter: { projectId: $id }) { totalCount } awaited: projects(filter: { missingOpinion: CTIS }, first: 1) { totalCount }
            }`,
            { id: found, number: letterNumber },
            who,
          );
        expect(await answerOn(id, number), who?.sub).toEqual(await answerOn(unknownId, 'LI-2019-999999'));
      }
      const withdraw = (projectId: string) =>
        story.refused(otherPorteur, 'withdrawProject', { projectId, version: 1, on: '2019-08-01' });
      expect(await withdraw(id)).toEqual(await withdraw(unknownId));
    });

    it('is refused what it names in so many words and may not have, with the path of the argument', async () => {
      const { graph } = told();
      const asked = [
        ['lettersOfIntent(filter: { regions: ["32"] }) { totalCount }', 'lettersOfIntent', 'filter.regions'],
        ['lettersOfIntent(filter: { regions: ["11", "32"] }) { totalCount }', 'lettersOfIntent', 'filter.regions'],
        ['awaitedActions(filter: { regions: ["32"] }) { totalCount }', 'awaitedActions', 'filter.regions'],
        ['fundingLines(filter: { regions: ["32"] }) { totalCount }', 'fundingLines', 'filter.regions'],
      ] as const;
      for (const [field, path, argument] of asked) {
        const { errors } = await graph.ask(`{ ${field} }`, {}, ars('11'));
        expect(errors, field).toMatchObject([
          { path: [path], extensions: { code: 'FORBIDDEN', field: argument }, message: expect.stringContaining('32') },
        ]);
      }
      const own = await graph.ask('{ lettersOfIntent(filter: { regions: ["11"] }) { totalCount } }', {}, ars('11'));
      expect(own.errors).toBeUndefined();
    });
  });
}
