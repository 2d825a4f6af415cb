/** Evaluations are opened for authorised projects, and every command keeps to roles, versions and keys. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandRoles } from '@innovation-sante/access/commands';
import { tokenRoles } from '@innovation-sante/access/roles';
import { sql } from '@innovation-sante/kit/sql';
import {
  type EvaluationWorld,
  act,
  askers,
  codesOf,
  evaluationCommands,
  evaluatorOrganisation,
  porteur,
  startWorld,
  testId,
  toldProject,
} from '../testing/evaluation-world.js';

describe('commands on evaluations', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const open = (projectId: string, more: object = {}, principal?: Parameters<EvaluationWorld['give']>[2]) =>
    world.give('openEvaluation', { projectId, evaluatorIds: [evaluatorOrganisation], ...more }, principal);

  it('open the evaluation of an authorised project, with a protocol to write, and tell of it', async () => {
    const { id } = await world.tell(toldProject(100));
    const { evaluation } = await open(id, { openedOn: '2022-02-01' }, askers.ars11);
    expect(evaluation).toMatchObject({
      version: 1,
      status: 'PROTOCOLE_A_VALIDER',
      project: { id },
      evaluators: [{ id: evaluatorOrganisation }],
      protocol: { status: 'DRAFT', submittedOn: null, provenance: 'DEMO' },
      provenance: 'DEMO',
      source: 'recorded in the graph by ARS',
      confidence: null,
    });
    expect(await world.eventsOf(id)).toMatchObject([
      {
        kind: 'EVALUATION_OPENED',
        noun: 'Evaluation',
        happened_on: '2022-02-01',
        audience: 'FILE',
        actor_role: 'ARS',
        facts: { projectId: id, version: 1, evaluatorId: evaluatorOrganisation, protocolValidated: false },
      },
    ]);
  });

  it('mark what is recorded of a real project as real, of high confidence', async () => {
    const { id } = await world.tell(toldProject(101, { provenance: 'REAL', slug: 'real-one' }));
    const { evaluation } = await open(id);
    expect(evaluation).toMatchObject({
      provenance: 'REAL',
      confidence: 'HIGH',
      source: 'recorded in the graph by ADMINISTRATOR',
    });
  });

  it('refuse to open one twice, too early, in the future, or by those who carry the project', async () => {
    const { id } = await world.tell(toldProject(102));
    await world.done('openEvaluation', { projectId: id, evaluatorIds: [evaluatorOrganisation] });
    expect(codesOf((await open(id)).errors)).toEqual(['ALREADY_OPEN input.projectId']);
    const early = await world.tell(
      toldProject(103, { state: 'RECEVABLE', authorisedOn: null, actIds: [], firstInclusionOn: null }),
    );
    expect(codesOf((await open(early.id)).errors)).toEqual(['R-EVAL-1 NOT_AUTHORISED input.projectId']);
    const other = await world.tell(toldProject(104));
    const wrong = await open(other.id, { openedOn: '2026-07-01', evaluatorIds: [porteur, porteur] });
    expect(codesOf(wrong.errors)).toEqual([
      'IN_THE_FUTURE input.openedOn',
      'EVALUATOR_TWICE input.evaluatorIds',
      'EVALUATOR_CARRIES_PROJECT input.evaluatorIds',
    ]);
    expect(codesOf((await open(other.id, { openedOn: '2022-01-14', evaluatorIds: [] })).errors)).toEqual([
      'BEFORE_AUTHORISATION input.openedOn',
      'EVALUATORS_OUT_OF_RANGE input.evaluatorIds',
    ]);
    expect(await world.eventsOf(other.id), 'nothing refused is told').toEqual([]);
  });

  it('open one evaluation, however many ask at once', async () => {
    const { id } = await world.tell(toldProject(105));
    const given = await Promise.all(Array.from({ length: 8 }, () => open(id)));
    expect(given.flatMap(({ errors }) => codesOf(errors)).toSorted()).toEqual(
      Array.from({ length: 7 }, () => 'ALREADY_OPEN input.projectId'),
    );
    expect(await world.eventsOf(id)).toHaveLength(1);
  });

  it('are for an ARS only where it is competent', async () => {
    const { id } = await world.tell(toldProject(106));
    expect((await open(id, {}, askers.ars53)).failures).toEqual(['FORBIDDEN input.projectId']);
    const national = await world.tell(toldProject(107, { authority: 'MINISTERS', regionCodes: ['11', '53'] }));
    expect((await open(national.id, {}, askers.ars11)).failures).toEqual(['FORBIDDEN input.projectId']);
    expect((await open(national.id, {}, askers.team)).evaluation).not.toBeNull();
  });

  it('do not tell a hidden project from one that is not there', async () => {
    const { id } = await world.tell(toldProject(108, { isPublic: false, authorisedOn: null }));
    const hidden = await open(id, {}, askers.ars53);
    const missing = await open(testId('f0', 999), {}, askers.ars53);
    expect(codesOf(hidden.errors)).toEqual(['NOT_FOUND input.projectId']);
    expect(hidden).toEqual(missing);
  });

  const inputOf = (evaluationId: string): Record<(typeof evaluationCommands)[number], Record<string, unknown>> => ({
    openEvaluation: { projectId: testId('f0', 999), evaluatorIds: [] },
    submitProtocol: { evaluationId },
    validateProtocol: { evaluationId },
    defineIndicator: {
      code: 'x',
      label: '',
      definition: '',
      unit: '',
      countsPeople: false,
      criterion: 'FAISABILITE',
      aspect: 'FAISABILITE',
      sourceSystem: 'SNDS',
    },
    followIndicator: { evaluationId, indicatorCode: 'NONE', frequency: 'YEARLY' },
    recordIndicatorValues: { evaluationId, rows: [] },
    correctIndicatorValue: { valueId: testId('f0', 999), version: 1, reason: '' },
    planReport: { evaluationId, kind: 'INTERIM', dueOn: '2021-01-01' },
    deliverReport: { evaluationId, kind: 'INTERIM' },
    referForGeneralisation: { evaluationId, body: 'CTIS' },
    giveGeneralisationOpinion: { evaluationId, body: 'CTIS', verdict: 'FAVOURABLE' },
    openTransition: { evaluationId, startsOn: '2026-01-01', endsOn: '2026-02-01', actId: act },
    prolongTransition: { evaluationId, endsOn: '2026-02-01', actId: act },
    decideOutcome: { evaluationId, kind: 'NOT_GENERALISED' },
  });

  it('may be given by their roles alone, whatever the project', async () => {
    const { evaluationId } = await world.evaluated();
    for (const command of evaluationCommands) {
      const input = inputOf(evaluationId)[command];
      const allowed = new Set<string>([...commandRoles[command], 'ADMINISTRATOR']);
      for (const role of [null, ...tokenRoles]) {
        if (role !== null && allowed.has(role)) continue;
        const { failures } = await world.give(command, input, role === null ? null : { subject: 'x', role });
        expect(failures, `${command} as ${role}`).toEqual([`FORBIDDEN ${command}`]);
      }
      const { failures } = await world.give(command, input);
      expect(failures, `${command} by an administrator`).toEqual([]);
    }
  });

  it('are for those whose file it is, and for nobody else', async () => {
    const { evaluationId, projectId } = await world.evaluated({ referredTo: [] });
    const outsiders = {
      ARS: askers.ars53,
      PORTEUR: askers.otherPorteur,
      EVALUATOR: askers.evaluator(testId('f0', 998)),
      CTIS: askers.ctis,
      CSIS: askers.csis,
    } as const;
    let tried = 0;
    for (const command of evaluationCommands) {
      const input = inputOf(evaluationId)[command];
      if (!('evaluationId' in input)) continue;
      for (const [role, principal] of Object.entries(outsiders)) {
        if (!(commandRoles[command] as readonly string[]).includes(role)) continue;
        // An empty list of rows is refused before it is asked whose they are.
        const { failures } = await world.give(
          command,
          command === 'recordIndicatorValues'
            ? {
                ...input,
                rows: [{ indicatorCode: 'RATE', periodStart: '2023-01-01', periodEnd: '2023-12-31', value: 1 }],
              }
            : input,
          principal,
        );
        expect(failures, `${command} by ${role}`).toEqual(['FORBIDDEN input.evaluationId']);
        tried += 1;
      }
    }
    expect(tried).toBe(10);
    expect(await world.eventsOf(projectId)).toHaveLength(1);
  });

  it('refuse a version that somebody has changed since, with the one there is now', async () => {
    const { evaluationId } = await world.evaluated();
    await world.done('submitProtocol', { evaluationId, submittedOn: '2022-03-01' });
    const late = await world.give('submitProtocol', { evaluationId, version: 1 });
    expect(codesOf(late.errors)).toEqual(['CONFLICT input.version']);
    expect(late.evaluation).toMatchObject({ version: 2, protocol: { status: 'SUBMITTED' } });
  });

  it('let one of many pass who read the same version', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const given = await Promise.all(
      Array.from({ length: 8 }, (_, month) =>
        world.give('planReport', { evaluationId, version: 1, kind: 'INTERIM', dueOn: `2024-0${month + 1}-01` }),
      ),
    );
    expect(given.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(given.flatMap(({ errors }) => codesOf(errors)))).toEqual(new Set(['CONFLICT input.version']));
    expect(await world.eventsOf(projectId)).toHaveLength(2);
  });

  it('are done once for a key, and a key is for one command', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const input = { evaluationId, version: 1, kind: 'INTERIM', dueOn: '2024-01-01', idempotencyKey: 'plan-1' };
    const [first, second] = await Promise.all([world.give('planReport', input), world.give('planReport', input)]);
    expect(first.errors).toEqual([]);
    expect(second).toEqual(first);
    expect(await world.eventsOf(projectId)).toHaveLength(2);
    const other = await world.give('planReport', { ...input, dueOn: '2024-02-01' });
    expect(codesOf(other.errors)).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
  });

  it('follow the first inclusion that the projects subgraph tells of', async () => {
    const { evaluationId, projectId } = await world.evaluated({
      firstInclusionOn: null,
      state: 'AUTORISE',
      slug: 'demo-begins',
    });
    await world.done('submitProtocol', { evaluationId, submittedOn: '2022-02-01' });
    const { evaluation } = await world.done('validateProtocol', { evaluationId, decidedOn: '2022-02-10' });
    expect(evaluation?.['status']).toBe('PROTOCOLE_VALIDE');
    await world.tell({ ...toldProject(1, { slug: 'demo-begins', version: 2 }), id: projectId });
    const { data } = await world.tested.run(`{ evaluation(id: "${evaluationId}") { status version } }`);
    expect(data).toEqual({ evaluation: { status: 'EN_COURS', version: 3 } });
  });

  it('judge by what other subgraphs have told just before', async () => {
    const { id } = await world.tell(toldProject(109, { authorisedOn: null, isPublic: true }));
    expect(codesOf((await open(id)).errors)).toEqual(['R-EVAL-1 NOT_AUTHORISED input.projectId']);
    const database = world.tested.subgraph.database.asSystem();
    await world.tell(toldProject(109, { version: 2 }));
    expect((await open(id)).errors).toEqual([]);
    const [row] = await database.rows<{ version: number }>(
      sql`SELECT version FROM project_projection WHERE id = ${id}`,
    );
    expect(row?.version).toBe(2);
  });
});
