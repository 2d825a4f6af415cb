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
import { ProjectionStatusResolver } from './project/projection-status.resolver.js';
import { ProjectResolver, projectReference } from './project/project.resolver.js';
import { PublishedFigureResolver } from './published-figure/published-figure.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { TransitionPeriodResolver } from './transition-period/transition-period.resolver.js';
import { EvaluationMutations } from './evaluation/evaluation.mutations.js';
import { ProtocolMutations } from './protocol/protocol.mutations.js';
import { IndicatorMutations } from './indicator/indicator.mutations.js';
import { FollowedIndicatorMutations } from './followed-indicator/followed-indicator.mutations.js';
import { IndicatorValueMutations } from './indicator-value/indicator-value.mutations.js';
import { ReportMutations } from './report/report.mutations.js';
import { GeneralisationOpinionMutations } from './generalisation-opinion/generalisation-opinion.mutations.js';
import { TransitionPeriodMutations } from './transition-period/transition-period.mutations.js';
import { OutcomeMutations } from './outcome/outcome.mutations.js';

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
    ProjectionStatusResolver,
    // What can be done, in the order of an evaluation's life.
    EvaluationMutations,
    ProtocolMutations,
    IndicatorMutations,
    FollowedIndicatorMutations,
    IndicatorValueMutations,
    ReportMutations,
    GeneralisationOpinionMutations,
    TransitionPeriodMutations,
    OutcomeMutations,
  ],
  references: {
    Evaluation: evaluationReference,
    Indicator: indicatorReference,
    Project: projectReference,
    Organisation: organisationReference,
    NationalIndicators: nationalIndicatorsReference,
  },
});
