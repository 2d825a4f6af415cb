/** The projects subgraph: experiments, from the letter of intent to ordinary law. Its table of contents. */
import 'reflect-metadata';
import {
  type RunningSubgraph,
  type StartOptions,
  type SubgraphDefinition,
  startSubgraph,
} from '@innovation-sante/kit/subgraph';
import { access, eventsVisible, rowSecurity } from './access.js';
import { AwaitedItem } from './awaited/awaited-item.entity.js';
import { CallForProjects } from './call-for-projects/call-for-projects.entity.js';
import { demarchePolicies } from './demarches/row-security.js';
import { EvaluationProgress } from './evaluation-progress/evaluation-progress.entity.js';
import { evaluationFollower } from './evaluation-progress/evaluation.follower.js';
import { IncubationSupport } from './incubation-support/incubation-support.entity.js';
import { LegalAct } from './legal-act/legal-act.entity.js';
import { LetterOfIntent } from './letter-of-intent/letter-of-intent.entity.js';
import { load } from './load.js';
import { Projects1700000000001 } from './migrations/0001-projects.js';
import { Instruction1700000000002 } from './migrations/0002-instruction.js';
import { Life1700000000003 } from './migrations/0003-life.js';
import { Commands1700000000004 } from './migrations/0004-commands.js';
import { Demarches1700000000010 } from './migrations/0010-demarches.js';
import { Opinion } from './opinion/opinion.entity.js';
import { Porteur } from './porteur/porteur.entity.js';
import { ProjectRow } from './project/project-row.entity.js';
import { Project } from './project/project.entity.js';
import { tellUntold } from './project/untold-projects.js';
import { schema } from './schema.js';
import { Site } from './site/site.entity.js';
import { Specification } from './specification/specification.entity.js';
import { StateEvent } from './state/state-event.entity.js';
import { Statement } from './statement/statement.entity.js';
import { ProjectEvent } from './timeline/project-event.entity.js';

export const projects: SubgraphDefinition = {
  name: 'projects',
  schema: 'projects',
  graph: schema,
  entities: [
    Project,
    ProjectRow,
    Porteur,
    CallForProjects,
    LetterOfIntent,
    IncubationSupport,
    Specification,
    Opinion,
    LegalAct,
    Site,
    StateEvent,
    EvaluationProgress,
    Statement,
    AwaitedItem,
    ProjectEvent,
  ],
  migrations: [
    Projects1700000000001,
    Instruction1700000000002,
    Life1700000000003,
    Commands1700000000004,
    Demarches1700000000010,
  ],
  load,
  complete: (database) => tellUntold(database),
  access,
  rowSecurity: [...rowSecurity, ...demarchePolicies],
  eventsVisible,
  followers: [evaluationFollower],
};

export const start = (options: StartOptions = {}): Promise<RunningSubgraph> => startSubgraph(projects, options);
