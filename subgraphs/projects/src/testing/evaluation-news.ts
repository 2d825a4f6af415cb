/** For tests: tells the event log what the evaluation subgraph would, in its name. */
import { Database } from '@innovation-sante/kit/database';
import { appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import type { TestedSubgraph } from '@innovation-sante/kit/testing';
import type { EvaluationSnapshot } from '@innovation-sante/scheme/facts/snapshots';

/** An evaluation of which nothing has happened yet. */
export const evaluationOf = (projectId: string, facts: Partial<EvaluationSnapshot> = {}): EvaluationSnapshot => ({
  projectId,
  version: 1,
  protocolValidated: false,
  evaluatorId: null,
  awaitedReports: [],
  generalisationOpinions: [],
  transitionEndsOn: null,
  finalReportOn: null,
  generalisationReferredOn: null,
  generalisationReferredTo: [],
  transitionStartsOn: null,
  transitionActId: null,
  outcome: null,
  outcomeOn: null,
  ...facts,
});

/** The event log as the evaluation subgraph writes to it: with a schema and a role of its own, and nothing in them. */
export class EvaluationNews {
  private constructor(
    private readonly tested: TestedSubgraph,
    private readonly database: Database,
  ) {}

  static async open(tested: TestedSubgraph): Promise<EvaluationNews> {
    const nothing = { schema: 'evaluation', entities: [], migrations: [], rowSecurity: [], seeAll: [] };
    return new EvaluationNews(tested, await Database.open(nothing, tested.adminUrl, 1));
  }

  /** Tells the snapshots, in their order, and waits until they are followed. */
  async tell(...snapshots: readonly EvaluationSnapshot[]): Promise<void> {
    const events = snapshots.map((facts) => ({
      kind: 'EVALUATION_OPENED',
      noun: 'Evaluation',
      nounId: facts.projectId,
      projectId: facts.projectId,
      happenedOn: '2025-01-01',
      audience: 'FILE',
      facts,
    }));
    await appendEvents(this.database.asSystem(), 'evaluation', systemPrincipal, new Date(), events);
    await this.tested.subgraph.log.catchUp(10_000);
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}
