/** What rows say of themselves that are recorded by a command. */
import type { Principal } from '@innovation-sante/kit/principal';
import type { Sourced } from '../sourced/sourced.entity.js';
import type { ProjectProjection } from '../project/project-projection.entity.js';

/** What is recorded about an invented project is invented; else it is real, as whoever is answerable for it says. */
export function recordedBy(
  { role }: Principal,
  project: Pick<ProjectProjection, 'provenance'> | null,
): Pick<Sourced, 'provenance' | 'source' | 'confidence'> {
  const source = `recorded in the graph by ${role}`;
  return project?.provenance === 'DEMO'
    ? { provenance: 'DEMO', source, confidence: null }
    : { provenance: 'REAL', source, confidence: 'HIGH' };
}
