/** Projects as the projects subgraph would tell of them, for tests. */
import type { NewEvent } from '@innovation-sante/kit/events';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';

/** An id for tests: of what (four hexadecimal digits), and which. */
export const testId = (what: string, number: number): string =>
  `00000000-0000-7${what.slice(1)}-8000-${String(number).padStart(12, '0')}`;

export const porteur = testId('a001', 1);
export const otherPorteur = testId('a001', 2);
export const act = testId('a002', 1);

/** A regional project of Île-de-France that its ARS authorised on 10 January 2025, but for what is given. */
export const toldProject = (number: number, given: Partial<ProjectSnapshot> = {}): ProjectSnapshot => ({
  id: testId('a000', number),
  version: 1,
  slug: `demo-told-${number}`,
  provenance: 'DEMO',
  state: 'AUTORISE',
  stateSince: '2025-01-10',
  declaredScope: 'REGIONAL',
  decidedScope: 'REGIONAL',
  regionCodes: ['11'],
  departementCodes: ['75'],
  themes: ['HANDICAP'],
  populations: [],
  paymentModels: [],
  porteurIds: [porteur],
  authority: 'ARS',
  authorisedOn: '2025-01-10',
  firstInclusionOn: null,
  endsOn: null,
  actIds: [act],
  isPublic: true,
  referredTo: ['CTIS'],
  ...given,
});

/** The event that tells of it. */
export const toldEvent = (facts: ProjectSnapshot): NewEvent => ({
  kind: 'AUTHORISED',
  noun: 'Project',
  nounId: facts.id,
  projectId: facts.id,
  happenedOn: facts.stateSince ?? '2025-01-10',
  audience: 'PUBLIC',
  facts,
});
