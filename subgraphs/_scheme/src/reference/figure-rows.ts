/** The rows of the published national figures: what each source said, and when. */
import type { Population } from '../vocabulary/population.js';
import type { Confidence, DatePrecision } from '../vocabulary/provenance.js';
import type { FigureQualifier, FigureUnit, PublishedMeasure } from '../vocabulary/published-figure.js';
import type { Theme } from '../vocabulary/theme.js';

/** A date and a source. */
export interface Dated {
  readonly asOf: string;
  readonly precision: DatePrecision;
  readonly stated: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly regionCode?: string;
}

/** A figure given there. */
export interface Figure {
  readonly measure: PublishedMeasure;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly statement: string;
  readonly qualifier?: FigureQualifier;
  readonly confidence?: Confidence;
  readonly source?: string;
  readonly theme?: Theme;
  readonly population?: Population;
}

const figure = (
  measure: PublishedMeasure,
  value: number,
  unit: FigureUnit,
  statement: string,
  more: Partial<Figure> = {},
): Figure => ({ measure, value, unit, statement, ...more });

const authorised = (value: number) =>
  figure('PROJECTS_AUTHORISED', value, 'PROJECTS', `${value} authorised (cumulative)`);

const inTheme = (theme: Theme, value: number, name: string) =>
  figure('EXPERIMENTS', value, 'PROJECTS', `${name} ${value}, of the 40 experiments`, {
    theme,
    source: 'concourspluripro (article 51 après cinq ans)',
  });

/** One entry for each date and source; the figures that it gives. */
export const published: readonly (readonly [Dated, readonly Figure[]])[] = [
  [
    { asOf: '2018-12-31', precision: 'AS_STATED', stated: 'PLFSS 2019', source: 'hospimedia', confidence: 'MEDIUM' },
    [figure('ALLOCATION_INCREASE', 10_000_000, 'EUROS', 'PLFSS 2019: +10 M€')],
  ],
  [
    { asOf: '2019-05-31', precision: 'MONTH', stated: 'May 2019', source: 'nosdeputes 621327', confidence: 'MEDIUM' },
    [figure('LETTERS_FILED', 300, 'LETTERS', '> 300 filed', { qualifier: 'MORE_THAN' }), authorised(9)],
  ],
  [
    { asOf: '2019-12-31', precision: 'YEAR', stated: 'end 2019', source: 'ameli 14/11/2022', confidence: 'HIGH' },
    [authorised(42)],
  ],
  [
    { asOf: '2020-11-01', precision: 'DAY', stated: '01/11/2020', source: 'ameli 14/01/2021', confidence: 'HIGH' },
    [
      authorised(71),
      figure('PROJECTS_IN_INSTRUCTION', 130, 'PROJECTS', '130 en instruction'),
      figure('PROJECTS_DEPLOYED', 30, 'PROJECTS', '~30 deployed', { qualifier: 'ABOUT' }),
    ],
  ],
  [
    { asOf: '2020-12-31', precision: 'YEAR', stated: 'end 2020', source: 'ameli 14/11/2022', confidence: 'HIGH' },
    [authorised(79)],
  ],
  [
    { asOf: '2021-12-31', precision: 'AS_STATED', stated: 'Report 2021', source: 'mind 2021', confidence: 'HIGH' },
    [
      figure('LETTERS_FILED', 967, 'LETTERS', '967 filed since 2018'),
      figure('LETTERS_FILED_IN_PERIOD', 157, 'LETTERS', '157 filed since the previous report'),
      figure('LETTERS_FILED_IN_PERIOD', 293, 'LETTERS', '293 filed in 2019-20'),
      figure('PROJECTS_AUTHORISED_OR_RUNNING', 103, 'PROJECTS', '103 authorised or under way'),
      figure('ADMISSIBLE_SHARE', 50, 'PERCENT', 'half recevables', { qualifier: 'ABOUT' }),
      figure('REGIONAL_SHARE', 60, 'PERCENT', '60 % régional'),
      figure('TELEHEALTH_EXPERIMENTS', 22, 'PROJECTS', '22 experiments with télésanté', { confidence: 'MEDIUM' }),
      figure('FISS_COMMITTED_MULTIYEAR', 460_000_000, 'EUROS', 'multi-year FISS engaged (2021): > 460 M€', {
        qualifier: 'MORE_THAN',
        confidence: 'MEDIUM',
      }),
      figure('FIR_COMMITTED_MULTIYEAR', 15_000_000, 'EUROS', '> 15 M€ FIR', {
        qualifier: 'MORE_THAN',
        confidence: 'MEDIUM',
      }),
      figure('EVALUATION_BUDGET', 14_200_000, 'EUROS', 'evaluation 14.2 M€', { confidence: 'MEDIUM' }),
      figure('ACCELERATOR_BUDGET', 4_500_000, 'EUROS', 'accélérateurs 4.5 M€ 2020–24', { confidence: 'MEDIUM' }),
    ],
  ],
  [
    { asOf: '2021-12-31', precision: 'YEAR', stated: 'end 2021', source: 'ameli 14/11/2022', confidence: 'HIGH' },
    [authorised(113)],
  ],
  [
    {
      asOf: '2022-06-30',
      precision: 'DAY',
      stated: '30/06/2022',
      source: 'Atlas 4th ed. via concourspluripro',
      confidence: 'HIGH',
    },
    [authorised(117)],
  ],
  [
    {
      asOf: '2022-08-31',
      precision: 'DAY',
      stated: '31/08/2022',
      source: 'ameli 14/11/2022; quotidien 12/12/2022',
      confidence: 'MEDIUM',
    },
    [
      figure('LETTERS_FILED', 1000, 'LETTERS', '> 1,000 filed', { qualifier: 'MORE_THAN' }),
      figure('LETTERS_FILED', 1073, 'LETTERS', '1,073 filed'),
      authorised(122),
      figure('PEOPLE_REACHABLE', 1_000_000, 'PEOPLE', '> 1 M people reachable', {
        qualifier: 'MORE_THAN',
        source: 'ameli 14/11/2022',
        confidence: 'HIGH',
      }),
      figure('PROTOCOLS_VALIDATED', 64, 'PROTOCOLS', '64 evaluation protocols validated', { confidence: 'HIGH' }),
      figure('REGIONAL_SHARE', 84, 'PERCENT', 'filed: 84 % régional'),
      figure('NATIONAL_SHARE', 16, 'PERCENT', 'filed: 16 % national'),
      figure('FISS_COMMITTED_MULTIYEAR', 500_000_000, 'EUROS', 'multi-year (Aug 2022): > 500 M€', {
        qualifier: 'MORE_THAN',
      }),
      figure('FISS_COMMITTED_MULTIYEAR', 516_000_000, 'EUROS', 'multi-year (Aug 2022): 516 M€'),
    ],
  ],
  [
    { asOf: '2022-12-31', precision: 'MONTH', stated: 'end Dec 2022', source: 'press', confidence: 'MEDIUM' },
    [authorised(132)],
  ],
  [
    {
      asOf: '2022-12-31',
      precision: 'MONTH',
      stated: 'Dec 2022',
      source: 'quotidien 12/12/2022',
      confidence: 'MEDIUM',
    },
    [
      figure('POPULATION_SHARE', 34, 'PERCENT', 'personnes âgées 34 % (overlapping)', {
        population: 'PERSONNES_AGEES',
      }),
      figure('POPULATION_SHARE', 25, 'PERCENT', 'enfants/jeunes 25 % (overlapping)', { population: 'ENFANTS' }),
      figure('POPULATION_SHARE', 9, 'PERCENT', 'handicap 9 % (overlapping)', { population: 'PERSONNES_HANDICAPEES' }),
    ],
  ],
  [
    {
      asOf: '2023-04-30',
      precision: 'MONTH',
      stated: 'April 2023',
      source: 'concourspluripro',
      confidence: 'MEDIUM',
      regionCode: '11',
    },
    [
      figure('EXPERIMENTS', 40, 'PROJECTS', 'Île-de-France: 40 experiments'),
      figure('PEOPLE_REACHABLE', 350_000, 'PEOPLE', 'Île-de-France: 350,000 patients'),
      figure('STRUCTURES', 300, 'STRUCTURES', 'Île-de-France: 300 structures'),
      inTheme('MALADIES_CHRONIQUES', 10, 'maladies chroniques'),
      inTheme('PREMIER_RECOURS', 10, 'premier recours'),
      inTheme('PERSONNES_AGEES', 5, 'personnes âgées'),
      inTheme('PERINATALITE_FEMMES_ENFANTS', 4, 'femmes-enfants'),
      inTheme('CHIRURGIE', 4, 'chirurgie'),
      inTheme('ADDICTIONS', 2, 'addictions'),
      inTheme('HANDICAP', 2, 'handicap'),
      inTheme('SANTE_SEXUELLE', 1, 'santé sexuelle'),
      inTheme('SANTE_MENTALE', 1, 'santé mentale'),
      inTheme('OPHTALMOLOGIE', 1, 'ophtalmologie'),
    ],
  ],
  [
    {
      asOf: '2023-11-30',
      precision: 'MONTH',
      stated: 'Nov 2023',
      source: 'concourspluripro; lemediasocial',
      confidence: 'HIGH',
    },
    [
      authorised(144),
      figure('PROJECTS_FINISHED', 14, 'PROJECTS', '14 finished'),
      figure('PROTOCOLS_VALIDATED', 93, 'PROTOCOLS', '93 protocols validated'),
    ],
  ],
  [
    { asOf: '2024-07-31', precision: 'MONTH', stated: 'Report July 2024', source: 'mind 2025', confidence: 'MEDIUM' },
    [authorised(155), figure('PROJECTS_FINISHING_IN_YEAR', 75, 'PROJECTS', '75 finishing in 2024')],
  ],
  [
    {
      asOf: '2024-12-31',
      precision: 'AS_STATED',
      stated: 'Nov/Dec 2024',
      source: 'quotidien 2024',
      confidence: 'MEDIUM',
    },
    [
      figure('LETTERS_FILED', 1200, 'LETTERS', '> 1,200 filed', { qualifier: 'MORE_THAN' }),
      figure('PROJECTS_FINISHED', 61, 'PROJECTS', '61 finished'),
      figure('PROJECTS_TO_ENTER_LAW', 24, 'PROJECTS', '24 to enter law within 18 months (40 %)'),
      figure('PROJECTS_TO_ENTER_LAW_SHARE', 40, 'PERCENT', '24 to enter law within 18 months (40 %)'),
    ],
  ],
  [
    {
      asOf: '2025-12-31',
      precision: 'AS_STATED',
      stated: 'late 2025 (7e Journée nationale)',
      source: 'concourspluripro (minister S. Rist)',
      confidence: 'MEDIUM',
    },
    [
      authorised(164),
      figure('PROJECTS_FINISHED', 102, 'PROJECTS', '102 terminées'),
      figure('PROJECTS_RUNNING', 62, 'PROJECTS', '62 en cours'),
      figure('PROJECTS_GENERALISED', 15, 'PROJECTS', '15 transposées'),
      figure('PROJECTS_IN_TRANSITION', 17, 'PROJECTS', '17 en transition'),
      figure('SUCCESS_RATE', 47, 'PERCENT', '47 % success'),
    ],
  ],
];
