/** The rules of time, money and evaluation hold in every fictional life. */
import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../calendar.js';
import type { ProjectFacts } from '../facts/project-facts.js';
import { dueOn } from '../rules/delays.js';
import { fiveYears } from '../rules/duration.js';
import { evaluated } from '../rules/evaluation.js';
import { fundRules } from '../rules/funding-rule.js';
import { boundedTransition, ctisThenCsis } from '../rules/generalisation.js';
import { withinCeiling } from '../rules/spending.js';
import { mayGo } from '../rules/transitions.js';
import { authorisations, everyLife, keeps, monthsOf, passes } from '../testing/demo-lives.js';
import { demoToday } from './world.js';

const each = (title: string, check: (project: ProjectFacts) => void) => test(title, () => everyLife(check));

describe('time', () => {
  each('the history follows the state machine, in order, and ends in the project’s state', (project) => {
    const events = project.stateHistory;
    const days = events.map(({ on }) => on);
    expect(days).toEqual([...days].toSorted());
    for (const [index, { state }] of events.entries()) {
      const before = events[index - 1]?.state ?? null;
      expect(mayGo(before, state), `${before ?? 'nothing'} to ${state}`).toBe(true);
    }
    expect(events.at(-1)).toMatchObject({ state: project.state, on: project.stateSince });
    expect(days[0]).toBe(project.letter?.depositedOn);
  });

  each('nothing happens before the scheme began or after today', (project) => {
    const happened = [
      ...project.stateHistory.map(({ on }) => on),
      ...project.opinions.map(({ givenOn }) => givenOn),
      ...project.acts.flatMap(({ signedOn, publishedOn }) => [signedOn, publishedOn]),
      ...project.sites.flatMap(({ joinedOn, leftOn }) => [joinedOn, leftOn]),
      ...project.funding.commitments.map(({ signedOn }) => signedOn),
      ...project.funding.payments.map(({ paidOn }) => paidOn),
      ...project.specifications.map(({ submittedOn }) => submittedOn),
      ...(project.evaluation?.reports.map(({ deliveredOn }) => deliveredOn) ?? []),
      ...(project.evaluation?.values.map(({ periodEnd }) => periodEnd) ?? []),
      ...(project.evaluation?.opinions.map(({ givenOn }) => givenOn) ?? []),
    ].filter((day) => day !== null);
    for (const day of happened) expect(day >= '2018-04-05' && day <= demoToday, day).toBe(true);
  });

  each('R-DUR-1: at most 60 months with amendments, from the first inclusion', (project) => {
    const { firstInclusionOn, authorisedDuration: duration, endsOn } = project;
    keeps(fiveYears.verdict({ firstInclusionOn, duration, endsOn, imported: false }));
    if (firstInclusionOn === null) return;
    const end = monthsAfter(firstInclusionOn, monthsOf(duration));
    if (project.state === 'ARRET_ANTICIPE') expect((project.endsOn ?? '') < end).toBe(true);
    else expect(project.endsOn).toBe(end);
    expect(firstInclusionOn > (authorisations(project)[0]?.signedOn ?? '')).toBe(true);
  });
});

describe('money', () => {
  /** That amounts fit below a ceiling, entered one after the other. */
  const withinAll = (amounts: readonly { readonly amountCents: number }[], ceilingCents: number) => {
    let enteredCents = 0;
    for (const { amountCents } of amounts) {
      keeps(withinCeiling.verdict({ amountCents, enteredCents, ceilingCents }));
      enteredCents += amountCents;
    }
  };

  each('R-FUND-1 to 4: each line is paid by the fund that its nature and the scope decide', (project) => {
    const byMinisters = authorisations(project).some(({ kind }) => kind === 'ARRETE_MINISTERIEL');
    const authority = byMinisters ? 'MINISTERS' : 'ARS';
    for (const { fund, nature, authorisedCents, regionCode } of project.funding.lines) {
      const scope = project.decidedScope ?? 'LOCAL';
      keeps(...fundRules.map((rule) => rule.verdict({ nature, scope, authority, fund })));
      expect(Number.isSafeInteger(authorisedCents) && authorisedCents > 0).toBe(true);
      if (fund === 'FIR') expect(project.regionCodes).toContain(regionCode);
    }
  });

  each(
    'R-FUND-6: on each line no more is committed than authorised, and no more paid than committed',
    ({ funding }) => {
      for (const line of funding.lines) {
        const commitments = funding.commitments.filter(({ lineId }) => lineId === line.id);
        withinAll(commitments, line.authorisedCents);
        for (const commitment of commitments) {
          const payments = funding.payments.filter(({ commitmentId }) => commitmentId === commitment.id);
          withinAll(payments, commitment.amountCents);
          expect(payments.every(({ lineId, paidOn }) => lineId === line.id && paidOn > commitment.signedOn)).toBe(true);
        }
      }
    },
  );

  each('lines are authorised by an act of the project, and only authorised projects have any', ({ funding, acts }) => {
    const ids = new Set(acts.map(({ id }) => id));
    expect(funding.lines.every(({ actId }) => ids.has(actId))).toBe(true);
    expect(funding.lines.length > 0).toBe(acts.length > 0);
    expect(funding.statedAmounts).toEqual([]);
  });
});

describe('evaluation', () => {
  each(
    'R-EVAL-1: every authorised project has an evaluation, and the final report is due six months after the end',
    (project) => {
      const hasEvaluation = project.evaluation !== null;
      expect(hasEvaluation).toBe(authorisations(project).length > 0);
      for (const { kind, dueOn: due, deliveredOn } of project.evaluation?.reports ?? []) {
        if (kind !== 'FINAL') continue;
        const { endsOn } = project;
        expect(due).toBe(dueOn('finalReportMonths', endsOn ?? ''));
        passes(evaluated.verdict({ hasEvaluation, endsOn, finalReportDeliveredOn: deliveredOn, at: demoToday }));
      }
    },
  );

  each(
    'R-GEN-1: the CTIS gives its opinion on generalisation before the CSIS, and both before it is decided',
    ({ evaluation }) => {
      const [ctis, csis] = evaluation?.opinions ?? [];
      expect([undefined, 'CTIS']).toContain(ctis?.body);
      expect([undefined, 'CSIS']).toContain(csis?.body);
      if (csis) expect((ctis?.givenOn ?? '9999') <= (csis.requestedOn ?? '')).toBe(true);
      const decidedOn = evaluation?.outcome?.decidedOn ?? null;
      keeps(
        ctisThenCsis.verdict({ ctisGivenOn: ctis?.givenOn ?? null, csisGivenOn: csis?.givenOn ?? null, decidedOn }),
      );
    },
  );

  each(
    'R-TRANS-1: a transition follows two favourable opinions and the end, for at most 18 months',
    ({ evaluation, endsOn: experimentEndsOn }) => {
      const transition = evaluation?.transition;
      if (!transition) return;
      const { startsOn, endsOn, duration } = transition;
      if (startsOn === null || endsOn === null) throw new Error('a fictional transition without dates');
      const [ctisVerdict = null, csisVerdict = null] = evaluation.opinions.map(({ verdict }) => verdict);
      keeps(boundedTransition.verdict({ ctisVerdict, csisVerdict, experimentEndsOn, startsOn, endsOn }));
      expect(endsOn).toBe(monthsAfter(startsOn, monthsOf(duration)));
    },
  );

  each(
    'values belong to followed indicators, count at least 11 people, and lie in their confidence interval',
    ({ evaluation }) => {
      const followed = new Set(evaluation?.followed.map(({ indicatorCode }) => indicatorCode));
      for (const value of evaluation?.values ?? []) {
        expect(followed.has(value.indicatorCode)).toBe(true);
        if (value.n !== null) expect(value.n).toBeGreaterThanOrEqual(11);
        if (value.ciLow !== null && value.ciHigh !== null) {
          const centre = value.difference ?? value.value ?? Number.NaN;
          expect(value.ciLow <= centre && centre <= value.ciHigh).toBe(true);
        }
        const compared = value.comparison !== 'NONE' && value.indicatorCode !== 'EXPENDITURE_DIFFERENCE';
        expect(value.reference !== null).toBe(compared);
      }
    },
  );
});
