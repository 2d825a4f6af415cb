/** What an asker is to be answered: the administrator's answer without what the oracle hides, sums and counts reckoned anew. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { isOfAsker, projectOfAwaited } from './awaited.js';
import { letterSummaryOf, projectCountsOf, projectMatrixOf } from './counts.js';
import { type AnsweredEvent, changesWithoutFile, seesEvent } from './events.js';
import { type Answered, filterOf, isCounted, passesFor } from './filters.js';
import type { Oracle, Sight } from './oracle.js';
import { type Selection, plain } from './selection.js';
import { withheldFields } from './small-counts.js';
import { firSpendingOf, summaryOf } from './sums.js';

/** A list of which the first rows are known: the administrator's page ended before what the asker may see. */
export class Beginning {
  constructor(readonly rows: readonly unknown[]) {}
}

/** Rows in whatever order. */
export class Unordered {
  constructor(readonly rows: readonly unknown[]) {}
}

/** Whatever it is: nothing is known of it, because the list that it counts is not known whole. */
export const unknown = Symbol('unknown');

/** Where in the graph a value stands. */
interface Place {
  /** The project that everything here belongs to, if to one. */
  readonly project: ProjectFacts | undefined;
  /** The row that holds it. */
  readonly holder: Answered;
}

export interface Known {
  readonly oracle: Oracle;
  readonly sight: Sight;
  /** The projects that pass the operation's filter for an administrator, where it counts them. */
  readonly matching: readonly string[];
}

/** Fields of the money of a project that are null for who does not see it. */
const ofMoney = new Set(['authorised', 'committed', 'paid', 'remaining', 'executionRate']);

export class Expecting {
  readonly #oracle: Oracle;
  readonly #sight: Sight;

  constructor(private readonly known: Known) {
    this.#oracle = known.oracle;
    this.#sight = known.sight;
  }

  /** @param answer the administrator's, of which lists at the root are whole */
  operation(root: Selection, answer: Answered): Answered {
    return { [root.field]: this.#value(root, answer[root.field], { project: undefined, holder: answer }) };
  }

  /** Whether the asker sees a row of the answer, by the type that the operation gives it. */
  sees(type: string, row: Answered, project: ProjectFacts | undefined): boolean {
    if (type === 'AwaitedItem') {
      const awaiting = projectOfAwaited(this.#oracle, row);
      return awaiting !== undefined && this.#sight.file(awaiting);
    }
    if (type === 'ProjectEvent') {
      return project !== undefined && seesEvent(this.#sight, project, row as unknown as AnsweredEvent);
    }
    return typeof row['id'] !== 'string' || this.#sight.sees(type, row['id']);
  }

  projectOf = (type: string, row: Answered, before: ProjectFacts | undefined): ProjectFacts | undefined =>
    typeof row['id'] === 'string' ? (this.#oracle.projectOf(type, row['id']) ?? before) : before;

  #value(selection: Selection, value: unknown, place: Place): unknown {
    const whole = this.#whole(selection, value, place);
    if (whole !== undefined) return whole;
    if (value === null || value === undefined || selection.shape === 'VALUE') return value;
    switch (selection.shape) {
      case 'ONE':
        return this.#row(selection, value as Answered, place);
      case 'LIST':
        return this.#rows(selection, value as Answered[], place);
      case 'CONNECTION':
        return this.#connection(selection, value as Answered, place);
    }
  }

  /** What is not the administrator's value with something taken out; undefined where it is. */
  #whole(selection: Selection, value: unknown, { project, holder }: Place): unknown {
    const args = plain(selection.args) as Readonly<Record<string, unknown>>;
    const [oracle, sight] = [this.#oracle, this.#sight];
    const hidesFile = project !== undefined && !sight.file(project);
    switch (selection.coordinate) {
      case 'Query.projectCounts': {
        const { total, rows } = projectCountsOf(oracle, sight, this.#counted(selection), args['groupBy'] as string[]);
        return { total, rows: new Unordered(rows) };
      }
      case 'Query.projectMatrix': {
        const axes = [args['rows'], args['columns']] as [string, string];
        return { cells: new Unordered(projectMatrixOf(oracle, sight, this.#counted(selection), axes).cells) };
      }
      case 'Query.fundingSummary':
        return new Unordered(summaryOf(oracle, sight, args));
      case 'Region.fundingSummary':
        return new Unordered(summaryOf(oracle, sight, args, holder['code'] as string));
      case 'Ars.firSpending':
        return firSpendingOf(oracle, sight, holder['regionCode'] as string, args);
      case 'Evaluation.criteria':
        return this.#coverage(value as Answered[], holder['id'] as string, project);
      case 'Evaluation.indicators':
      case 'Project.nextActions':
        return hidesFile ? [] : undefined;
      case 'Project.declaredScope':
      case 'Project.filedOn':
      case 'ProjectEvent.actorSubject':
        return hidesFile ? null : undefined;
      case 'ProjectEvent.changes':
        return hidesFile ? changesWithoutFile(value as AnsweredEvent['changes']) : undefined;
      case 'ProjectFunding.byFund':
        return project && !sight.money(project) ? [] : undefined;
      default:
        return this.#withheld(selection, holder, project) ? null : undefined;
    }
  }

  #withheld({ coordinate, field }: Selection, holder: Answered, project: ProjectFacts | undefined): boolean {
    if (!project) return false;
    if (coordinate.startsWith('ProjectFunding.')) return ofMoney.has(field) && !this.#sight.money(project);
    if (!coordinate.startsWith('IndicatorValue.')) return false;
    const value = this.#oracle.values.get(holder['id'] as string);
    if (!value) return false;
    if (field === 'reportVersion') return value.reportId !== null && !this.#sight.sees('Report', value.reportId);
    return !this.#sight.inside(project) && withheldFields(value).has(field);
  }

  #counted(selection: Selection): ProjectFacts[] {
    const filter = filterOf(selection);
    return this.known.matching
      .flatMap((id) => this.#oracle.projects.get(id) ?? [])
      .filter((project) => isCounted(this.#sight, filter, project));
  }

  /** What an evaluation covers of each criterion: what it follows is of the file, what it measured is counted anew. */
  #coverage(criteria: readonly Answered[], id: string, project: ProjectFacts | undefined): unknown {
    const evaluation = project?.evaluation;
    if (!project || evaluation?.id !== id || this.#sight.file(project)) return undefined;
    const hidden = evaluation.values.filter((value) => !this.#sight.sees('IndicatorValue', value.id));
    if (hidden.length > 0 && hidden.length < evaluation.values.length) {
      throw new Error(`the oracle does not know how to count a part of the values of ${project.slug}`);
    }
    const nothing = hidden.length > 0 ? { measured: 0, lastMeasuredOn: null } : {};
    return criteria.map((criterion) => ({ ...criterion, followed: 0, ...nothing }));
  }

  /** A row without what is hidden in it; null where it is hidden itself. */
  #row(selection: Selection, row: Answered, place: Place): unknown {
    if (!this.sees(selection.type, row, place.project)) return null;
    const project = this.projectOf(selection.type, row, place.project);
    if (selection.fixed !== undefined && selection.children.length === 0) return row;
    return Object.fromEntries(
      selection.children.map((child) => [child.field, this.#value(child, row[child.field], { project, holder: row })]),
    );
  }

  #rows(selection: Selection, rows: readonly Answered[], place: Place): unknown[] {
    const seen = rows.filter((row) => {
      const project = this.projectOf(selection.type, row, place.project);
      return (
        this.sees(selection.type, row, place.project) &&
        isOfAsker(selection, this.#sight, row) &&
        passesFor(this.#sight, this.#oracle, selection, row, project)
      );
    });
    return this.#ordered(selection, seen).map((row) => this.#row(selection, row, place));
  }

  /** What a list is ordered by may be hidden: then a row stands among those of which it is unknown, which are last. */
  #ordered(selection: Selection, rows: readonly Answered[]): readonly Answered[] {
    const order = plain(selection.args['orderBy']) as { field?: string; direction?: string } | undefined;
    if (selection.type !== 'Project' || order?.field !== 'FILED_ON') return rows;
    const isKnown = (row: Answered) => {
      const project = this.#oracle.projects.get(row['id'] as string);
      return project?.letter != null && this.#sight.file(project);
    };
    const way = order.direction === 'DESC' ? -1 : 1;
    const others = rows.filter((row) => !isKnown(row));
    return [...rows.filter(isKnown), ...others.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -way : way))];
  }

  #connection(selection: Selection, { nodes, totalCount }: Answered, place: Place): unknown {
    const all = nodes as Answered[];
    const rows = this.#rows(selection, all, place);
    const isWhole = all.length === totalCount;
    const summary = selection.fixed === undefined || !isWhole ? {} : this.#letterSummary(selection, all);
    if (isWhole) return { nodes: rows, totalCount: rows.length, ...summary };
    return { nodes: new Beginning(rows), totalCount: unknown };
  }

  #letterSummary(selection: Selection, rows: readonly Answered[]) {
    const numbers = rows
      .filter((row) => this.sees(selection.type, row, undefined))
      .map((row) => this.#oracle.projectOf('LetterOfIntent', row['id'] as string)?.letter);
    const { byOutcome, byQuarter } = letterSummaryOf(numbers.filter((letter) => letter != null));
    return {
      byOutcome: new Unordered(byOutcome),
      byQuarter: byQuarter
        .toSorted((a, b) => a.label.localeCompare(b.label))
        .map((quarter) => ({ ...quarter, byOutcome: new Unordered(quarter.byOutcome) })),
    };
  }
}
