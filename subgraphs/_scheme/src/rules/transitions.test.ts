/** The state machine of the scheme. */
import { expect, test } from 'vitest';
import { ProjectState } from '../vocabulary/project-state.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { mayGo, transitions } from './transitions.js';

test('every state can be reached from the beginning', () => {
  const reached = new Set<string | null>([null]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
  }
  expect(codesOf(ProjectState).filter((state) => !reached.has(state))).toEqual([]);
});

test('a project is not running before it is authorised, and does not leave a final state', () => {
  expect(mayGo('AVIS_CTIS_RENDU', 'EN_COURS')).toBe(false);
  for (const final of ['LI_IRRECEVABLE', 'REJETE', 'RETIRE', 'ARRET_ANTICIPE', 'GENERALISE', 'RELANCE_V2'] as const) {
    expect(transitions.filter(({ from }) => from === final)).toEqual([]);
  }
});

test('no pair of states stands twice in the table', () => {
  expect(new Set(transitions.map(({ from, to }) => `${from}>${to}`)).size).toBe(transitions.length);
});
