/** The concepts of federation that generated supergraphs are to have, and how each is recognised in the SDL of subgraphs. */
import type { World } from './world.js';

type Sign = (sdls: readonly string[]) => boolean;

const anywhere =
  (sign: RegExp): Sign =>
  (sdls) =>
    sdls.some((sdl) => sign.test(sdl));

/** Is a name defined in several subgraphs, and not alike? */
const differently =
  (definition: RegExp): Sign =>
  (sdls) => {
    const found = new Map<string, Set<string>>();
    for (const sdl of sdls)
      for (const [, name = '', content = ''] of sdl.matchAll(definition))
        found.set(name, (found.get(name) ?? new Set()).add(content));
    return [...found.values()].some((contents) => contents.size > 1);
  };

export const CONCEPTS: Readonly<Record<string, Sign>> = {
  'a composite key': anywhere(/@key\(fields: "lot row"/),
  'a key in a nested object': anywhere(/@key\(fields: "place \{ zone slot \}"/),
  'a composite key with a nested one': anywhere(/@key\(fields: "id \w+ \{ \w+ \}"/),
  'a key through another entity': anywhere(/@key\(fields: "(id )?holder \{ /),
  'several keys of one type': anywhere(/^type \w+.* @key\(.*@key\(/m),
  'another key in another subgraph': differently(/^type (\w+)\b.*@key\(fields: "([^"]*)"/gm),
  'a key by which one cannot enter': anywhere(/resolvable: false/),
  'such a key before one by which one can': anywhere(
    /@key\(fields: "[^"]*", resolvable: false\) @key\(fields: "[^"]*"\)/,
  ),
  'a requirement': anywhere(/@requires\(fields: "\w+"/),
  'a requirement inside an object': anywhere(/@requires\(fields: "[^"]*\w \{ \w/),
  'a requirement of a requirement': anywhere(/@requires\(fields: "(?:[^"\\]|\\.)*\b(est|sum|view)_\w+/),
  'a requirement with arguments': anywhere(/@requires\(fields: "[^"]*\(\w+: /),
  'a requirement of an abstract type': anywhere(/@requires\(fields: "[^"]*\{ \.\.\. on/),
  'the same field required with other arguments': (sdls) => {
    const given = new Map<string, Set<string>>();
    for (const sdl of sdls)
      for (const [, name = '', args = ''] of sdl.matchAll(/[" ](\w+)(\(\w+: (?:\\"|[^")])*\))/g))
        if (args) given.set(name, (given.get(name) ?? new Set()).add(args));
    return [...given.values()].some((args) => args.size > 1);
  },
  'a provided field': anywhere(/@provides\(fields: "\w+"/),
  'a field provided on a member of something abstract': anywhere(/@provides\(fields: "\.\.\. on/),
  'a shared field': anywhere(/^ +\w+.*@shareable/m),
  'a shared field that may be null in one subgraph only': differently(/^ {2}(\w+): (\w+!?) @shareable/gm),
  'a shared value type': anywhere(/^type \w+ @shareable/m),
  'an overridden field': anywhere(/@override/),
  'an interface object': anywhere(/@interfaceObject/),
  'an interface with a key': anywhere(/^interface \w+ @key/m),
  'an interface that implements another': anywhere(/^interface \w+ implements/m),
  'an interface with other fields in another subgraph': differently(/^interface (\w+)[^{]*\{([^}]*)\}/gm),
  'an interface with a field of its own type': anywhere(/^interface (\w+)[^{]*\{[^}]*: [[\]!]*\1\b/m),
  'an interface object with a field of its own type': anywhere(
    /^type (\w+)[^{]*@interfaceObject[^{]*\{[^}]*: [[\]!]*\1\b/m,
  ),
  'a union with other members in another subgraph': differently(/^union (\w+) = (.*)$/gm),
  'an enum with other values in another subgraph': differently(/^enum (\w+) \{([^}]*)\}/gm),
  'a hidden enum value': anywhere(/^enum .*@inaccessible/m),
  'a hidden field': anywhere(/^ {2}\w+.*: .*@inaccessible/m),
  'a hidden key': anywhere(/^ {2}(id|code|upc|lot|row|place|holder): \S+ @inaccessible/m),
  'a hidden type': anywhere(/^type \w+ @inaccessible/m),
  'a key that is a number beyond 2^53': anywhere(/@key\(fields: "serial"/),
  'a requirement two objects deep': anywhere(/@requires\(fields: "[^"]*\{[^"}]*\{[^"}]*\{/),
  'a list of lists': anywhere(/: \[\[/),
  'an input object as argument': anywhere(/\(.*: \[*(Range|Filter)/),
  'a default': anywhere(/\(.* = /),
  'a custom scalar': anywhere(/^scalar/m),
  'a name of JavaScript': anywhere(/^ {2}(constructor|toString|valueOf|hasOwnProperty)\b/m),
  'mutations in several subgraphs': (sdls) => sdls.filter((sdl) => sdl.includes('type Mutation')).length > 1,
};

export function hasConcept({ subgraphs }: World, sign: Sign): boolean {
  // The first line imports every directive.
  return sign(subgraphs.map(({ sdl }) => sdl.slice(sdl.indexOf('\n'))));
}

/** Concepts that none of some worlds has. */
export function missingConcepts(worlds: readonly World[]): string[] {
  return Object.entries(CONCEPTS)
    .filter(([, sign]) => !worlds.some((world) => hasConcept(world, sign)))
    .map(([concept]) => concept);
}
