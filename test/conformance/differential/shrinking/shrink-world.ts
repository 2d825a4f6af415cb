/** Takes out of the subgraphs whatever a fault does not need, as long as the truth stays and the fault shows. */
import { Kind, parse } from 'graphql';
import { composeWorld, type World } from '../supergraph/world.js';
import { withoutFields } from './without-fields.js';

/** A field of a type, in one subgraph or in all of them. */
interface Removable {
  readonly place: string;
  readonly subgraph?: string;
}

/** How long it may take, in milliseconds: each try composes anew. */
const MOST_MS = 120_000;

/** @param showsFault asked for each world that composes */
export async function shrunkWorld(
  world: World,
  operation: string,
  showsFault: (candidate: World) => Promise<boolean>,
): Promise<World> {
  const until = Date.now() + MOST_MS;
  const likely = without(world, unnamed(world, operation));
  const first = likely && (await showsFault(likely)) ? likely : world;
  const everywhere = await shrunkBy(
    first,
    placesOf(first).map(({ place }) => ({ place })),
    until,
    showsFault,
  );
  // Where a field is taken over, the old value stays: without the new one, that would be a fault of the world.
  const single = placesOf(everywhere).filter(({ isOverride }) => !isOverride);
  return shrunkBy(everywhere, single, until, showsFault);
}

/** Removes as many as can be removed: halves first, single ones last. */
async function shrunkBy(
  world: World,
  removables: readonly Removable[],
  until: number,
  showsFault: (candidate: World) => Promise<boolean>,
): Promise<World> {
  let smallest = world;
  let left = [...new Map(removables.map((one) => [`${one.subgraph} ${one.place}`, one])).values()];
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < left.length && Date.now() < until;) {
      const candidate = without(smallest, left.slice(at, at + size));
      if (candidate && (await showsFault(candidate))) {
        smallest = candidate;
        left = [...left.slice(0, at), ...left.slice(at + size)];
      } else at += size;
    }
  return smallest;
}

function placesOf({ subgraphs }: World): (Required<Removable> & { isOverride: boolean })[] {
  return subgraphs.flatMap(({ name, sdl }) =>
    parse(sdl).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).map(({ name: { value: field }, directives = [] }) => ({
            subgraph: name,
            place: `${definition.name.value}.${field}`,
            isOverride: directives.some((directive) => directive.name.value === 'override'),
          }))
        : [],
    ),
  );
}

/** Fields that neither the operation names, nor a key, nor what is required for a field that is named. */
function unnamed(world: World, operation: string): Removable[] {
  const words = (text: string): string[] => text.match(/\w+/g) ?? [];
  const named = new Set(words(operation));
  const sdl = world.subgraphs.map((subgraph) => subgraph.sdl).join('\n');
  for (const [, selection = ''] of sdl.matchAll(/@key\(fields: "([^"]*)"/g))
    for (const word of words(selection)) named.add(word);
  for (let size = 0; size < named.size;) {
    size = named.size;
    for (const [, field = '', selection = ''] of sdl.matchAll(/^ +(\w+)\b.*@requires\(fields: "((?:[^"\\]|\\.)*)"/gm))
      if (named.has(field)) for (const word of words(selection)) named.add(word);
  }
  return placesOf(world)
    .map(({ place }) => ({ place }))
    .filter(({ place }) => !named.has(place.slice(place.indexOf('.') + 1)));
}

/** The world without some fields; undefined where that is none. */
function without({ subgraphs, facts }: World, removed: readonly Removable[]): World | undefined {
  try {
    const sources = subgraphs.map(({ name, sdl }) => {
      const gone = removed.filter(({ subgraph = name }) => subgraph === name).map(({ place }) => place);
      return { name, sdl: withoutFields(sdl, new Set(gone)) };
    });
    const smaller = composeWorld(
      sources.filter(({ sdl }) => /^(type|interface) /m.test(sdl)),
      facts,
    );
    // Objects of an interface with a key may be of any of its types.
    const isWhole = [...facts.families].every(
      ([name, members]) =>
        !smaller.fullSchema.getType(name) || members.every((member) => smaller.fullSchema.getType(member)),
    );
    return isWhole ? smaller : undefined;
  } catch {
    // What is left composes no more, or is not even a schema.
    return undefined;
  }
}
