/** A project: one experiment of the scheme, real or fictional, from its letter of intent to ordinary law. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, Duration } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import type { DerogationCode, DerogationKind } from '@innovation-sante/scheme/vocabulary/derogation';
import { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import type { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Scope, ScopeBasis } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { Departement } from '../departement/departement.entity.js';
import { Derogation, derogationOf } from '../derogation/derogation.js';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'project' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType('Project', {
  simpleResolvers: true,
  description:
    'An experiment (expérimentation innovante, article 51 of the LFSS 2018), real or fictional. Null and empty mean that no source was found, never « none ».',
})
export class Project extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the project.' })
  id!: string;

  @Column('text')
  @Field(() => String, {
    description: 'Readable key, such as "equipaddict"; that of a fictional project starts with "demo-".',
  })
  slug!: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Grows with every change: a command on the project names the version that its author has read.',
  })
  version!: number;

  @Column('text')
  @Field(() => String, { description: 'Title of the experiment.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it tries, in a few sentences.' })
  summary!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the source qualifies its own confidence, word for word; null for a fictional project.',
  })
  confidenceStatement!: string | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(ProjectState), { nullable: true, description: 'Its state; null where the sources do not say.' })
  state!: ProjectState | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Since when it is in that state; null where unknown.' })
  stateSince!: string | null;

  /** Shown with the file alone (`project.resolver.ts`). */
  @Column('text', { nullable: true })
  declaredScope!: Scope | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Scope), {
    nullable: true,
    description:
      'The scope that the comité technique fixed (champ d’application territorial); for a real experiment, the one found in sources.',
  })
  decidedScope!: Scope | null;

  /** Made by the database from the two others. */
  @Column('text', { nullable: true })
  @Field(() => enumOf(Scope), {
    nullable: true,
    description: 'The decided scope, or the declared one until it is decided.',
  })
  scope!: Scope | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(ScopeBasis), { nullable: true, description: 'Whether the decided scope was stated or derived.' })
  scopeBasis!: ScopeBasis | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Origin), { nullable: true, description: 'How it came to the scheme (origine).' })
  origin!: Origin | null;

  @Column('text', { array: true })
  @Field(() => [enumOf(Objective)], { description: 'Its objectives (objectifs); several may stand together.' })
  objectives!: readonly Objective[];

  @Column('text', { array: true })
  @Field(() => [enumOf(Theme)], { description: 'What it is about (thématiques).' })
  themes!: readonly Theme[];

  @Column('text', { array: true })
  @Field(() => [enumOf(Theme)], { description: 'Those of its themes that were inferred, not stated by the source.' })
  inferredThemes!: readonly Theme[];

  @Column('text', { array: true })
  @Field(() => [enumOf(Population)], { description: 'Whom it is for (populations cibles).' })
  populations!: readonly Population[];

  @Column('text', { array: true })
  @Field(() => [enumOf(PaymentModel)], { description: 'The ways of paying that it tries (modèles de financement).' })
  paymentModels!: readonly PaymentModel[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How care is paid, in the source’s own words.' })
  paymentModelStatement!: string | null;

  /** Shown with the file alone (`project.resolver.ts`). */
  @Column('date', { nullable: true })
  filedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When its first authorising act was signed (or published).',
  })
  authorisedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was first authorised, where the source gives no day: YYYY or YYYY-MM.',
  })
  authorisedAround!: string | null;

  /** The first and last day that its first authorisation may be dated: equal where the day is known. */
  @Column('date', { nullable: true })
  authorisedEarliest!: string | null;

  @Column('date', { nullable: true })
  authorisedLatest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First inclusion of a patient, which starts the clock of the authorised duration (R-DUR-1).',
  })
  firstInclusionOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'End of the experiment, amendments included; the transition period comes after it.',
  })
  endsOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it began, as far as the source says: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  startedAround!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it ended, as far as the source says: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  endedAround!: string | null;

  /** The first and last day that its end may be dated: equal where the day is known. */
  @Column('date', { nullable: true })
  endsEarliest!: string | null;

  @Column('date', { nullable: true })
  endsLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Duration, {
    nullable: true,
    description: 'Authorised duration, amendments included (P60M at most; R-DUR-1).',
  })
  authorisedDuration!: string | null;

  @Column('text', { array: true })
  derogationCodes!: readonly DerogationCode[];

  /** Kinds of `derogationCodes`: kept for filters and counts. */
  @Column('text', { array: true })
  derogationKinds!: readonly DerogationKind[];

  /** Regions of its scope and of its sites. */
  @Column('text', { array: true })
  regionCodes!: readonly string[];

  /** Départements of its scope and of its sites. */
  @Column('text', { array: true })
  departementCodes!: readonly string[];

  /** Whether everyone may see it: an act has authorised it, or it was loaded as public knowledge. */
  @Column('boolean')
  isPublic!: boolean;

  /** Bodies that were asked for an opinion: its file is theirs to see. */
  @Column('text', { array: true })
  referredTo!: readonly OpinionBody[];

  /** Organisations that carry it, the first one leading. */
  @Column('uuid', { array: true })
  porteurIds!: readonly string[];

  /** Kinds of those organisations: a copy, their owner is the actors subgraph. */
  @Column('text', { array: true })
  porteurKinds!: readonly OrganisationKind[];

  @Column('uuid', { nullable: true })
  competentAuthorityId!: string | null;

  @Column('text', { nullable: true })
  competentRegionCode!: string | null;

  @Column('uuid', { nullable: true })
  callId!: string | null;

  @Column('uuid', { nullable: true })
  succeedsId!: string | null;

  /** Bodies of which no opinion on the authorisation is recorded. */
  @Column('text', { array: true })
  missingOpinions!: readonly OpinionBody[];

  /** The earliest day by which something is due that is awaited in its present state. */
  @Column('date', { nullable: true })
  nextDueOn!: string | null;

  @Field(() => [Derogation], { description: 'Its derogations, each heading once (at most 11).' })
  get derogations(): Derogation[] {
    return this.derogationCodes.map(derogationOf);
  }

  @Field(() => [Region], {
    description:
      'The regions where it runs or ran: those of its scope and those of its sites, by code (at most 18). Empty where no source names one.',
  })
  get regions(): Region[] {
    return this.regionCodes.map((code) => ({ code }));
  }

  @Field(() => [Departement], {
    description: 'The départements where it runs or ran, as far as known, by code (at most 101).',
  })
  get departements(): Departement[] {
    return this.departementCodes.map((code) => ({ code }));
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who authorises it: the ministers, or an ARS (for several ARS, that of the lead porteur’s region).',
  })
  get competentAuthority(): Organisation | null {
    return organisationOf(this.competentAuthorityId);
  }
}
