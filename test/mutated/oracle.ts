/**
 * Who sees what, told once more from the plain facts and in other words than the product's: a test must not ask the one
 * whom it judges. Nothing of `subgraphs/_access`, nor of any subgraph, is imported here.
 *
 * A project is *public* when it was read in public sources (provenance REAL) or when an act authorises it. Otherwise only
 * those see it whose *file* (dossier) it is:
 *
 * | role              | the files that are theirs                                                                   |
 * | ----------------- | ------------------------------------------------------------------------------------------- |
 * | PUBLIC, others    | none                                                                                        |
 * | PORTEUR           | of projects that their organisation carries, in whatever part                               |
 * | ARS               | of projects whose scope, or one of whose sites, is in a region of theirs                    |
 * | NATIONAL_TEAM     | all                                                                                         |
 * | CTIS, CSIS, HAS   | of projects on which their opinion was asked, on authorisation or on generalisation         |
 * | ASSURANCE_MALADIE | none                                                                                        |
 * | EVALUATOR         | of projects for which they hold a mandate                                                   |
 * | ADMINISTRATOR     | all                                                                                         |
 *
 * *Money* is theirs with the file, but for two: an evaluator sees none, and the Assurance Maladie all.
 *
 * | what belongs to a project                                              | who sees it                                |
 * | ---------------------------------------------------------------------- | ------------------------------------------ |
 * | the project, its porteurs, legal acts, sites, statements               | who sees the project                       |
 * | its letter, specifications, incubation, next actions, declared scope,  | who sees the file                          |
 * | date of filing; protocol and followed indicators of its evaluation     |                                            |
 * | opinions; those on generalisation                                      | the file; given by CTIS, CSIS or HAS on a  |
 * |                                                                        | public project (generalisation: given):    |
 * |                                                                        | everyone                                   |
 * | states                                                                 | the file; from AUTORISE on, of a public    |
 * |                                                                        | project: everyone                          |
 * | reports                                                                | the file; of a public project, final ones  |
 * |                                                                        | delivered and those read in public sources |
 * | values of indicators                                                   | the file; of a public project, once its    |
 * |                                                                        | final report is delivered, or read in      |
 * |                                                                        | public sources                             |
 * | evaluation, outcome, transition; stated amounts                        | who sees the project                       |
 * | funding lines, commitments, payments                                   | who sees the money                         |
 * | events of the timeline                                                 | by what they tell (`events.ts`)            |
 *
 * Small counts of people (under 11), and what would give them back, are for the project's porteurs, its mandated
 * evaluators and administrators. Everything else of the graph is for everyone, but for people: without a token only the
 * holders of official functions.
 */
import type { IndicatorValueFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { RoleKind } from '@innovation-sante/scheme/vocabulary/role-kind';
import type { Asker, NamedAsker } from './asker.js';
import type { Dataset } from './dataset.js';
import { type Row, rowsOf } from './rows.js';

const officialFunctions: ReadonlySet<RoleKind> = new Set([
  'RAPPORTEUR_GENERAL',
  'MEMBRE_EQUIPE_NATIONALE',
  'PRESIDENT_COMITE',
  'MEMBRE_COMITE',
  'DIRECTEUR_GENERAL_ARS',
]);

const knownRoles = new Set(
  'PORTEUR ARS NATIONAL_TEAM CTIS CSIS HAS ASSURANCE_MALADIE EVALUATOR ADMINISTRATOR'.split(' '),
);

export const isPublic = ({ provenance, acts }: ProjectFacts): boolean =>
  provenance === 'REAL' || acts.some(({ purpose }) => purpose === 'AUTHORISATION');

const isAskedFor = (project: ProjectFacts, body: string): boolean =>
  [...project.opinions, ...(project.evaluation?.opinions ?? [])].some((opinion) => opinion.body === body);

export const touches = (project: ProjectFacts, region: string): boolean =>
  project.regionCodes.includes(region) || project.sites.some(({ regionCode }) => regionCode === region);

export const isCarriedBy = (project: ProjectFacts, organisation: string): boolean =>
  project.porteurs.some(({ organisationId }) => organisationId === organisation);

function ownsFile(asker: Asker | null, project: ProjectFacts): boolean {
  switch (asker?.role) {
    case 'NATIONAL_TEAM':
    case 'ADMINISTRATOR':
      return true;
    case 'PORTEUR':
      return asker.organisation !== null && isCarriedBy(project, asker.organisation);
    case 'ARS':
      return asker.regions.some((region) => touches(project, region));
    case 'CTIS':
    case 'CSIS':
    case 'HAS':
      return isAskedFor(project, asker.role);
    case 'EVALUATOR':
      return asker.mandates.includes(project.id);
    default:
      return false;
  }
}

/** What one asker sees of the dataset. */
export class Sight {
  readonly asker: Asker | null;
  /** A token whose role nobody knows is worth no token. */
  readonly isPublic: boolean;

  constructor(
    readonly who: NamedAsker,
    private readonly oracle: Oracle,
  ) {
    this.asker = who.asker;
    this.isPublic = who.asker === null || !knownRoles.has(who.asker.role);
  }

  readonly file = (project: ProjectFacts): boolean => ownsFile(this.asker, project);

  readonly project = (project: ProjectFacts): boolean => isPublic(project) || this.file(project);

  readonly money = (project: ProjectFacts): boolean => {
    if (this.asker?.role === 'ASSURANCE_MALADIE') return true;
    return this.asker?.role !== 'EVALUATOR' && this.file(project);
  };

  /** Whether small counts of people are shown as they are. */
  readonly inside = (project: ProjectFacts): boolean =>
    this.asker?.role === 'ADMINISTRATOR' ||
    ((this.asker?.role === 'PORTEUR' || this.asker?.role === 'EVALUATOR') && this.file(project));

  /** Whether a row that belongs to a project is shown. */
  row({ project, side, published }: Row): boolean {
    switch (side) {
      case 'PROJECT':
        return this.project(project);
      case 'FILE':
        return this.file(project) || (published && isPublic(project));
      case 'MONEY':
        return this.money(project);
    }
  }

  /** Whether the graph shows the thing of a type and key; true for whatever belongs to no project. */
  sees(type: string, key: string): boolean {
    if (type === 'Person') return !this.isPublic || this.oracle.officials.has(key);
    const row = this.oracle.row(type, key);
    return row === undefined || this.row(row);
  }

  /** The same in words. */
  why(type: string, key: string): string {
    const row = this.oracle.row(type, key);
    if (!row) return `${type} ${key} belongs to no project`;
    const { project, side, published } = row;
    const facts = [
      isPublic(project) ? 'which is public' : 'which is not public',
      `whose file ${this.file(project) ? 'is' : 'is not'} theirs`,
      `whose money ${this.money(project) ? 'is' : 'is not'} theirs`,
    ];
    const shown = this.row(row) ? 'is shown to' : 'is hidden from';
    const kind = side === 'FILE' && published ? 'published of the FILE' : `of the ${side}`;
    return `${type} ${key} ${shown} ${this.who.name}: ${kind} of ${project.slug}, ${facts.join(', ')}`;
  }
}

/** Knows every fact, and so what each asker sees. */
export class Oracle {
  readonly projects: ReadonlyMap<string, ProjectFacts>;
  readonly values: ReadonlyMap<string, IndicatorValueFacts>;
  /** Ids of the people who hold, or held, an official function. */
  readonly officials: ReadonlySet<string>;
  readonly #rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;

  constructor(readonly dataset: Dataset) {
    this.projects = new Map(dataset.projects.map((project) => [project.id, project]));
    const values = dataset.projects.flatMap(({ evaluation }) => evaluation?.values ?? []);
    this.values = new Map(values.map((value) => [value.id, value]));
    const official = dataset.roles.filter(({ kind }) => officialFunctions.has(kind));
    this.officials = new Set(official.map(({ personId }) => personId));
    this.#rows = rowsOf(dataset.projects);
  }

  readonly sightOf = (who: NamedAsker): Sight => new Sight(who, this);

  row(type: string, key: string): Row | undefined {
    return this.#rows.get(type)?.get(key);
  }

  /** The project to which the thing of a type and key belongs. */
  projectOf(type: string, key: string): ProjectFacts | undefined {
    return this.row(type, key)?.project;
  }

  get types(): string[] {
    return [...this.#rows.keys()];
  }

  keysOf(type: string): string[] {
    return [...(this.#rows.get(type)?.keys() ?? [])];
  }
}
