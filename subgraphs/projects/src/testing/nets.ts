/** For tests: the subgraph with both of its nets, and with each alone, so that neither hides a hole of the other. */
import { type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass } from '@innovation-sante/kit/definition';
import type { SubgraphDefinition } from '@innovation-sante/kit/subgraph';
import { access } from '../access.js';
import { projects } from '../subgraph.js';

const noScope = new Map<EntityClass, RowScope>([...access.rows.keys()].map((entity) => [entity, everyone]));

export const nets: Readonly<Record<string, SubgraphDefinition>> = {
  'both nets': projects,
  'row-level security alone': { ...projects, access: { ...access, rows: noScope } },
  'the repositories alone': {
    ...projects,
    rowSecurity: projects.rowSecurity.map(({ table }) => ({ table, visible: 'true' })),
    eventsVisible: 'true',
  },
};
