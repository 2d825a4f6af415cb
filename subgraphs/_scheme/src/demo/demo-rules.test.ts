/** The rules by which a project is authorised hold in every fictional life. */
import { describe, expect, test } from 'vitest';
import type { ProjectFacts } from '../facts/project-facts.js';
import { regionOfDepartement } from '../reference/geography.js';
import { ctisBeforeAct, fixesTerritory, fourCriteria } from '../rules/ctis.js';
import { dueOn } from '../rules/delays.js';
import { derogating, notCompetencesAlone } from '../rules/eligibility.js';
import { csisOnGeneralisation } from '../rules/generalisation.js';
import { hasBeforeAct, needsHasOpinion } from '../rules/has.js';
import { derogatesFromRule, hasObjective, knownOrigin } from '../rules/proposal.js';
import { findable } from '../rules/publication.js';
import { toTheArs, toTheRapporteurGeneral } from '../rules/routing.js';
import { oneRegion, oneTerritory, severalTerritories, twoRegions } from '../rules/scope.js';
import { incubationApart } from '../rules/spending.js';
import { authorisations, callById, everyLife, keeps, passes } from '../testing/demo-lives.js';

const each = (title: string, check: (project: ProjectFacts) => void) => test(title, () => everyLife(check));

describe('letters', () => {
  each('R-ELIG-1 to 5: a letter is refused on a ground, and only a refused one has grounds', ({ letter, state }) => {
    expect(letter?.exclusionGrounds.length).toBe(letter?.outcome === 'INADMISSIBLE' ? 1 : 0);
    expect(letter?.outcome === 'INADMISSIBLE').toBe(state === 'LI_IRRECEVABLE');
  });

  each('R-ELIG-2 and 3: the grounds that the derogations show are those of the refusal', (project) => {
    for (const rule of [derogating, notCompetencesAlone]) {
      const grounds = project.letter?.exclusionGrounds ?? [];
      const codes = new Set(rule.refusals.map(({ code }) => code));
      expect(rule.verdict(project) !== undefined).toBe(grounds.some((ground) => codes.has(ground)));
    }
  });

  each('R-DEROG-1: an admissible project derogates from financing or organisation', (project) => {
    if (project.letter?.outcome === 'ADMISSIBLE') keeps(derogatesFromRule.verdict(project));
  });

  each(
    'R-ROUTE-1 and 2: local and regional letters go to the ARS, the others to the rapporteur général',
    ({ letter, regionCodes }) => {
      if (letter === null) throw new Error('a fictional project without a letter');
      const addressed = {
        declaredScope: letter.declaredScope,
        regionCodes,
        receiverRegionCode: letter.regionCode,
      };
      keeps(toTheArs.verdict(addressed), toTheRapporteurGeneral.verdict(addressed));
    },
  );

  each(
    'R-OBJ-1, R-ORIG-1: a project has an objective, and answers a call of its level when it is not spontaneous',
    (project) => {
      const call = callById.get(project.callId ?? '') ?? null;
      keeps(hasObjective.verdict(project), knownOrigin.verdict({ origin: project.origin ?? '', call }));
    },
  );

  each('R-FUND-5: support to incubation is given in a region, and booked on no fund', ({ incubation }) => {
    for (const { regionCode } of incubation) keeps(incubationApart.verdict({ regionCode, fund: null }));
  });
});

describe('scope', () => {
  each(
    'R-SCOPE-1 to 4: as many regions as the scope says',
    ({ declaredScope, decidedScope, regionCodes, departementCodes }) => {
      const scope = decidedScope ?? declaredScope;
      if (scope === null) throw new Error('a fictional project without a scope');
      const territory = { scope, regionCodes, departementCodes };
      keeps(...[oneTerritory, oneRegion, twoRegions, severalTerritories].map((rule) => rule.verdict(territory)));
      if (scope === 'LOCAL') expect(departementCodes).toHaveLength(1);
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
        if (!opinion?.verdict) throw new Error('an act without an opinion');
        expect(opinion).toMatchObject({ body: 'CTIS', subject: 'AUTHORISATION', decidedScope: project.decidedScope });
        keeps(
          ctisBeforeAct.verdict({ signedOn: act.signedOn ?? '', ctisOpinion: opinion }),
          fourCriteria.verdict(opinion),
          fixesTerritory.verdict({ ...opinion, verdict: opinion.verdict, regionCodes: project.regionCodes }),
        );
      }
    },
  );

  each('R-CTIS-5: the opinion of the CTIS is due three months after its referral', ({ opinions }) => {
    for (const { requestedOn, dueOn: due } of opinions.filter(({ body }) => body === 'CTIS')) {
      expect(due).toBe(dueOn('ctisOpinionMonths', requestedOn ?? ''));
    }
  });

  each('R-HAS-1: an organisational derogation is not authorised without the HAS; others do not ask it', (project) => {
    const has = project.opinions.find(({ body }) => body === 'HAS');
    if (!needsHasOpinion(project.derogations)) expect(has).toBeUndefined();
    for (const { signedOn } of authorisations(project)) {
      const hasOpinionGivenOn = has?.givenOn ?? null;
      keeps(hasBeforeAct.verdict({ derogations: project.derogations, signedOn: signedOn ?? '', hasOpinionGivenOn }));
    }
  });

  each('R-CSIS-1: the CSIS speaks on generalisation alone, after the final report', ({ opinions, evaluation }) => {
    expect(opinions.some(({ body }) => body === 'CSIS')).toBe(false);
    const finalReportDeliveredOn = evaluation?.reports.find(({ kind }) => kind === 'FINAL')?.deliveredOn ?? null;
    for (const { body, subject, givenOn } of evaluation?.opinions ?? []) {
      if (body === 'CSIS') keeps(csisOnGeneralisation.verdict({ subject, givenOn, finalReportDeliveredOn }));
    }
  });

  each('R-PUB-1: a ministerial act has a NOR number, an ARS act its own and an RAA number', ({ acts }) => {
    for (const act of acts) {
      const { kind, nor, arsNumber, raaNumber, regionCode } = act;
      passes(findable.verdict(act));
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
