/** The interregional experiments begun in 2018 or 2019, as facts. */
import type { Curated } from './curated.js';

export const earlyInterregionalExperiments: readonly Curated[] = [
  {
    id: 'equilibres',
    state: 'TERMINE',
    themes: ['PREMIER_RECOURS'],
    porteurs: ['soignons-humain'],
    acts: [
      {
        kind: 'ARRETE_MINISTERIEL',
        signed: '2019-07-12',
        published: '2019-07-18',
        text: 'arrêté ministériel 12/07/2019 (JO 18/07/2019)',
      },
      {
        purpose: 'TRANSITION',
        signed: '2023-12-27',
        duration: 'P18M',
        text: 'période transitoire: arrêté 27/12/2023 (18 months, → July 2025)',
      },
    ],
    duration: 'P3Y',
    evaluation: {
      opinions: [
        { body: 'CTIS', verdict: 'FAVOURABLE' },
        { body: 'CSIS', verdict: 'FAVOURABLE' },
      ],
      transition: { duration: 'P18M', endsAround: '2025-07', text: '18 months, → July 2025' },
    },
  },
  {
    id: 'equipaddict',
    state: 'PERIODE_TRANSITOIRE',
    themes: ['ADDICTIONS'],
    porteurs: ['rnms'],
    acts: [
      {
        kind: 'ARRETE_DG_ARS',
        signed: '2019-10-22',
        ars: '2019-3150',
        region: '76',
        ctis: '2019-10-21',
        text: 'Occitanie n° 2019-3150 (22/10/2019)',
      },
      {
        kind: 'ARRETE_DG_ARS',
        published: '2019-12-30',
        raa: 'IDF-2019-12-30-018',
        region: '11',
        text: 'IDF RAA IDF-2019-12-30-018 (30/12/2019)',
      },
      {
        purpose: 'AMENDMENT',
        kind: 'ARRETE_DG_ARS',
        ars: '2020-1988',
        region: '76',
        text: 'Occitanie arrêté n° 2020-1988',
      },
    ],
    duration: 'P3Y',
    evaluation: {
      opinions: [
        { body: 'CTIS', verdict: 'FAVOURABLE' },
        { body: 'CSIS', verdict: 'FAVOURABLE' },
      ],
      transition: { text: 'période transitoire, prolonged 2025' },
    },
  },
  {
    id: 'mrtc',
    state: 'GENERALISE',
    themes: ['OBESITE'],
    populations: ['ENFANTS'],
    porteurs: ['cnam'],
    // « Nord–Pas-de-Calais » is a former region: the départements Nord and Pas-de-Calais.
    departements: ['59', '62', '93', '974'],
    acts: [{ purpose: 'GENERALISATION', signed: '2022-11-14', text: 'arrêté 14/11/2022 — first generalised' }],
    startedAround: '2018-01',
    endedAround: '2020-12',
    evaluation: {
      outcome: {
        kind: 'GENERALISED',
        vehicle: 'LOI_LFSS',
        reference: 'art. 77 LFSS 2022; arrêté 14/11/2022',
        on: '2022-11-14',
        text: 'art. 77 LFSS 2022; arrêté 14/11/2022 — first generalised',
      },
    },
  },
  {
    id: 'diva',
    themes: ['CARDIO_NEURO_VASCULAIRE'],
    porteurs: [
      ['chu-dijon', 'PORTEUR'],
      ['ght-21-52', 'PARTENAIRE'],
      ['ch-beaune', 'PARTENAIRE'],
    ],
    ctisOnAuthorisation: '2018-11-22',
  },
  {
    id: 'santeprotegee',
    themes: ['PROTECTION_ENFANCE'],
    populations: ['ENFANTS'],
    porteurs: ['chu-nantes'],
    departements: ['44', '87', '64', '93'],
    acts: [{ around: '2019', text: '2019' }],
    evaluation: {
      outcome: { kind: 'GENERALISATION_ANNOUNCED', vehicle: 'PCR', around: '2026', text: 'positive; PCR (2026)' },
    },
  },
  {
    id: 'ufsbd',
    themes: ['BUCCO_DENTAIRE', 'PERSONNES_AGEES'],
    populations: ['PERSONNES_AGEES'],
    porteurs: ['ufsbd'],
    acts: [
      {
        kind: 'ARRETE_MINISTERIEL',
        signed: '2019-06-03',
        published: '2019-06-15',
        nor: 'SSAA1916177A',
        ctis: '2019-05-06',
        text: 'arrêté 03/06/2019 (JO 15/06/2019)',
      },
    ],
    duration: 'P4Y',
    amounts: [{ text: '≈ 960 k€ FISS', euros: 960_000, qualifier: 'ABOUT', fund: 'FISS' }],
  },
  {
    id: 'mydiabby',
    state: 'GENERALISE',
    themes: ['PERINATALITE_FEMMES_ENFANTS'],
    populations: ['FEMMES_ENCEINTES'],
    porteurs: ['mdhc'],
    acts: [
      {
        kind: 'ARRETE_MINISTERIEL',
        signed: '2019-06-14',
        published: '2019-07-11',
        duration: 'P2Y',
        text: 'arrêté 14/06/2019 (JO 11/07/2019)',
      },
      { purpose: 'AMENDMENT', signed: '2020-10-09', text: '09/10/2020' },
      { purpose: 'AMENDMENT', signed: '2021-07-16', text: '16/07/2021' },
      { purpose: 'AMENDMENT', signed: '2021-12-27', text: '27/12/2021' },
      { purpose: 'AMENDMENT', signed: '2022-07-26', text: '26/07/2022' },
      {
        purpose: 'AMENDMENT',
        kind: 'ARRETE_MINISTERIEL',
        signed: '2022-12-19',
        nor: 'SPRH2236567A',
        ctis: '2022-12-08',
        text: '19/12/2022 (NOR SPRH2236567A, CTIS 08/12/2022)',
      },
      { purpose: 'GENERALISATION', signed: '2024-08-19', text: 'droit commun télésurveillance (arrêté 19/08/2024)' },
    ],
    endsOn: '2023-06-30',
    evaluation: {
      outcome: {
        kind: 'GENERALISED',
        vehicle: 'TELESURVEILLANCE_LPPR',
        reference: 'arrêté 19/08/2024',
        on: '2024-08-19',
        text: 'droit commun télésurveillance (arrêté 19/08/2024)',
      },
    },
  },
  {
    id: 'passportbp',
    state: 'TERMINE',
    themes: ['SANTE_MENTALE'],
    porteurs: ['fondation-fondamental'],
    startedAround: '2019',
    endedAround: '2024',
    amounts: [{ text: '5 M€ / 3 y', euros: 5_000_000 }],
    evaluation: {
      evaluators: ['ace-sante', 'heva'],
      values: [
        {
          indicator: 'MONTHLY_CARE_COST',
          comparison: 'BEFORE_AFTER',
          value: 945,
          reference: 1243,
          text: 'monthly cost 1,243 → 945 €',
        },
      ],
      reports: [{ kind: 'INTERIM', text: 'interim at 3.5 y' }],
    },
  },
];
