/** Three evaluations whose parts are seen by some and not by others: for tests of access. */
import type { Principal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { type EvaluationWorld, act, askers, ended, startWorld, testId } from './evaluation-world.js';

/** Who asks; null for the public. */
export type Asker = Partial<Principal> | null;

/** The parts of three evaluations: of a public project that ran its whole way, of a public one that runs, of a hidden one. */
export const projects = ['finished', 'running', 'hidden'] as const;
export type Name = (typeof projects)[number];

/** What somebody sees of one of them: its evaluation; what is public of it; its file. */
export type Sight = 'nothing' | 'public' | 'file';

/** A part of an evaluation. */
export type Part =
  'evaluation' | 'protocol' | 'followed' | 'interim' | 'final' | 'value' | 'given' | 'awaited' | 'transition';

/** The parts that each evaluation has. */
const has: Readonly<Record<Name, readonly Part[]>> = {
  finished: ['evaluation', 'protocol', 'followed', 'interim', 'final', 'value', 'given', 'transition'],
  running: ['evaluation', 'protocol', 'followed', 'interim', 'value', 'awaited'],
  hidden: ['evaluation', 'protocol', 'followed', 'interim', 'value'],
};

/** What is seen of a public project without its file. Values are public once the final report is. */
const open: Readonly<Record<Name, readonly Part[]>> = {
  finished: ['evaluation', 'final', 'value', 'given', 'transition'],
  running: ['evaluation'],
  hidden: [],
};

/** The evaluations and projects, by name. */
export type Ids = Readonly<Record<Name, { readonly evaluationId: string; readonly projectId: string }>>;

/** Starts a world with the three evaluations. */
export async function startSights(): Promise<{ readonly world: EvaluationWorld; readonly ids: Ids }> {
  const none = { evaluationId: '', projectId: '' };
  const ids = { finished: none, running: none, hidden: none };
  const world = await startWorld();

  const measured = async (name: Name, facts: Parameters<EvaluationWorld['evaluated']>[0]) => {
    const made = await world.evaluated({ slug: `demo-${name}`, referredTo: [], ...facts });
    ids[name] = made;
    const { evaluationId } = made;
    await world.done('followIndicator', { evaluationId, indicatorCode: 'RATE', frequency: 'YEARLY' });
    await world.done('planReport', { evaluationId, kind: 'INTERIM', dueOn: '2024-01-01' });
    const rows = [{ indicatorCode: 'RATE', periodStart: '2023-01-01', periodEnd: '2023-12-31', value: 40 }];
    await world.done('recordIndicatorValues', { evaluationId, rows });
    return made;
  };
  const { evaluationId } = await measured('finished', ended);
  await world.done('deliverReport', { evaluationId, kind: 'FINAL', deliveredOn: '2026-01-10' });
  for (const body of ['CTIS', 'CSIS']) {
    const day = body === 'CTIS' ? '2026-02-0' : '2026-03-0';
    await world.done('referForGeneralisation', { evaluationId, body, requestedOn: `${day}1` });
    await world.done('giveGeneralisationOpinion', { evaluationId, body, verdict: 'FAVOURABLE', givenOn: `${day}2` });
  }
  await world.done('openTransition', { evaluationId, startsOn: '2026-04-01', endsOn: '2027-01-01', actId: act });
  const running = await measured('running', { regionCodes: ['53'], porteurIds: [testId('0a', 2)] });
  await world.tested.subgraph.database.asSystem().rows(sql`
    INSERT INTO generalisation_opinion (id, evaluation_id, body, requested_on, provenance, source)
    VALUES (${testId('b0', 1)}, ${running.evaluationId}, 'CTIS', '2026-05-01', 'DEMO', 'test')`);
  // An evaluation of a project that is not public: its authorisation is not told of yet.
  await measured('hidden', { isPublic: false });
  return { world, ids };
}

/** Everybody, with what they should see of each evaluation. */
export const sightsOf = (ids: Ids): [string, Asker, Record<Name, Sight>][] => [
  ['the public', null, { finished: 'public', running: 'public', hidden: 'nothing' }],
  ['an unknown role', { subject: 'x', role: 'DIRECTOR' }, { finished: 'public', running: 'public', hidden: 'nothing' }],
  ['a porteur', askers.porteur, { finished: 'file', running: 'public', hidden: 'file' }],
  ['another porteur', askers.otherPorteur, { finished: 'public', running: 'file', hidden: 'nothing' }],
  [
    'a porteur for nobody',
    { subject: 'x', role: 'PORTEUR' },
    { finished: 'public', running: 'public', hidden: 'nothing' },
  ],
  ['the ARS of 11', askers.ars11, { finished: 'file', running: 'public', hidden: 'file' }],
  ['the ARS of 53', askers.ars53, { finished: 'public', running: 'file', hidden: 'nothing' }],
  ['an evaluator', askers.evaluator(ids.hidden.projectId), { finished: 'public', running: 'public', hidden: 'file' }],
  ['an evaluator without a mandate', askers.evaluator(), { finished: 'public', running: 'public', hidden: 'nothing' }],
  ['the national team', askers.team, { finished: 'file', running: 'file', hidden: 'file' }],
  ['the CTIS', askers.ctis, { finished: 'file', running: 'public', hidden: 'nothing' }],
  ['the CSIS', askers.csis, { finished: 'file', running: 'public', hidden: 'nothing' }],
  ['the HAS', askers.has, { finished: 'public', running: 'public', hidden: 'nothing' }],
  ['the Assurance Maladie', askers.insurance, { finished: 'public', running: 'public', hidden: 'nothing' }],
  ['an administrator', {}, { finished: 'file', running: 'file', hidden: 'file' }],
];

/** The parts of an evaluation that somebody sees. */
export const seenParts = (name: Name, sight: Sight): readonly Part[] => {
  if (sight === 'nothing') return [];
  return sight === 'file' ? has[name] : has[name].filter((part) => open[name].includes(part));
};
