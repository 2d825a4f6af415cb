/** Sites join and leave a running project (T12). */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { notFound } from '@innovation-sante/kit/refusal';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { departements } from '@innovation-sante/scheme/reference/geography';
import { demandOwnRegion } from '../command/competence.js';
import { Judgement } from '../command/judgement.js';
import { judgeScope } from '../command/territory.js';
import { changeProject } from '../project/project-change.js';
import { lockFile } from '../project/project-file.js';
import { distinct } from '../project/project-repeated.js';
import { fold } from '../search/fold.js';
import { recorded } from '../sourced/recorded.js';
import { insertRow, updateRow } from '../write/row.js';
import { Site } from './site.entity.js';
import type { AddSiteInput, RemoveSiteInput } from './site.inputs.js';

/** The communes of an overseas département begin with its three characters, the others with two. */
const isIn = (commune: string, departement: string) => commune.startsWith(departement);

/** A site joins. The project then runs in its region too, which its scope must allow (R-SCOPE-1 to 4). */
export async function addSite(command: Command, input: AddSiteInput) {
  const { database, principal, now } = command;
  const file = await lockFile(command, input);
  const { project, sites } = file;
  const { departement: departementCode, communeCode = null } = input;
  const regionCode = departements().find(({ code }) => code === departementCode)?.regionCode ?? null;
  if (regionCode !== null) demandOwnRegion(principal, 'input.departement', regionCode);
  const judgement = new Judgement(command);
  judgement.transition('T12', project.state, 'SAME');
  const joinedOn = judgement.day('input.joinedOn', input.joinedOn, {
    on: project.authorisedLatest,
    code: 'BEFORE_AUTHORISATION',
    what: 'the project was authorised',
  });
  const name = judgement.text('input.name', input.name, 300);
  const organisationId = input.organisationId == null ? null : demandUuid('input.organisationId', input.organisationId);
  if (regionCode === null)
    judgement.refuse('DEPARTEMENT_UNKNOWN', 'input.departement', `No département has the code ${departementCode}.`);
  if (communeCode !== null && !isIn(communeCode, departementCode))
    judgement.refuse(
      'COMMUNE_OUTSIDE_DEPARTEMENT',
      'input.communeCode',
      `The commune ${communeCode} is not in the département ${departementCode}.`,
    );
  if (
    sites.some(
      (site) => site.leftOn === null && site.nameSort === fold(name) && site.departementCode === departementCode,
    )
  )
    judgement.refuse('SITE_TWICE', 'input.name', 'A site of this name takes part in this département already.');
  if (project.scope !== null && regionCode !== null) {
    const territory = {
      regionCodes: distinct([...project.scopeRegionCodes, ...sites.map((site) => site.regionCode), regionCode]),
      departementCodes: distinct([
        ...project.scopeDepartementCodes,
        ...sites.map((site) => site.departementCode),
        departementCode,
      ]),
    };
    judgeScope(judgement, project.scope, territory, 'input.departement');
  }
  judgement.end();
  if (regionCode === null) throw new Error('an unknown département was not refused');
  const id = newId(now);
  await insertRow(database, Site, {
    id,
    projectId: project.id,
    name,
    nameSort: fold(name),
    organisationId,
    finessEt: input.finessEt ?? null,
    communeCode,
    departementCode,
    regionCode,
    joinedOn,
    leftOn: null,
    ...recorded(principal, project.provenance),
  });
  await changeProject(command, file, {
    event: {
      kind: 'SITE_JOINED',
      happenedOn: joinedOn,
      audience: 'PUBLIC',
      changes: [{ field: 'sites', before: null, after: name }],
    },
  });
  return { projectId: project.id };
}

/** A site leaves. Where it was stays recorded: the project ran there. */
export async function removeSite(command: Command, input: RemoveSiteInput) {
  const file = await lockFile(command, input);
  const { project, sites } = file;
  const siteId = demandUuid('input.siteId', input.siteId);
  const site = sites.find(({ id }) => id === siteId);
  if (!site) throw notFound('input.siteId');
  demandOwnRegion(command.principal, 'input.siteId', site.regionCode);
  const judgement = new Judgement(command);
  judgement.transition('T12', project.state, 'SAME');
  const leftOn = judgement.day('input.leftOn', input.leftOn, {
    on: site.joinedOn,
    code: 'BEFORE_JOINING',
    what: 'the site joined',
  });
  const reason = judgement.optionalText('input.reason', input.reason);
  if (site.leftOn !== null)
    judgement.refuse('SITE_HAS_LEFT', 'input.siteId', `The site left on ${site.leftOn} already.`);
  const staying = sites.filter((each) => each.id !== siteId && each.leftOn === null);
  if (project.scope === 'INTERREGIONAL' && new Set(staying.map(({ regionCode }) => regionCode)).size < 2)
    judgement.warn(
      'FEWER_THAN_TWO_REGIONS',
      'input.siteId',
      'The sites that stay lie in fewer than two regions (R-SCOPE-3).',
    );
  judgement.end();
  await updateRow(command.database, Site, siteId, { leftOn });
  await changeProject(command, file, {
    event: {
      kind: 'SITE_LEFT',
      happenedOn: leftOn,
      audience: 'PUBLIC',
      reason,
      changes: [{ field: 'sites', before: site.name, after: null }],
    },
  });
  return { projectId: project.id };
}
