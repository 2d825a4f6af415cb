/** The facts about projects that this subgraph sums, filters and judges by: a copy; their owner is the projects subgraph. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Authority } from '@innovation-sante/scheme/rules/funding-rule';
import type { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import type { Population } from '@innovation-sante/scheme/vocabulary/population';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import type { Theme } from '@innovation-sante/scheme/vocabulary/theme';

@Entity({ name: 'project_projection' })
export class ProjectProjection {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { nullable: true })
  state!: ProjectState | null;

  /** The scope that the CTIS decided, or else the declared one. */
  @Column('text', { nullable: true })
  scope!: Scope | null;

  @Column('text', { nullable: true })
  authority!: Authority | null;

  @Column('text', { array: true })
  themes!: Theme[];

  @Column('text', { array: true })
  populations!: Population[];

  @Column('text', { array: true })
  paymentModels!: PaymentModel[];

  @Column('text')
  provenance!: Provenance;
}

/** A département in which a project runs, with its region: so that a region's line counts in that region's départements. */
@Entity({ name: 'project_departement' })
export class ProjectDepartement {
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('text')
  departementCode!: string;

  @Column('text')
  regionCode!: string;
}
