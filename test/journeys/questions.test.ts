/**
 * The eleven questions that the scheme's users ask, each one operation, answered through the gateway over HTTP in both
 * modes. What is checked is what the question means, on every row of the answer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningGraph, modes, startGraph } from '../support/graph.js';
import { projectRoot } from '../support/workspace.js';

const operationFile = (name: string) => join(projectRoot, 'schema/operations', name);
const variablesOf = (name: string) =>
  JSON.parse(readFileSync(operationFile(`${name}.variables.json`), 'utf8')) as Record<string, unknown>;

interface Amount {
  readonly amount: number;
}
interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

describe.each(modes)('the questions, %s', (mode) => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph(mode);
  });
  afterAll(() => graph.stop());

  /** The data of a named operation; its example variables, or others over them. */
  async function answerTo<Data>(name: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const query = readFileSync(operationFile(`${name}.graphql`), 'utf8');
    const { data, errors, status } = await graph.ask<Data>(query, { ...variablesOf(name), ...variables });
    expect(errors, JSON.stringify(errors)).toBeUndefined();
    expect(status).toBe(200);
    return data as Data;
  }

  it('DSS: authorised, committed and paid by region and fund for a year', async () => {
    interface Row {
      region: { code: string; ars: { name: string } } | null;
      fund: { code: string };
      authorised: Amount;
      committed: Amount;
      paid: Amount;
    }
    const { fundingSummary: rows } = await answerTo<{ fundingSummary: Row[] }>('dss/authorised-committed-paid');
    expect(rows.length).toBeGreaterThan(5);
    for (const { authorised, committed, paid } of rows) {
      expect(committed.amount).toBeLessThanOrEqual(authorised.amount);
      expect(paid.amount).toBeLessThanOrEqual(committed.amount);
    }
    expect(new Set(rows.map(({ fund }) => fund.code))).toEqual(new Set(['FISS', 'FIR']));
    expect(rows.every(({ region }) => region === null || region.ars.name.startsWith('Agence régionale de santé'))).toBe(
      true,
    );
    const keys = rows.map(({ region, fund }) => `${region?.code} ${fund.code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('evaluation cell: interim and final reports overdue on a day', async () => {
    interface Report {
      kind: string;
      dueOn: string;
      overdue: boolean;
      evaluation: { evaluators: { name: string }[] };
      project: { slug: string; title: string; competentAuthority: { name: string } };
    }
    const at = '2026-06-30';
    const { reports } = await answerTo<{ reports: List<Report> }>('evaluation-cell/overdue-reports', { at });
    expect(reports.totalCount).toBeGreaterThan(0);
    expect(reports.nodes).toHaveLength(reports.totalCount);
    for (const report of reports.nodes) {
      expect(report.dueOn < at && report.overdue, report.project.slug).toBe(true);
      expect(['INTERIM', 'FINAL']).toContain(report.kind);
      expect(report.project.title).not.toBe('');
    }
  });

  it('rapporteur général: files with an organisational derogation and no avis of the HAS', async () => {
    interface File {
      slug: string;
      state: string;
      derogations: { kind: string }[];
      opinions: { nodes: { deliveredOn?: string | null }[] };
    }
    const { projects } = await answerTo<{ projects: List<File> }>('rapporteur-general/files-without-has-opinion');
    expect(projects.totalCount).toBeGreaterThan(0);
    for (const file of projects.nodes) {
      expect(
        file.derogations.map(({ kind }) => kind),
        file.slug,
      ).toContain('ORGANISATION');
      expect(['TRANSMIS_RG', 'AVIS_HAS_ATTENDU', 'SAISINE_CTIS']).toContain(file.state);
    }
  });

  it('ARS portal: all that runs in my region, national projects included', async () => {
    interface Mine {
      slug: string;
      scope: string | null;
      provenance: string;
      funding: { authorised: Amount | null };
    }
    const { ars } = await answerTo<{ ars: { name: string; projects: List<Mine> } }>('ars/projects-of-my-region');
    expect(ars.name).toBe('Agence régionale de santé Hauts-de-France');
    expect(ars.projects.nodes).toHaveLength(ars.projects.totalCount);
    const slugs = ars.projects.nodes.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['mydiabby', 'obepedia', 'equilibres', 'gpso']));
    expect(slugs).not.toContain('akodom');
    for (const { slug, provenance, funding } of ars.projects.nodes) {
      if (provenance === 'REAL') expect(funding.authorised, `${slug} has no invented amount`).toBeNull();
    }
  });

  it('ARS: letters of intent, what was decided and in how many days, by quarter', async () => {
    interface Outcome {
      outcome: string;
      count: number;
      medianDays: number | null;
    }
    interface Letters extends List<{ outcome: string; depositedOn: string }> {
      byOutcome: Outcome[];
      byQuarter: { count: number; byOutcome: Outcome[] }[];
    }
    const { lettersOfIntent } = await answerTo<{ lettersOfIntent: Letters }>('ars/letters-of-intent');
    const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
    expect(lettersOfIntent.totalCount).toBeGreaterThan(0);
    expect(sum(lettersOfIntent.byOutcome)).toBe(lettersOfIntent.totalCount);
    expect(sum(lettersOfIntent.byQuarter)).toBe(lettersOfIntent.totalCount);
    for (const { outcome, count } of lettersOfIntent.byOutcome) {
      expect(lettersOfIntent.nodes.filter((letter) => letter.outcome === outcome)).toHaveLength(count);
    }
  });

  it('Parliament: the counters of the scheme on two days, beside the published figures as stated', async () => {
    interface Counters {
      /** Null: no real letter of intent is known. */
      lettersFiled: null;
      authorised: number;
      fictional: number;
    }
    interface Figure {
      measure: string;
      value: number;
      asOf: string;
      source: string;
    }
    const data = await answerTo<{ at: Counters & { publishedFigures: Figure[] }; before: Counters }>(
      'parliament/state-of-the-scheme',
    );
    expect(data.at.lettersFiled, 'unknown, and not made up').toBeNull();
    expect(data.at.authorised).toBeGreaterThanOrEqual(data.before.authorised);
    expect(data.at.authorised).toBeGreaterThan(0);
    expect(data.at.fictional).toBeGreaterThan(data.before.fictional);
    expect(data.at.publishedFigures.some(({ value }) => value === 164)).toBe(true);
    expect(data.at.publishedFigures.every(({ asOf, source }) => asOf <= '2025-12-31' && source !== '')).toBe(true);
  });

  it('evaluator: my portfolio, protocols, and indicators missing for the period', async () => {
    interface Mine {
      protocol: { status: string } | null;
      indicators: { indicator: { code: string; unit: string } }[];
    }
    const { organisation } = await answerTo<{ organisation: { evaluations: List<Mine> } }>('evaluators/my-portfolio');
    expect(organisation.evaluations.totalCount).toBeGreaterThan(0);
    const missing = organisation.evaluations.nodes.flatMap(({ indicators }) => indicators);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ indicator }) => indicator.unit !== '')).toBe(true);
  });

  it('CSIS: the effect on efficiency across a theme, as measured', async () => {
    interface Project {
      slug: string;
      evaluation: {
        indicatorValues: { nodes: { value: number; nReference: number | null; difference: number | null }[] };
      } | null;
    }
    const { projects } = await answerTo<{ projects: List<Project> }>('csis/efficiency-by-theme');
    const asDuCoeur = projects.nodes.find(({ slug }) => slug === 'asducoeur');
    const values = asDuCoeur?.evaluation?.indicatorValues.nodes ?? [];
    expect(values.some(({ value, difference }) => value === -3224 || difference === -3224)).toBe(true);
  });

  it('public: the experiments that run near me', async () => {
    const { projects } = await answerTo<{ projects: List<{ slug: string }> }>('public/experiments-near-me');
    expect(projects.totalCount).toBeGreaterThan(0);
  });

  it('porteur: where my files stand and what is awaited from whom', async () => {
    interface File {
      slug: string;
      nextActions: { document: string | null; dueOn: string | null; late: boolean }[];
    }
    const { organisation } = await answerTo<{ organisation: { projects: List<File> } }>('porteurs/my-files');
    expect(organisation.projects.totalCount).toBeGreaterThan(0);
    for (const action of organisation.projects.nodes.flatMap(({ nextActions }) => nextActions)) {
      expect(action.late).toBe(action.dueOn !== null && action.dueOn < '2026-06-30');
    }
  });

  it('statistician: ways of paying by theme, down to generalisation', async () => {
    interface Cell {
      count: number;
      fictional: number;
      finished: number;
      transposed: number;
    }
    const { projectMatrix } = await answerTo<{ projectMatrix: { cells: Cell[] } }>('statistics/payment-model-by-theme');
    expect(projectMatrix.cells.length).toBeGreaterThan(10);
    for (const { count, fictional, finished, transposed } of projectMatrix.cells) {
      expect(fictional).toBeLessThanOrEqual(count);
      expect(finished).toBeLessThanOrEqual(count);
      expect(transposed).toBeLessThanOrEqual(finished);
    }
  });

  it('anybody: one experiment across the four subgraphs, with nothing invented', async () => {
    interface Data {
      project: {
        title: string;
        provenance: string;
        porteurs: { organisation: { name: string } }[];
        funding: {
          authorised: Amount | null;
          paid: Amount | null;
          statedAmounts: { statement: string; amount: Amount | null }[];
        };
        evaluation: { evaluators: { name: string }[] };
      };
    }
    const { project } = await answerTo<Data>('public/one-experiment');
    expect(project).toMatchObject({ title: 'As du Cœur', provenance: 'REAL' });
    expect(project.porteurs[0]?.organisation.name).toBe('Azur Sport Santé');
    expect(project.funding).toMatchObject({ authorised: null, paid: null });
    expect(project.funding.statedAmounts[0]).toMatchObject({ statement: '276 k€', amount: { amount: 27_600_000 } });
    expect(project.evaluation.evaluators[0]?.name).toBe('CEMKA');
  });

  it('gives null for an unknown id and one error that names the field for a bad one', async () => {
    const unknown = await graph.ask('{ project(id: "01890000-0000-7000-8000-000000000000") { title } }');
    expect(unknown).toMatchObject({ status: 200, data: { project: null } });
    expect(unknown.errors).toBeUndefined();
    for (const [query, field] of [
      ['{ project(id: "1") { title } }', 'id'],
      ['{ organisation(siren: "123456789") { name } }', 'siren'],
      ['{ projects(first: 1000) { totalCount nodes { id } } }', 'first'],
      ['{ projects(after: "x") { nodes { id } } }', 'after'],
      ['{ projects(filter: { states: [RUNNING] }) { nodes { id } } }', 'filter.states'],
      [
        '{ projects(filter: { authorisedFrom: "2024-02-01", authorisedTo: "2024-01-01" }) { nodes { id } } }',
        'filter.authorised',
      ],
      ['{ nationalIndicators(asOf: "2023-02-30") { authorised } }', 'asOf'],
    ] as const) {
      const { errors } = await graph.ask(query);
      expect(errors, query).toHaveLength(1);
      expect(errors?.[0]?.extensions.code, query).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.extensions.field, query).toContain(field);
      expect(errors?.[0]?.message, query).toContain(field);
    }
  });
});
