/** The evaluation subgraph: evaluations, what they measure and report, what follows, and figures as published. Its table of contents. */
import 'reflect-metadata';
import {
  type RunningSubgraph,
  type StartOptions,
  type SubgraphDefinition,
  startSubgraph,
} from '@innovation-sante/kit/subgraph';
import { access, rowSecurity } from './access.js';
import { Evaluation } from './evaluation/evaluation.entity.js';
import { FollowedIndicator } from './followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from './generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from './indicator-value/indicator-value.entity.js';
import { Indicator } from './indicator/indicator.entity.js';
import { load } from './load.js';
import { ProjectsCopied1700000000001 } from './migrations/0001-projects-copied.js';
import { Evaluations1700000000002 } from './migrations/0002-evaluations.js';
import { Indicators1700000000003 } from './migrations/0003-indicators.js';
import { PublishedFigures1700000000004 } from './migrations/0004-published-figures.js';
import { Commands1700000000005 } from './migrations/0005-commands.js';
import { Outcome } from './outcome/outcome.entity.js';
import { ProjectProjection } from './project/project-projection.entity.js';
import { projectsOfTheLog } from './project/project.follower.js';
import { Protocol } from './protocol/protocol.entity.js';
import { PublishedFigure } from './published-figure/published-figure.entity.js';
import { Report } from './report/report.entity.js';
import { schema } from './schema.js';
import { TransitionPeriod } from './transition-period/transition-period.entity.js';

export const evaluation: SubgraphDefinition = {
  name: 'evaluation',
  schema: 'evaluation',
  graph: schema,
  entities: [
    ProjectProjection,
    Evaluation,
    Protocol,
    Indicator,
    FollowedIndicator,
    IndicatorValue,
    Report,
    GeneralisationOpinion,
    TransitionPeriod,
    Outcome,
    PublishedFigure,
  ],
  migrations: [
    ProjectsCopied1700000000001,
    Evaluations1700000000002,
    Indicators1700000000003,
    PublishedFigures1700000000004,
    Commands1700000000005,
  ],
  load,
  access,
  rowSecurity,
  followers: [projectsOfTheLog],
};

export const start = (options: StartOptions = {}): Promise<RunningSubgraph> => startSubgraph(evaluation, options);
