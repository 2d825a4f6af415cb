/** What a project awaits, as rows. */
import { addDays } from '@innovation-sante/kit/dates';
import { seededId } from '@innovation-sante/scheme/ids';
import { regionOfArs } from '../ars/ars-regions.js';
import { type ProjectWhole, awaitedOfWhole } from '../project/project-repeated.js';
import { daysAhead } from '../state/state.rules.js';

/** More than a project awaits at once: its reports (20 at most) and what its state asks for. */
const most = 25;

/** In the order of the procedure; what is shown only when it comes near says from when on. */
export function awaitedItems(projectId: string, project: ProjectWhole) {
  return awaitedOfWhole(project)
    .filter(({ action, dueOn }) => dueOn !== null || daysAhead(action) === null)
    .slice(0, most)
    .map(({ action, party, organisationId, dueOn, rule }, index) => {
      const ahead = daysAhead(action);
      return {
        id: seededId('awaited', `${projectId}/${index + 1}`),
        projectId,
        position: index + 1,
        action,
        party,
        organisationId,
        regionCode: organisationId === null ? null : regionOfArs(organisationId),
        dueOn,
        fromOn: dueOn === null || ahead === null ? null : addDays(dueOn, -ahead),
        rule,
      };
    });
}
