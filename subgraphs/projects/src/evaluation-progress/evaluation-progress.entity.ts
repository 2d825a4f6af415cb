/** How far the evaluation of a project has come: a copy of what the procedure needs; its owner is the evaluation subgraph. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import type { EvaluationProgress as ProgressFacts } from '../state/awaiting-project.js';

@Entity({ name: 'evaluation_progress' })
export class EvaluationProgress implements ProgressFacts {
  @PrimaryColumn('uuid')
  projectId!: string;

  @Column('boolean')
  protocolValidated!: boolean;

  /** The first of its evaluators. */
  @Column('uuid', { nullable: true })
  evaluatorId!: string | null;

  /** Reports not delivered yet, the one due first before the others. */
  @Column('jsonb')
  awaitedReports!: ProgressFacts['awaitedReports'];

  @Column('text', { array: true })
  generalisationOpinions!: readonly OpinionBody[];

  @Column('date', { nullable: true })
  transitionEndsOn!: string | null;
}
