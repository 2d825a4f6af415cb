/**
 * Which projects are whose: the one table from which both nets are made, the conditions of the repositories
 * (`project-scope.ts`) and row-level security (`project-policies.ts`), each in its own words.
 *
 * A project has two sides. What everyone may know of an authorised one: the project, its acts, its sites, published
 * opinions and reports. And its *file* (dossier): the letter, the specification, what is awaited, money, measures.
 */
import type { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';

/** How far a role reaches among the files of projects. */
export type Reach =
  /** None. */
  | 'NONE'
  /** Those of the projects that the person's organisation carries. */
  | 'OWN'
  /** Those of the projects that touch the person's regions. */
  | 'REGION'
  /** Those that were referred to the person's body. */
  | 'REFERRED'
  /** Those of the projects for which the person holds a mandate. */
  | 'MANDATE'
  /** All. */
  | 'ALL';

/** The files of projects that each role sees. */
export const fileReach: Readonly<Record<AccessRole, Reach>> = {
  PUBLIC: 'NONE',
  PORTEUR: 'OWN',
  ARS: 'REGION',
  NATIONAL_TEAM: 'ALL',
  CTIS: 'REFERRED',
  CSIS: 'REFERRED',
  HAS: 'REFERRED',
  ASSURANCE_MALADIE: 'NONE',
  EVALUATOR: 'MANDATE',
  ADMINISTRATOR: 'ALL',
  SYSTEM: 'ALL',
};

/** The money of projects that each role sees: that of the files, but for two. */
export const fundingReach: Readonly<Record<AccessRole, Reach>> = {
  ...fileReach,
  ASSURANCE_MALADIE: 'ALL',
  EVALUATOR: 'NONE',
};
