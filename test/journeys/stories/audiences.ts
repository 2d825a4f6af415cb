/** The kept operations, each asked by whom it is for: the invented people of a development machine. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPeople } from '@innovation-sante/gateway/development/people';
import type { Person } from '../../support/identity.js';
import { namedOperations } from '../../support/named-operations.js';
import type { Story } from '../../support/story.js';
import { projectRoot } from '../../support/workspace.js';

/** Who asks the operations of a folder of schema/operations; null: everyone may, without a token. */
const askers: Readonly<Record<string, string | null>> = {
  ars: 'ARS',
  csis: 'CSIS',
  dss: 'NATIONAL_TEAM',
  'evaluation-cell': 'NATIONAL_TEAM',
  evaluators: 'EVALUATOR',
  parliament: null,
  porteurs: 'PORTEUR',
  public: null,
  'rapporteur-general': 'NATIONAL_TEAM',
  statistics: null,
};

const people = readPeople(join(projectRoot, '.identity/development.people.json'));

function personOf(path: string): Person | null {
  const key = askers[path.slice(0, path.indexOf('/'))];
  if (key === null) return null;
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`say in stories/audiences.ts who asks ${path}`);
  return found.claims as unknown as Person;
}

const isEmpty = (value: unknown) =>
  value == null || (Array.isArray(value) ? value : ((value as { nodes?: unknown[] }).nodes ?? [value])).length === 0;

export function audiences(told: () => Story) {
  describe('a kept operation, asked by whom it is for', () => {
    it.each(namedOperations())('$path has an answer', async ({ path, text, variables }) => {
      const data = await told().asks<Record<string, unknown>>(personOf(path), text, { ...variables });
      expect(Object.entries(data).filter(([, value]) => isEmpty(value))).toEqual([]);
    });
  });
}
