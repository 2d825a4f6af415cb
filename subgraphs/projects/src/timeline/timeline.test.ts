/** The timeline of a project: in order, page by page, and to each role what is for it; each of the two nets holds alone. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewEvent, appendEvents } from '@innovation-sante/kit/events';
import { publicPrincipal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { startSubgraph } from '@innovation-sante/kit/subgraph';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { nets } from '../testing/nets.js';
import { type Asker, askers, hidden, isPublic, leadOf, shown } from '../testing/roles.js';
import { allProjects } from '../testing/world.js';

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly happenedOn: string;
  readonly actorSubject: string | null;
  readonly act: { readonly id: string } | null;
  readonly changes: readonly { readonly field: string; readonly before: string | null }[];
}
interface Page {
  readonly nodes: readonly Event[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const [act] = shown.acts;
if (!act) throw new Error('the authorised project has no act');

/** What somebody of an ARS did, on one day before everything that was loaded. */
const told = ({ id }: ProjectFacts, kind: string, audience: string, more: Partial<NewEvent> = {}): NewEvent => ({
  kind,
  noun: 'Project',
  nounId: id,
  projectId: id,
  happenedOn: '2001-01-01',
  audience,
  reason: `why ${kind}`,
  document: 'Convention',
  ...more,
});
const events = [shown, hidden].flatMap((project) => [
  told(project, 'AMENDED', 'PUBLIC', {
    actId: project === shown ? act.id : null,
    changes: [
      { field: 'endsOn', before: '2002-01-01', after: '2003-01-01' },
      { field: 'filedOn', before: null, after: '1999-12-31' },
      { field: 'state', before: 'AVIS_CTIS_RENDU', after: 'AUTORISE' },
    ],
  }),
  told(project, 'LETTER_REROUTED', 'FILE'),
  told(project, 'COMMITTED', 'FUNDING'),
  told(project, 'PAID', 'FUNDING'),
  // Of an audience that nobody has heard of, nobody hears.
  told(project, 'SITE_JOINED', 'SECRET'),
]);
const actor = { subject: 'somebody', role: 'ARS', organisation: leadOf(shown) };
const atFirst = 'to: "2001-01-01", first: 100';

const selection = `totalCount pageInfo { endCursor hasNextPage }
  nodes { id kind label happenedOn actorRole actorSubject actorOrganisation { id } subgraph reason document act { id } changes { field before after } }`;

describe.each(Object.entries(nets))('With %s', (_net, definition) => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(definition, options));
    await appendEvents(tested.subgraph.database.asSystem(), 'projects', actor, new Date(), events);
  });
  afterAll(() => tested.stop());

  async function timeline({ slug }: ProjectFacts, args: string, { principal }: Asker): Promise<Page | null> {
    const query = `{ project(slug: "${slug}") { timeline(${args}) { ${selection} } } }`;
    const { data, errors } = await tested.run(query, {}, principal);
    expect(errors).toBeUndefined();
    const { project } = JSON.parse(JSON.stringify(data)) as { project: { timeline: Page } | null };
    return project && project.timeline;
  }

  describe.each(Object.entries<Asker>(askers))('%s', (role, asker) => {
    const money = (project: ProjectFacts) =>
      role === 'ASSURANCE_MALADIE' || (asker.sees(project) && role !== 'EVALUATOR');
    const expected = (project: ProjectFacts) => [
      'AMENDED',
      ...(asker.sees(project) ? ['LETTER_REROUTED'] : []),
      ...(money(project) ? ['COMMITTED', 'PAID'] : []),
    ];

    it('reads of a public project what is public, and of file and money what is theirs', async () => {
      const page = await timeline(shown, atFirst, asker);
      // An administrator would see the event of an unknown audience; who sees everything is judged by no audience.
      const seesAll = role === 'NATIONAL_TEAM' ? ['SITE_JOINED'] : [];
      expect(page?.nodes.map(({ kind }) => kind)).toEqual([...expected(shown), ...seesAll]);
      expect(page?.totalCount).toBe(page?.nodes.length);
      expect(page?.nodes[0]?.act).toEqual({ id: act.id });
    });

    it('learns who acted, and what changed in the file, only with the file', async () => {
      const amended = (await timeline(shown, atFirst, asker))?.nodes[0];
      const file = asker.sees(shown);
      expect(amended?.actorSubject).toBe(file ? 'somebody' : null);
      expect(amended?.changes.map(({ field }) => field)).toEqual(
        file ? ['endsOn', 'filedOn', 'state'] : ['endsOn', 'state'],
      );
      expect(amended?.changes.at(-1)?.before).toBe(file ? 'AVIS_CTIS_RENDU' : null);
    });

    it('reads nothing of a project that is hidden from them', async () => {
      const page = await timeline(hidden, atFirst, asker);
      if (!asker.sees(hidden)) expect(page).toBeNull();
      else expect(page?.nodes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected(hidden)));
    });
  });

  it('shows the public no event of the procedure before the authorisation, of any project', async () => {
    const { data } = await tested.run(
      '{ projects(first: 100) { nodes { id timeline(first: 100) { nodes { kind } } } } }',
      {},
      null,
    );
    const { projects } = data as unknown as { projects: { nodes: { timeline: { nodes: { kind: string }[] } }[] } };
    const kinds = new Set(projects.nodes.flatMap(({ timeline: { nodes } }) => nodes.map(({ kind }) => kind)));
    expect(projects.nodes).toHaveLength(allProjects.filter(isPublic).length);
    expect(kinds).toContain('AUTHORISED');
    for (const kind of ['LETTER_DEPOSITED', 'LETTER_DECIDED', 'FILE_SENT', 'OPINION_REQUESTED', 'COMMITTED'])
      expect(kinds).not.toContain(kind);
  });
});

describe('A timeline', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(nets['both nets'] as never, options));
    await appendEvents(tested.subgraph.database.asSystem(), 'projects', actor, new Date(), events);
  });
  afterAll(() => tested.stop());

  const read = async (args: string) => {
    const { data, errors } = await tested.run(
      `{ project(slug: "${shown.slug}") { timeline(${args}) { ${selection} } } }`,
    );
    expect(errors).toBeUndefined();
    return (JSON.parse(JSON.stringify(data)) as { project: { timeline: Page } }).project.timeline;
  };

  it('stands in the order of days, and of one day in the order of recording', async () => {
    const { nodes, totalCount } = await read('first: 100');
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ happenedOn }) => happenedOn)).toEqual(nodes.map(({ happenedOn }) => happenedOn).toSorted());
    expect(nodes.slice(0, 5).map(({ kind }) => kind)).toEqual([
      'AMENDED',
      'LETTER_REROUTED',
      'COMMITTED',
      'PAID',
      'SITE_JOINED',
    ]);
    expect(nodes.length).toBe(5 + shown.stateHistory.length + 1);
  });

  it('is read page by page, each event once', async () => {
    const whole = (await read('first: 100')).nodes.map(({ id }) => id);
    const paged: string[] = [];
    for (let after = '', more = true; more;) {
      const { nodes, pageInfo } = await read(`first: 2${after}`);
      paged.push(...nodes.map(({ id }) => id));
      after = `, after: "${pageInfo.endCursor}"`;
      more = pageInfo.hasNextPage;
    }
    expect(paged).toEqual(whole);
  });

  it('is narrowed by kinds and days', async () => {
    expect((await read('kinds: [PAID, COMMITTED]')).nodes.map(({ kind }) => kind)).toEqual(['COMMITTED', 'PAID']);
    expect((await read('kinds: []')).totalCount).toBe(0);
    const { nodes } = await read('from: "2001-01-02", first: 100');
    expect(nodes).toHaveLength(shown.stateHistory.length + 1);
    expect((await read('from: "2001-01-01", to: "2001-01-01"')).totalCount).toBe(5);
  });

  it('says what happened, by whom, why, and on what', async () => {
    const { nodes } = await read('first: 1');
    expect(nodes[0]).toMatchObject({
      kind: 'AMENDED',
      label: 'Avenant',
      happenedOn: '2001-01-01',
      actorRole: 'ARS',
      actorSubject: 'somebody',
      actorOrganisation: { id: leadOf(shown) },
      subgraph: 'projects',
      reason: 'why AMENDED',
      document: 'Convention',
      act: { id: act.id },
    });
  });

  it.each([
    ['from after to', 'from: "2026-02-01", to: "2026-01-01"', 'to'],
    ['a cursor of another list', 'after: "bm90aGluZw"', 'after'],
    ['too many', 'first: 101', 'first'],
  ])('refuses %s', async (_what, args, field) => {
    const { errors } = await tested.run(`{ project(slug: "${shown.slug}") { timeline(${args}) { totalCount } } }`);
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['field']])).toEqual([
      ['BAD_USER_INPUT', field],
    ]);
  });

  it('is one statement for many projects, and one more for their acts', async () => {
    const query = (first: number) =>
      `{ projects(first: ${first}) { nodes { timeline(first: 100) { nodes { kind act { nor } } } } } }`;
    for (const principal of [{}, null, askers.ARS.principal]) {
      const { statements } = await tested.run(query(50), {}, principal);
      expect(statements.length).toBeLessThanOrEqual(3);
      expect(statements.filter((text) => text.includes('"events"."event"'))).toHaveLength(1);
    }
  });

  it('can be appended to by whoever acts, and changed by nobody', async () => {
    const { database } = tested.subgraph;
    const cnam = database.as({ ...publicPrincipal, ...askers.ASSURANCE_MALADIE.principal });
    await expect(cnam.rows(sql`UPDATE events.event SET reason = 'other'`)).rejects.toThrow(/permission denied/);
    await expect(appendEvents(cnam, 'funding', actor, new Date(), [told(shown, 'PAID', 'FUNDING')])).rejects.toThrow(
      /row-level security/,
    );
    // Money of every project is for the Assurance Maladie, though it does not see the project.
    const rows = await cnam.rows(sql`SELECT audience FROM events.event WHERE project_id = ${hidden.id}`);
    expect(rows).toEqual([{ audience: 'FUNDING' }, { audience: 'FUNDING' }]);
    expect(await database.rows(sql`SELECT FROM events.event`)).toEqual([]);
  });
});
