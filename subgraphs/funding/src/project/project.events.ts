/** What the event log is told of the money with which a project is loaded. */
import type { NewEvent } from '@innovation-sante/kit/events';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { committed } from '../commitment/commitment.events.js';
import { lineOpened } from '../funding-line/funding-line.events.js';
import { paid } from '../payment/payment.events.js';

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id: string): Row => {
    const row = map.get(id);
    if (!row) throw new Error(`there is nothing with the id ${id}`);
    return row;
  };
};

/** The day on which a line was authorised: that of its act, or else the first of its year. */
function authorisedOn({ acts }: ProjectFacts, actId: string, year: number): string {
  const act = acts.find(({ id }) => id === actId);
  return act?.signedOn ?? act?.publishedOn ?? act?.effectiveFrom ?? `${year}-01-01`;
}

/** In the order in which money flows: what is authorised, then committed, then paid. */
export function loadedEvents(facts: ProjectFacts): NewEvent[] {
  const { lines, commitments, payments } = facts.funding;
  const lineOf = byId(lines);
  const commitmentOf = byId(commitments);
  const projectId = facts.id;
  return [
    ...lines.map((line) =>
      lineOpened({ ...line, projectId, fundCode: line.fund }, authorisedOn(facts, line.actId, line.year)),
    ),
    ...commitments.map((commitment) =>
      committed({ ...commitment, projectId, beneficiaryId: commitment.payeeId }, lineOf(commitment.lineId).actId),
    ),
    ...payments.map((payment) =>
      paid(
        { ...payment, projectId, beneficiaryId: payment.payeeId },
        { reference: commitmentOf(payment.commitmentId).reference, actId: lineOf(payment.lineId).actId },
      ),
    ),
  ];
}
