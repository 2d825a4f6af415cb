/** Who sees the import's tables: only the service itself. Files hold what the porteurs wrote, and more than a letter. */
import type { TablePolicy } from '@innovation-sante/kit/definition';

export const demarchePolicies: readonly TablePolicy[] = [
  { table: 'demarche_import', visible: 'false' },
  { table: 'demarche_file', visible: 'false' },
];
