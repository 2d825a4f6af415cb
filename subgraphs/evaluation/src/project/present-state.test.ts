/** What was recorded here moves a project along the table of transitions, and never off it. */
import { describe, expect, it } from 'vitest';
import { changes } from '@innovation-sante/scheme/rules/transitions';
import { projectStates } from '../testing/project-states.js';
import { type Progress, presentState } from './present-state.js';

const none: Progress = {
  finalReportDelivered: false,
  generalisationReferred: false,
  inTransition: false,
  outcome: null,
};
const all: Progress = {
  finalReportDelivered: true,
  generalisationReferred: true,
  inTransition: true,
  outcome: 'GENERALISED',
};

describe('the present state of a project', () => {
  it('is what its owner told as long as nothing was recorded here', () => {
    for (const state of [null, ...projectStates]) expect(presentState(state, none)).toBe(state);
  });

  it.each([
    ['TERMINE', { finalReportDelivered: true }, 'EVALUATION_FINALE'],
    ['TERMINE', { generalisationReferred: true }, 'TERMINE'],
    ['TERMINE', { finalReportDelivered: true, generalisationReferred: true }, 'AVIS_GENERALISATION'],
    [
      'AVIS_GENERALISATION',
      { finalReportDelivered: true, generalisationReferred: true, inTransition: true },
      'PERIODE_TRANSITOIRE',
    ],
    ['AVIS_GENERALISATION', { outcome: 'RELAUNCHED' }, 'RELANCE_V2'],
    ['PERIODE_TRANSITOIRE', { outcome: 'RELAUNCHED' }, 'PERIODE_TRANSITOIRE'],
    ['PERIODE_TRANSITOIRE', { outcome: 'GENERALISATION_ANNOUNCED' }, 'PERIODE_TRANSITOIRE'],
    ['EN_COURS', all, 'EN_COURS'],
    ['TERMINE', all, 'GENERALISE'],
  ] as const)('told as %s, with %j, is %s', (told, progress, state) => {
    expect(presentState(told, { ...none, ...progress })).toBe(state);
  });

  it('is never one that no row of the table leads to', () => {
    const reached = new Set(changes.map(({ to }) => to));
    for (const state of projectStates) {
      const present = presentState(state, all);
      expect(present === state || reached.has(present ?? 'LI_DEPOSEE')).toBe(true);
    }
  });
});
