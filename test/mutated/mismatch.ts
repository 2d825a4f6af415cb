/** Asks the same of the administrator and of somebody else, and says where the answers do not go together. */
import { administrator, type NamedAsker } from './asker.js';
import { listOfAll } from './awaited.js';
import { type Difference, firstDifference } from './difference.js';
import { Expecting } from './expected.js';
import { type Answered, refusedFields, refusedIn } from './filters.js';
import type { Oracle, Sight } from './oracle.js';
import { type Pages, type Reading, read, readProjects } from './reading.js';
import { type Selection, printOperation } from './selection.js';
import type { AnsweredError, World } from './world.js';

/** What the administrator is answered, on whom the oracle hides nothing. */
export interface WholeAnswer {
  readonly reading: Reading;
  readonly matching: readonly string[];
}

export interface Mismatch {
  readonly who: string;
  readonly operation: string;
  readonly pages: Pages;
  readonly what: string;
  /** Why the oracle says otherwise, where it can tell. */
  readonly why: string;
}

const countsProjects = ({ coordinate }: Selection) =>
  ['Query.projectCounts', 'Query.projectMatrix'].includes(coordinate);

export async function askWhole(world: World, root: Selection): Promise<WholeAnswer> {
  const list = listOfAll(root);
  const { data, ...rest } = await read(world, administrator, list);
  const reading = { data: data && { [root.field]: data[list.field] }, ...rest };
  const matching = countsProjects(root) ? await readProjects(world, administrator, root.args) : [];
  return { reading, matching };
}

/** What of an answer the asker must not see. */
function leak(
  expecting: Expecting,
  sight: Sight,
  root: Selection,
  data: Answered,
): { path: string; why: string } | undefined {
  const inValue = (
    selection: Selection,
    value: unknown,
    project: Parameters<Expecting['sees']>[2],
    path: string,
  ): { path: string; why: string } | undefined => {
    if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        const found = inValue(selection, row, project, `${path}[${index}]`);
        if (found) return found;
      }
      return undefined;
    }
    if (typeof value !== 'object' || value === null || selection.shape === 'VALUE') return undefined;
    const row = value as Answered;
    if (selection.shape === 'CONNECTION' && 'nodes' in row)
      return inValue(selection, row['nodes'], project, `${path}.nodes`);
    if (!expecting.sees(selection.type, row, project)) {
      return { path, why: sight.why(selection.type, String(row['id'])) };
    }
    const inner = expecting.projectOf(selection.type, row, project);
    for (const child of selection.children) {
      const found = inValue(child, row[child.field], inner, `${path}.${child.field}`);
      if (found) return found;
    }
    return undefined;
  };
  return inValue(root, data[root.field], undefined, root.field);
}

const fieldsOf = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions?.field ?? '');
const textOf = ({ message, extensions }: AnsweredError) => `${extensions?.code} ${message}`;

/** What is wrong with the errors of an answer, by what may be refused and what fails for the administrator, too. */
function wrongErrors(
  sight: Sight,
  root: Selection,
  whole: Reading,
  errors: readonly AnsweredError[],
): string | undefined {
  const refused = refusedIn(sight, root);
  const others = errors.filter(
    ({ extensions }) => !(extensions?.code === 'FORBIDDEN' && refused.includes(extensions.field ?? '')),
  );
  const known = new Set(whole.errors.map(textOf));
  const unknown = others.find((error) => !known.has(textOf(error)));
  if (unknown) return `an error that nobody expected: ${JSON.stringify(unknown)}`;
  const demanded = refusedFields(sight, root);
  const isRefused = fieldsOf(errors).some((field) => demanded.includes(field));
  if (demanded.length > 0 && whole.errors.length === 0 && !isRefused) {
    return `no refusal of ${demanded.join(', ')}, but ${JSON.stringify(errors)}`;
  }
  return undefined;
}

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
};

const inWords = ({ path, expected, actual }: Difference) =>
  `at ${path}: expected ${brief(expected)}, but was answered ${brief(actual)}`;

/** Why a row that was expected, or answered, is seen or hidden. */
function whyOf(sight: Sight, { expected, actual }: Difference, root: Selection): string {
  const types = (selection: Selection): string[] => [selection.type, ...selection.children.flatMap(types)];
  const ids = [expected, actual].flatMap((value) => (value as { id?: string } | null)?.id ?? []);
  const reasons = ids.flatMap((id) =>
    [...new Set(types(root))].map((type) => sight.why(type, id)).filter((why) => !why.endsWith('no project')),
  );
  return reasons.join('\n       ');
}

/** Compares what an asker is answered with what they should be; undefined where nothing is wrong. */
export async function mismatchOf(
  world: World,
  oracle: Oracle,
  who: NamedAsker,
  root: Selection,
  { reading: whole, matching }: WholeAnswer,
  pages: Pages,
): Promise<Mismatch | undefined> {
  const sight = oracle.sightOf(who);
  const expecting = new Expecting({ oracle, sight, matching });
  const reading = await read(world, who, root, pages);
  const found = (what: string, why = ''): Mismatch => ({
    who: who.name,
    operation: printOperation(root),
    pages,
    what,
    why,
  });
  if (reading.fault !== undefined) return found(reading.fault);
  const leaked = reading.data && leak(expecting, sight, root, reading.data);
  if (leaked) return found(`a hidden row is answered at ${leaked.path}`, leaked.why);
  const wrong = wrongErrors(sight, root, whole, reading.errors);
  if (wrong !== undefined) return found(wrong);
  // Where something is refused, or fails for everybody, nothing more is to be compared.
  if (reading.errors.length > 0 || whole.errors.length > 0) return undefined;
  const expected = whole.data && expecting.operation(root, whole.data);
  const difference = firstDifference(expected, reading.data);
  return difference && found(inWords(difference), whyOf(sight, difference, root));
}
