/** Draws a supergraph: the steps, in the order in which each needs what the ones before it made. */
import { choicesOf } from '../data/choices.js';
import { Random } from '../random.js';
import { addInterfaces, addUnions } from './abstract-types.js';
import { addEntities, writeKeys } from './entities.js';
import { addEntityFields, addLocalTypes } from './entity-fields.js';
import { addFamily } from './families.js';
import { addOverrides, hideFields, hideTypes } from './handovers.js';
import { SUBGRAPH_NAMES } from './names.js';
import { addProvisions } from './provisions.js';
import { addRequirements } from './requirements.js';
import { addMutations, addQueries } from './roots.js';
import { addLeaves, addReferences, addValueTypes } from './shared-types.js';
import { SupergraphDraft } from './supergraph-draft.js';
import { composeWorld, NoComposition, type World } from './world.js';

const STEPS: readonly ((draft: SupergraphDraft) => void)[] = [
  addLeaves,
  addValueTypes,
  addEntities,
  addReferences,
  addFamily,
  addLocalTypes,
  // Fields may return what is abstract, so unions come first; interfaces bring fields of their own.
  addUnions,
  addInterfaces,
  addEntityFields,
  addQueries,
  addMutations,
  addRequirements,
  addProvisions,
  addOverrides,
  hideFields,
  hideTypes,
  // Whatever was added until here may have made references of entities.
  writeKeys,
];

const IMPORTS = [
  'key',
  'shareable',
  'external',
  'requires',
  'provides',
  'override',
  'inaccessible',
  'interfaceObject',
].map((name) => `"@${name}"`);

/** How often a supergraph is drawn anew when its subgraphs do not compose. */
const MOST_TRIES = 200;

/** The supergraph of a seed: the first of its drafts that composes. */
export function generateWorld(seed: string, onFailure: (reason: string) => void = () => {}): World {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    try {
      return drawn(`${seed}.${attempt}`);
    } catch (error) {
      if (!(error instanceof NoComposition)) throw error;
      onFailure(error.message);
    }
  }
  throw new Error(`no supergraph of the seed ${seed} composes`);
}

function drawn(seed: string): World {
  const random = new Random('supergraph', seed);
  const draft = new SupergraphDraft(random, random.some(SUBGRAPH_NAMES, random.between(2, 5)));
  for (const step of STEPS) step(draft);
  const version = random.pick(['2.3', '2.4', '2.5', '2.7', '2.9']);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v${version}", import: [${IMPORTS.join(', ')}])`;
  const sources = draft.subgraphs.map((subgraph) => ({ name: subgraph.service, sdl: subgraph.print(link) }));
  const world = composeWorld(sources, { ...draft.facts, seed, choices: new Map() });
  const choices = choicesOf(world.subgraphs, draft.facts.families);
  for (const [place, known] of choices) if (known.length === 0) throw new NoComposition(`${place} may have nothing`);
  return { ...world, facts: { ...world.facts, choices } };
}
