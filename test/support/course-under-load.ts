/** Lives of projects as several clients live them at once, against the graph while it is disturbed. */
import type { RunningGraph } from './graph.js';
import { ars, ctis, nationalTeam, organisations, porteur } from './cast.js';
import { administrator } from './identity.js';
import { type Acknowledged, InsistentClient } from './insistent-client.js';
import { arrete, letter, ratings, specification } from './lives.js';

const ars11 = ars('11');

/** What another part of the graph must have heard first. */
export const untilHeard = ['NOT_FOUND', 'NOT_AUTHORISED', 'NOT_IN_THIS_STATE', 'BEFORE_END'] as const;

/** A project that runs: from the letter to the first patient. */
export async function runningProject(client: InsistentClient, title: string): Promise<{ id: string; version: number }> {
  const { id: projectId } = await client.does(porteur, 'depositLetterOfIntent', { ...letter, title });
  const of = { projectId };
  await client.does(ars11, 'beginLetterExamination', { ...of, on: '2019-02-01' }, 1);
  const admissible = { outcome: 'ADMISSIBLE', reason: 'Aucun motif d’irrecevabilité.', decidedOn: '2019-03-01' };
  await client.does(ars11, 'decideLetterOfIntent', { ...of, ...admissible }, 2);
  await client.does(porteur, 'submitSpecification', { ...of, ...specification }, 3);
  await client.does(
    porteur,
    'submitSpecification',
    { ...of, ...specification, submittedOn: '2019-04-20', changes: 'Effectif.' },
    4,
  );
  await client.does(porteur, 'sendFile', { ...of, on: '2019-05-02' }, 5);
  const favourable = { verdict: 'FAVOURABLE', comment: 'Faisable.', givenOn: '2019-06-20' };
  await client.does(ars11, 'giveArsOpinion', { ...of, ...favourable }, 6);
  await client.does(nationalTeam, 'referFile', { ...of, body: 'CTIS', on: '2019-07-01' }, 7);
  const opinion = {
    body: 'CTIS',
    verdict: 'FAVOURABLE',
    givenOn: '2019-09-10',
    ratings,
    opposingMembers: 0,
    decidedScope: 'REGIONAL',
    regions: ['11'],
  };
  await client.does(ctis, 'giveOpinion', { ...of, ...opinion }, 8);
  await client.does(ars11, 'authoriseProject', { ...of, act: arrete, duration: 'P36M' }, 9);
  return client.does(porteur, 'recordFirstInclusion', { ...of, on: '2020-01-06' }, 10);
}

/** Its end and its final report, by which the evaluation moves it on. */
export async function ended(client: InsistentClient, projectId: string, version: number): Promise<void> {
  const opened = { projectId, evaluatorIds: [organisations.evaluator], openedOn: '2020-02-01' };
  const { id: evaluationId, version: first } = await client.does(
    administrator,
    'openEvaluation',
    opened,
    undefined,
    untilHeard,
  );
  const planned = { evaluationId, kind: 'FINAL', dueOn: '2023-06-30' };
  const { version: second } = await client.does(administrator, 'planReport', planned, first, untilHeard);
  // The report may come before the end is recorded, or after it: both lead to the same.
  const report = { evaluationId, kind: 'FINAL', deliveredOn: '2023-05-01' };
  await Promise.all([
    client.does(ars11, 'endProject', { projectId }, version),
    client.does(administrator, 'deliverReport', report, second, untilHeard),
  ]);
}

/** What one life is like, by its number. */
async function live(client: InsistentClient, shared: string, number: number): Promise<void> {
  const title = `Vie ${number} de ${client.name}`;
  if (number % 3 === 1) {
    const { id: projectId } = await client.does(porteur, 'depositLetterOfIntent', { ...letter, title });
    await client.does(ars11, 'beginLetterExamination', { projectId, on: '2019-02-01' }, 1);
    await client.does(porteur, 'withdrawProject', { projectId, reason: 'Abandon.', on: '2019-02-15' }, 2);
  } else {
    const { id, version } = await runningProject(client, title);
    await ended(client, id, version);
  }
  // One project of all clients: each is overtaken by the others.
  const site = {
    projectId: shared,
    name: `Site ${number} de ${client.name}`,
    departement: '75',
    joinedOn: '2020-03-01',
  };
  await client.does(porteur, 'addSite', site, 11);
}

/** A load that goes on until it is told to stop. */
export interface Load {
  /** Ends when each client's command under way has been answered and its life has ended. @throws what a client met */
  stop(): Promise<void>;
  readonly clients: readonly InsistentClient[];
  /** What was answered so far. */
  acknowledged(): Acknowledged[];
}

/** Clients whose people's names begin with the given word, each living one life after another. */
export async function startLoad(graph: RunningGraph, beginning: string, count: number): Promise<Load> {
  const clients = Array.from({ length: count }, (_, index) => new InsistentClient(graph, `${beginning}${index}`));
  const [first] = clients;
  if (!first) throw new Error('a load has at least one client');
  const { id: shared } = await runningProject(first, `Projet commun de ${beginning}`);
  const told = new AbortController();
  const lives = clients.map(async (client) => {
    for (let number = 0; !told.signal.aborted; number++) await live(client, shared, number);
  });
  // Whoever stops the load is told; until then nobody listens.
  for (const life of lives) life.catch(() => undefined);
  return {
    clients,
    acknowledged: () => clients.flatMap(({ acknowledged }) => acknowledged),
    async stop() {
      told.abort();
      await Promise.all(lives);
    },
  };
}
