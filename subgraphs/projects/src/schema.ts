/** The schema of the projects subgraph: its resolvers, and how the gateway reaches each of its entities. */
import 'reflect-metadata';
import { buildSubgraph } from '@innovation-sante/kit/schema';
import { ArsResolver, arsReference } from './ars/ars.resolver.js';
import { AwaitedItemResolver } from './awaited/awaited-item.resolver.js';
import {
  CallForProjectsResolver,
  ProjectCallResolver,
  callReference,
} from './call-for-projects/call-for-projects.resolver.js';
import { DepartementResolver, departementReference } from './departement/departement.resolver.js';
import { EvaluationProgressResolver } from './evaluation-progress/evaluation-progress.resolver.js';
import { ProjectIncubationResolver } from './incubation-support/incubation-support.resolver.js';
import { LegalActMutations } from './legal-act/legal-act.mutations.js';
import { LegalActResolver, ProjectLegalActsResolver, legalActReference } from './legal-act/legal-act.resolver.js';
import { LetterOfIntentMutations } from './letter-of-intent/letter-of-intent.mutations.js';
import {
  LetterOfIntentResolver,
  LettersSummaryResolver,
  ProjectLetterResolver,
  letterReference,
} from './letter-of-intent/letter-of-intent.resolver.js';
import {
  NationalIndicatorsResolver,
  nationalIndicatorsReference,
} from './national-indicators/national-indicators.resolver.js';
import { ProjectNextActionsResolver } from './next-action/next-action.resolver.js';
import { OpinionMutations } from './opinion/opinion.mutations.js';
import { OpinionResolver, ProjectOpinionsResolver } from './opinion/opinion.resolver.js';
import { OrganisationResolver, organisationReference } from './organisation/organisation.resolver.js';
import { ProjectPorteursResolver } from './porteur/porteur.resolver.js';
import { ProjectCountResolver } from './project-count/project-count.resolver.js';
import { ProjectMutations } from './project/project.mutations.js';
import { ProjectResolver, projectReference } from './project/project.resolver.js';
import { RegionResolver, regionReference } from './region/region.resolver.js';
import { RuleResolver, ruleReference } from './rule/rule.resolver.js';
import { SiteMutations } from './site/site.mutations.js';
import { ProjectSitesResolver, SiteResolver } from './site/site.resolver.js';
import { SpecificationMutations } from './specification/specification.mutations.js';
import { ProjectSpecificationsResolver } from './specification/specification.resolver.js';
import { ProjectStateHistoryResolver } from './state/state-event.resolver.js';
import { ProjectStatementsResolver } from './statement/statement.resolver.js';
import { ProjectEventResolver, ProjectTimelineResolver } from './timeline/project-event.resolver.js';

export const schema = buildSubgraph({
  resolvers: [
    // A project and, in the order of its life, what belongs to it.
    ProjectResolver,
    ProjectPorteursResolver,
    ProjectCallResolver,
    CallForProjectsResolver,
    ProjectLetterResolver,
    LetterOfIntentResolver,
    LettersSummaryResolver,
    ProjectIncubationResolver,
    ProjectSpecificationsResolver,
    ProjectOpinionsResolver,
    OpinionResolver,
    ProjectLegalActsResolver,
    LegalActResolver,
    ProjectSitesResolver,
    SiteResolver,
    ProjectStateHistoryResolver,
    ProjectNextActionsResolver,
    AwaitedItemResolver,
    EvaluationProgressResolver,
    ProjectStatementsResolver,
    ProjectTimelineResolver,
    ProjectEventResolver,
    // What is done, in the order of its life.
    LetterOfIntentMutations,
    SpecificationMutations,
    OpinionMutations,
    LegalActMutations,
    SiteMutations,
    ProjectMutations,
    // What is counted of all projects.
    ProjectCountResolver,
    NationalIndicatorsResolver,
    // By what the graph judges.
    RuleResolver,
    // What this subgraph adds to the nouns of others.
    OrganisationResolver,
    ArsResolver,
    RegionResolver,
    DepartementResolver,
  ],
  references: {
    Project: projectReference,
    LetterOfIntent: letterReference,
    LegalAct: legalActReference,
    CallForProjects: callReference,
    NationalIndicators: nationalIndicatorsReference,
    Rule: ruleReference,
    Organisation: organisationReference,
    Ars: arsReference,
    Region: regionReference,
    Departement: departementReference,
  },
});
