/** How far the evaluation of a project has come: a copy of what the procedure needs; its owner is the evaluation subgraph. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
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

  /** The version of the evaluation as of which these facts are; 0 where they were loaded with the project. */
  @Column('integer')
  version!: number;

  @Column('date', { nullable: true })
  finalReportOn!: string | null;

  @Column('date', { nullable: true })
  generalisationReferredOn!: string | null;

  @Column('text', { array: true })
  generalisationReferredTo!: readonly OpinionBody[];

  @Column('date', { nullable: true })
  transitionStartsOn!: string | null;

  @Column('uuid', { nullable: true })
  transitionActId!: string | null;

  @Column('text', { nullable: true })
  outcome!: OutcomeKind | null;

  @Column('date', { nullable: true })
  outcomeOn!: string | null;
}
