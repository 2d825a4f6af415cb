/**
 * Lives of projects as those concerned live them: each step a command by a person with a token, through the gateway over
 * HTTP, in both modes. Each story stands in a file of its own in `stories/`; all of a mode share one graph.
 */
import { afterAll, beforeAll, describe } from 'vitest';
import { type Mode, type RunningGraph, modes, startGraph } from '../support/graph.js';
import { Story } from '../support/story.js';
import { aroundTheGateway } from './stories/around-the-gateway.js';
import { audiences } from './stories/audiences.js';
import { earlyStop } from './stories/early-stop.js';
import { evaluation } from './stories/evaluation.js';
import { exclusions } from './stories/exclusions.js';
import { generalisation } from './stories/generalisation.js';
import { identity } from './stories/identity.js';
import { interregionalProject } from './stories/interregional-project.js';
import { nationalProject } from './stories/national-project.js';
import { payments } from './stories/payments.js';
import { reRouting } from './stories/re-routing.js';
import { regionalProject } from './stories/regional-project.js';
import { succession } from './stories/succession.js';

const everywhere = [
  identity,
  audiences,
  regionalProject,
  nationalProject,
  exclusions,
  reRouting,
  interregionalProject,
  payments,
  earlyStop,
  evaluation,
  generalisation,
  succession,
];

const storiesOf: Readonly<Record<Mode, readonly ((told: () => Story) => void)[]>> = {
  'all in one': everywhere,
  'one process each': [...everywhere, aroundTheGateway],
};

describe.each(modes)('the stories, %s', (mode) => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph(mode);
  });
  afterAll(() => graph.stop());

  for (const tell of storiesOf[mode]) tell(() => new Story(graph));
});
