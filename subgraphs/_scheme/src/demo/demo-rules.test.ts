/** The rules of the scheme hold in every fictional life: 400 of them. */
import { describe, expect, test } from 'vitest';
import type { ProjectFacts } from '../facts/project-facts.js';
import { regionOfDepartement } from '../reference/geography.js';
import { mayGo } from '../rules/transitions.js';
import { derogationKinds } from '../vocabulary/derogation.js';
import { demoProjects } from './demo-projects.js';
import { demoToday } from './world.js';

const all = [...demoProjects({ times: 10 })];

/** Checks each project, naming the one that fails. */
const each = (title: string, check: (project: ProjectFacts) => void) =>
  test(title, () => {
    for (const project of all) {
      try {
        check(project);
      } catch (error) {
        throw new Error(`${project.slug} (${project.state ?? 'no state'})`, { cause: error });
      }
    }
  });

const authorisations = ({ acts }: ProjectFacts) => acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
const monthsOf = (duration: string | null) => Number(/^P(\d+)M$/.exec(duration ?? '')?.[1] ?? Number.NaN);
const monthsLater = (date: string, months: number) => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
};
const favourable = (verdict: string | null) => verdict === 'FAVOURABLE' || verdict === 'FAVOURABLE_WITH_RESERVES';

describe('letters', () => {
  each('R-ELIG-1 to 5: a letter is refused on a ground, and only a refused one has grounds', ({ letter, state }) => {
    expect(letter?.exclusionGrounds.length).toBe(letter?.outcome === 'INADMISSIBLE' ? 1 : 0);
    expect(letter?.outcome === 'INADMISSIBLE').toBe(state === 'LI_IRRECEVABLE');
  });

  each('R-DEROG-1, R-ELIG-3: an admissible project derogates from financing or organisation', (project) => {
    if (project.letter?.outcome !== 'ADMISSIBLE') return;
    expect(project.derogations.some((code) => derogationKinds[code] !== 'COMPETENCES')).toBe(true);
  });

  each(
    'R-ROUTE-1 and 2: local and regional letters go to the ARS, the others to the rapporteur général',
    ({ letter }) => {
      const regional = letter?.declaredScope === 'LOCAL' || letter?.declaredScope === 'REGIONAL';
      expect(letter?.regionCode !== null).toBe(regional);
    },
  );

  each(
    'R-OBJ-1, R-ORIG-1: a project has an objective, and answers a call exactly when it is not spontaneous',
    (project) => {
      expect(project.objectives.length).toBeGreaterThan(0);
      expect(project.callId === null).toBe(project.origin === 'SPONTANEE');
    },
  );
});

describe('scope', () => {
  each(
    'R-SCOPE-1 to 4: as many regions as the scope says',
    ({ declaredScope, decidedScope, regionCodes, departementCodes }) => {
      const scope = decidedScope ?? declaredScope;
      if (scope === 'LOCAL') expect(departementCodes).toHaveLength(1);
      if (scope === 'LOCAL' || scope === 'REGIONAL') expect(regionCodes).toHaveLength(1);
      else expect(regionCodes.length).toBeGreaterThan(1);
    },
  );

  each('départements and sites lie in the project’s regions', ({ regionCodes, departementCodes, sites }) => {
    const regions = [...new Set(departementCodes.map(regionOfDepartement))].sort();
    expect(regions).toEqual([...regionCodes].toSorted());
    for (const site of sites) {
      expect(departementCodes).toContain(site.departementCode);
      expect(site.regionCode).toBe(regionOfDepartement(site.departementCode));
      expect(site.communeCode?.startsWith(site.departementCode)).toBe(true);
      if (site.leftOn !== null) expect((site.joinedOn ?? '') < site.leftOn).toBe(true);
    }
  });
});

describe('opinions and acts', () => {
  each(
    'R-CTIS-1, 2, 3: an authorisation stands on an earlier favourable opinion with four ratings and a scope',
    (project) => {
      for (const act of authorisations(project)) {
        const opinion = project.opinions.find(({ id }) => id === act.ctisOpinionId);
        expect(opinion).toMatchObject({ body: 'CTIS', subject: 'AUTHORISATION', decidedScope: project.decidedScope });
        expect(favourable(opinion?.verdict ?? null)).toBe(true);
        expect(opinion?.ratings.map(({ criterion }) => criterion)).toEqual([
          'FAISABILITE',
          'CARACTERE_INNOVANT',
          'EFFICIENCE',
          'REPRODUCTIBILITE',
        ]);
        expect((opinion?.givenOn ?? '9999') <= (act.signedOn ?? '')).toBe(true);
      }
    },
  );

  each('R-CTIS-5: the opinion of the CTIS is due three months after its referral', ({ opinions }) => {
    for (const { body, requestedOn, dueOn } of opinions.filter((opinion) => opinion.body === 'CTIS')) {
      expect(dueOn, body ?? '').toBe(monthsLater(requestedOn ?? '', 3));
    }
  });

  each('R-HAS-1: an organisational derogation is not authorised without the HAS; others do not ask it', (project) => {
    const organisational = project.derogations.some((code) => derogationKinds[code] === 'ORGANISATION');
    const has = project.opinions.find(({ body }) => body === 'HAS');
    if (!organisational) expect(has).toBeUndefined();
    else for (const act of authorisations(project)) expect((has?.givenOn ?? '9999') <= (act.signedOn ?? '')).toBe(true);
  });

  each('R-CSIS-1: before generalisation the CSIS gives no opinion', ({ opinions }) => {
    expect(opinions.some(({ body }) => body === 'CSIS')).toBe(false);
  });

  each('R-PUB-1: a ministerial act has a NOR number, an ARS act its own and an RAA number', ({ acts }) => {
    for (const { kind, nor, arsNumber, raaNumber, regionCode } of acts) {
      expect(nor !== null).toBe(kind === 'ARRETE_MINISTERIEL');
      expect(arsNumber !== null && raaNumber !== null && regionCode !== null).toBe(kind === 'ARRETE_DG_ARS');
    }
  });

  each('acts are in order of date, and amend an act of the project', ({ acts }) => {
    const signed = acts.map(({ signedOn }) => signedOn ?? '');
    expect(signed).toEqual([...signed].toSorted());
    const ids = new Set(acts.map(({ id }) => id));
    for (const act of acts) {
      if (act.purpose === 'AMENDMENT') expect(ids.has(act.amendsActId ?? '')).toBe(true);
      if (act.publishedOn !== null) expect(act.publishedOn > (act.signedOn ?? '')).toBe(true);
    }
  });
});

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
    if (project.firstInclusionOn === null) return;
    const months = monthsOf(project.authorisedDuration);
    expect(months).toBeLessThanOrEqual(60);
    const end = monthsLater(project.firstInclusionOn, months);
    if (project.state === 'ARRET_ANTICIPE') expect((project.endsOn ?? '') < end).toBe(true);
    else expect(project.endsOn).toBe(end);
    expect(project.firstInclusionOn > (authorisations(project)[0]?.signedOn ?? '')).toBe(true);
  });
});

describe('money', () => {
  each('R-FUND-1 to 4: each line is paid by the fund that its nature and the scope decide', (project) => {
    const byMinisters = authorisations(project).some(({ kind }) => kind === 'ARRETE_MINISTERIEL');
    for (const { fund, nature, authorisedCents, regionCode } of project.funding.lines) {
      const care = nature === 'SOINS_DEROGATOIRES' || nature === 'EVALUATION';
      const fir = !care && project.decidedScope !== 'NATIONAL' && !byMinisters;
      expect(fund).toBe(fir ? 'FIR' : 'FISS');
      expect(Number.isSafeInteger(authorisedCents) && authorisedCents > 0).toBe(true);
      if (fund === 'FIR') expect(project.regionCodes).toContain(regionCode);
    }
  });

  each(
    'R-FUND-6: on each line no more is committed than authorised, and no more paid than committed',
    ({ funding }) => {
      const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
      for (const line of funding.lines) {
        const commitments = funding.commitments.filter(({ lineId }) => lineId === line.id);
        expect(sum(commitments.map(({ amountCents }) => amountCents))).toBeLessThanOrEqual(line.authorisedCents);
        for (const commitment of commitments) {
          const payments = funding.payments.filter(({ commitmentId }) => commitmentId === commitment.id);
          const paid = sum(payments.map(({ amountCents }) => amountCents));
          expect(paid).toBeLessThanOrEqual(commitment.amountCents);
          expect(payments.every(({ lineId, paidOn }) => lineId === line.id && paidOn > commitment.signedOn)).toBe(true);
          expect(payments.every(({ amountCents }) => Number.isSafeInteger(amountCents) && amountCents >= 0)).toBe(true);
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
      expect(project.evaluation !== null).toBe(authorisations(project).length > 0);
      for (const report of project.evaluation?.reports ?? []) {
        if (report.kind === 'FINAL') expect(report.dueOn).toBe(monthsLater(project.endsOn ?? '', 6));
      }
    },
  );

  each('R-GEN-1: the CTIS gives its opinion on generalisation before the CSIS', ({ evaluation }) => {
    const [ctis, csis] = evaluation?.opinions ?? [];
    if (ctis) expect(ctis.body).toBe('CTIS');
    if (csis) {
      expect(csis.body).toBe('CSIS');
      expect((ctis?.givenOn ?? '9999') <= (csis.requestedOn ?? '')).toBe(true);
    }
  });

  each(
    'R-TRANS-1: a transition follows two favourable opinions and the end, for at most 18 months',
    ({ evaluation, endsOn }) => {
      const transition = evaluation?.transition;
      if (!transition) return;
      expect(evaluation.opinions.filter(({ verdict }) => favourable(verdict))).toHaveLength(2);
      expect((transition.startsOn ?? '') >= (endsOn ?? '9999')).toBe(true);
      expect(monthsOf(transition.duration)).toBeLessThanOrEqual(18);
      expect(transition.endsOn).toBe(monthsLater(transition.startsOn ?? '', monthsOf(transition.duration)));
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
