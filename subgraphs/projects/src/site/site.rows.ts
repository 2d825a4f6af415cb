/** Sites as rows, from the facts of their project. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { fold } from '../search/fold.js';

export const siteRows = ({ id: projectId, sites }: ProjectFacts) =>
  sites.map((site) => ({ ...site, projectId, nameSort: fold(site.name) }));
