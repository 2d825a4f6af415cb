/** The facts about projects that this subgraph sums, filters and judges by: a copy; their owner is the projects subgraph. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Projected } from '@innovation-sante/kit/projection';
import type { Authority } from '@innovation-sante/scheme/rules/funding-rule';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import type { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import type { Population } from '@innovation-sante/scheme/vocabulary/population';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import type { Theme } from '@innovation-sante/scheme/vocabulary/theme';

@Entity({ name: 'project_projection' })
export class ProjectProjection implements Projected {
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

  /** That of the project in the subgraph that owns it. */
  @Column('integer')
  version!: number;

  /** Whether everyone may see the project. */
  @Column('boolean')
  isPublic!: boolean;

  /** INSEE codes of the regions that it touches. */
  @Column('text', { array: true })
  regionCodes!: string[];

  /** Organisations that carry it. */
  @Column('uuid', { array: true })
  porteurIds!: string[];

  /** Bodies to which its file was referred. */
  @Column('text', { array: true })
  referredTo!: OpinionBody[];

  /** Legal acts that authorise or amend it: none before it is authorised. */
  @Column('uuid', { array: true })
  actIds!: string[];

  /** Null where it is not authorised, or the day is not known. */
  @Column('date', { nullable: true })
  authorisedOn!: string | null;
}

/** The properties that a snapshot of a project gives, for writing. */
export const projectColumns = [
  'id',
  'slug',
  'state',
  'scope',
  'authority',
  'themes',
  'populations',
  'paymentModels',
  'provenance',
  'version',
  'isPublic',
  'regionCodes',
  'porteurIds',
  'referredTo',
  'actIds',
  'authorisedOn',
] as const satisfies readonly (keyof ProjectProjection)[];

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
