/** The schema of the evaluation subgraph: its resolvers, and how the gateway reaches each of its entities. */
import 'reflect-metadata';
import { buildSubgraph } from '@innovation-sante/kit/schema';
import { EvaluationMeasuresResolver } from './evaluation/evaluation-measures.resolver.js';
import { EvaluationResolver, evaluationReference } from './evaluation/evaluation.resolver.js';
import { FollowedIndicatorResolver } from './followed-indicator/followed-indicator.resolver.js';
import { IndicatorValueResolver } from './indicator-value/indicator-value.resolver.js';
import { IndicatorResolver, indicatorReference } from './indicator/indicator.resolver.js';
import {
  NationalIndicatorsResolver,
  nationalIndicatorsReference,
} from './national-indicators/national-indicators.resolver.js';
import { OrganisationResolver, organisationReference } from './organisation/organisation.resolver.js';
import { ProjectResolver, projectReference } from './project/project.resolver.js';
import { PublishedFigureResolver } from './published-figure/published-figure.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { TransitionPeriodResolver } from './transition-period/transition-period.resolver.js';

export const schema = buildSubgraph({
  resolvers: [
    // What this subgraph owns, from the evaluation to its parts.
    EvaluationResolver,
    EvaluationMeasuresResolver,
    FollowedIndicatorResolver,
    IndicatorResolver,
    IndicatorValueResolver,
    ReportResolver,
    TransitionPeriodResolver,
    PublishedFigureResolver,
    // What it adds to others' entities.
    ProjectResolver,
    OrganisationResolver,
    NationalIndicatorsResolver,
  ],
  references: {
    Evaluation: evaluationReference,
    Indicator: indicatorReference,
    Project: projectReference,
    Organisation: organisationReference,
    NationalIndicators: nationalIndicatorsReference,
  },
});
