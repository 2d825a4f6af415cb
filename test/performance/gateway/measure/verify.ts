/** Finds out before a measurement whether a gateway's answers are right, and keeps their bytes. */
import { ColdOperations, type Lane, steadyLane } from '../load/lane.js';
import type { Scenario } from '../operations/scenarios.js';
import { fault } from '../operations/truth.js';
import { Connection, requestBytes } from '../wire/connection.js';
import type { Lanes } from './round.js';

/**
 * @param connections the most that will be measured at a time: each has variables of its own
 * @throws with how the first wrong answer differs from the truth
 */
export async function verifiedLanes(scenario: Scenario, port: number, connections: number): Promise<Lanes> {
  const cold = new ColdOperations();
  // Judged one by one after each round.
  if (scenario.isCold) return (count) => ({ lanes: Array.from({ length: count }, () => cold.lane()), cold });
  const client = await Connection.open(port);
  try {
    const lanes: Lane[] = [];
    for (let page = 0; page < (scenario.isIdentical ? 1 : connections); page += 1) {
      const operation = scenario.operation(page);
      const { status, body } = await client.ask(requestBytes(operation));
      const wrong = fault(operation, status, body);
      if (wrong !== undefined) throw new Error(wrong);
      lanes.push(steadyLane(operation, body));
    }
    return (count) => ({ lanes: Array.from({ length: count }, (_, index) => lanes[index % lanes.length]!) });
  } finally {
    client.close();
  }
}
