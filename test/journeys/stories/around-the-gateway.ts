/** A subgraph asked without the gateway, where each is a process of its own: it believes nobody, and says nothing. */
import { describe, expect, it } from 'vitest';
import { nationalTeam } from '../../support/cast.js';
import type { Story } from '../../support/story.js';

export function aroundTheGateway(told: () => Story) {
  describe('who asks a subgraph itself', () => {
    it('is believed only on the word of the gateway, introspection included', async () => {
      const { graph } = told();
      const token = await graph.tokenOf(nationalTeam);
      const attempts: Readonly<Record<string, string>>[] = [
        {},
        { authorization: `Bearer ${token}` },
        { 'gateway-principal': token },
        { 'gateway-principal': JSON.stringify({ subject: 'x', role: 'ADMINISTRATOR' }) },
      ];
      expect(Object.keys(graph.addresses)).toHaveLength(4);
      for (const [name, address] of Object.entries(graph.addresses)) {
        for (const headers of attempts) {
          for (const query of ['{ __schema { types { name } } }', '{ __typename }', '{ _service { sdl } }']) {
            const response = await fetch(`${address}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify({ query }),
            });
            expect(response.status, `${name} ${query}`).toBe(401);
            expect(await response.text()).not.toContain('types');
          }
        }
      }
    });
  });
}
