/** The state machine as a diagram in Mermaid's language. */
import { ProjectState } from '../vocabulary/project-state.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { changes, transitions } from './transitions.js';

/** The states from which no change leads on. */
export function finalStates(): ProjectState[] {
  return codesOf(ProjectState).filter((state) => !changes.some(({ from }) => from === state));
}

/** The lines of the diagram: the states with their labels, then the ways between them with the numbers of the transitions. */
export function transitionsDiagram(): string[] {
  const ways = new Map<string, Set<string>>();
  for (const { id, from, to } of transitions) {
    const way = `${from ?? '[*]'} --> ${to}`;
    ways.set(way, (ways.get(way) ?? new Set()).add(id));
  }
  return [
    'stateDiagram-v2',
    ...Object.entries(ProjectState.codes).map(([code, { label }]) => `  state "${label}" as ${code}`),
    ...[...ways].map(([way, ids]) => `  ${way} : ${[...ids].join(', ')}`),
    ...finalStates().map((state) => `  ${state} --> [*]`),
  ];
}
