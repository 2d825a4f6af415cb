/** The state machine of the scheme. */
import { expect, test } from 'vitest';
import { ProjectState } from '../vocabulary/project-state.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { policySettings } from './policy.js';
import { rules } from './rules.js';
import { finalStates, transitionsDiagram } from './transitions-diagram.js';
import { changes, mayGo, transitions } from './transitions.js';

test('every state can be reached from the beginning', () => {
  const reached = new Set<string | null>([null]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of changes) if (reached.has(from)) reached.add(to);
  }
  expect(codesOf(ProjectState).filter((state) => !reached.has(state))).toEqual([]);
});

test('an end can be reached from every state', () => {
  const ending = new Set<string>(finalStates());
  for (let before = 0; before !== ending.size;) {
    before = ending.size;
    for (const { from, to } of changes) if (from !== null && ending.has(to)) ending.add(from);
  }
  expect(codesOf(ProjectState).filter((state) => !ending.has(state))).toEqual([]);
});

test('a project is not running before it is authorised, and does not leave a final state', () => {
  expect(mayGo('AVIS_CTIS_RENDU', 'EN_COURS')).toBe(false);
  const final = ['LI_IRRECEVABLE', 'REJETE', 'ARRET_ANTICIPE', 'RETIRE', 'GENERALISE', 'NON_GENERALISE', 'RELANCE_V2'];
  expect(finalStates()).toEqual(final);
  expect(transitions.filter(({ from }) => final.includes(from ?? ''))).toEqual([]);
});

test('a project that is not authorised yet may be withdrawn, and no other', () => {
  const withdrawn = changes.filter(({ to }) => to === 'RETIRE').map(({ from }) => from);
  const instruction = codesOf(ProjectState).slice(0, codesOf(ProjectState).indexOf('AUTORISE'));
  expect(withdrawn).toEqual(instruction.filter((state) => !finalStates().includes(state)));
});

test('what leaves a state as it is changes nothing', () => {
  expect(mayGo('EN_COURS', 'EN_COURS')).toBe(false);
  expect(transitions.some(({ id, from, to }) => id === 'T10' && from === 'EN_COURS' && to === 'EN_COURS')).toBe(true);
});

test('no two changes of state have the same ends', () => {
  expect(new Set(changes.map(({ from, to }) => `${from}>${to}`)).size).toBe(changes.length);
});

test('a transition names rules of the table', () => {
  const known = new Set<string>(rules.map(({ id }) => id));
  expect(transitions.flatMap((transition) => transition.rules).filter((id) => !known.has(id))).toEqual([]);
});

test('every rule judges a transition, but for that of payments, which are made in many states', () => {
  const named = new Set<string>(transitions.flatMap((transition) => transition.rules));
  expect(rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual(['R-FUND-6']);
});

test('every delay of the policy is that of a transition', () => {
  const named = new Set<string>(transitions.flatMap(({ delay }) => delay?.settings ?? []));
  expect(Object.keys(policySettings).filter((name) => name.endsWith('Months') && !named.has(name))).toEqual([]);
});

test('every transition says what happens, who brings it about, and whether a source was read', () => {
  for (const { id, event, actors, basis, source, confidence } of transitions) {
    expect(event, id).toMatch(/^[A-Z].*[^.]$/);
    expect(actors.length, id).toBeGreaterThan(0);
    expect(confidence === null, id).toBe(basis === 'DERIVED');
    expect(source.length, id).toBeGreaterThan(3);
  }
});

test('all numbers from T1 to T20 are in the table', () => {
  const wanted = Array.from({ length: 20 }, (_, index) => `T${index + 1}`).concat('T2b', "T4'", "T8'");
  expect(new Set(transitions.map(({ id }) => id))).toEqual(new Set(wanted));
});

test('the diagram draws each way between two states once, with the numbers of its transitions', () => {
  const lines = transitionsDiagram();
  expect(lines[0]).toBe('stateDiagram-v2');
  expect(lines).toContain('  [*] --> LI_DEPOSEE : T1');
  expect(lines).toContain('  EN_COURS --> EN_COURS : T8, T10, T11, T12');
  expect(lines).toContain('  GENERALISE --> [*]');
  const ways = lines.filter((line) => line.includes('-->')).map((line) => line.split(' : ')[0]);
  expect(new Set(ways).size).toBe(ways.length);
});
