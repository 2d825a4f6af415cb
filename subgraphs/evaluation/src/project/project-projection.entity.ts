/** The facts about projects by which this subgraph filters and judges: a copy; their owner is the projects subgraph. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Authority } from '@innovation-sante/scheme/rules/funding-rule';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
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

  @Column('text', { array: true })
  regionCodes!: readonly string[];

  @Column('text', { array: true })
  departementCodes!: readonly string[];

  @Column('text', { array: true })
  themes!: readonly Theme[];

  @Column('text', { array: true })
  populations!: readonly Population[];

  @Column('text', { array: true })
  paymentModels!: readonly PaymentModel[];

  @Column('uuid', { array: true })
  porteurIds!: readonly string[];

  @Column('date', { nullable: true })
  firstInclusionOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  /** Since when it is suspended; null unless it is so now. */
  @Column('date', { nullable: true })
  suspendedOn!: string | null;

  @Column('text')
  provenance!: Provenance;

  /** In which its owner told of it; 0 before it did. */
  @Column('integer')
  version!: number;

  @Column('boolean')
  isPublic!: boolean;

  @Column('date', { nullable: true })
  stateSince!: string | null;

  /** Who authorises it; null where that is not known. */
  @Column('text', { nullable: true })
  authority!: Authority | null;

  @Column('date', { nullable: true })
  authorisedOn!: string | null;

  /** The legal acts on it, by id. */
  @Column('uuid', { array: true })
  actIds!: readonly string[];

  /** Bodies to which its owner says that the file was referred; `referred_to` has those of the generalisation too. */
  @Column('text', { array: true })
  fileReferredTo!: readonly OpinionBody[];

  /** Committees that were asked about generalisation: this subgraph's own. */
  @Column('text', { array: true })
  generalisationReferredTo!: readonly OpinionBody[];
}
