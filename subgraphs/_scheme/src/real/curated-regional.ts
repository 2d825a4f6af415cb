/** The regional and local experiments, and the two of unknown scope, as facts. */
import type { Curated } from './curated.js';

export const regionalExperiments: readonly Curated[] = [
  {
    id: 'ipso',
    themes: ['PREMIER_RECOURS'],
    porteurs: ['ipso-sante'],
    acts: [
      {
        kind: 'ARRETE_DG_ARS',
        signed: '2021-12-24',
        ars: 'DIRNOV-2021/04',
        region: '11',
        text: 'arrêté DG ARS IDF DIRNOV-2021/04 (24/12/2021)',
      },
      {
        purpose: 'AMENDMENT',
        kind: 'ARRETE_DG_ARS',
        around: '2025-01',
        ars: 'DIRNOV-2025/02',
        region: '11',
        text: 'DIRNOV-2025/02 (RAA Jan 2025)',
      },
    ],
    evaluation: {
      values: [
        { indicator: 'NO_SHOW_RATE', comparison: 'NONE', value: 2.1, text: 'no-show 2.1 %' },
        {
          indicator: 'CONSULTATIONS_PER_PATIENT',
          comparison: 'NONE',
          value: 4.4,
          text: '4.4 consultations/patient/y',
        },
      ],
      reports: [
        { kind: 'INTERIM', around: '2024', text: 'interim 2024' },
        { kind: 'FINAL', around: '2024', text: 'final end 2024' },
      ],
    },
  },
  {
    id: 'akodom',
    state: 'TERMINE',
    themes: ['CANCER'],
    porteurs: ['neon'],
    duration: 'P4Y',
    evaluation: {
      values: [
        {
          indicator: 'TREATMENT_PERSISTENCE_6M',
          // « vs »: against controls or against an earlier time, the source does not say.
          comparison: null,
          value: 70,
          reference: 60,
          text: 'persistence 70 % vs 60 % at 6 months',
        },
        { indicator: 'PATIENT_SATISFACTION', comparison: 'NONE', value: 85, text: 'satisfaction 85 %' },
      ],
      opinions: [
        { body: 'CTIS', verdict: 'FAVOURABLE' },
        { body: 'CSIS', verdict: 'FAVOURABLE' },
      ],
    },
  },
  {
    id: 'candiss',
    state: 'PERIODE_TRANSITOIRE',
    themes: ['PERINATALITE_FEMMES_ENFANTS'],
    themesInferred: true,
    porteurs: ['e-medys'],
    startedAround: '2021-03',
    endedAround: '2024-09',
    evaluation: { transition: { text: 'phase transitoire' } },
  },
  {
    id: 'occitanair',
    themes: ['MALADIES_CHRONIQUES'],
    evaluation: {
      outcome: {
        kind: 'GENERALISATION_ANNOUNCED',
        vehicle: 'PCR',
        around: '2026-06',
        text: 'same PCR (June 2026)',
      },
    },
  },
  {
    id: 'rrteledom',
    themes: ['MALADIES_CHRONIQUES'],
    evaluation: {
      outcome: {
        kind: 'GENERALISATION_ANNOUNCED',
        vehicle: 'PCR',
        around: '2026-06',
        text: 'same PCR (June 2026)',
      },
    },
  },
  {
    id: 'emno',
    state: 'TERMINE',
    themes: ['OBESITE'],
    porteurs: ['emno'],
    acts: [{ signed: '2019-01-15', text: 'arrêté 15/01/2019' }],
    duration: 'P5Y',
    endsOn: '2024-01-14',
    evaluation: {
      opinions: [
        { body: 'CTIS', verdict: 'FAVOURABLE', around: '2023-12' },
        { body: 'CSIS', verdict: 'FAVOURABLE', around: '2023-12' },
      ],
      outcome: {
        kind: 'GENERALISATION_ANNOUNCED',
        vehicle: 'PCR',
        text: 'CTIS + CSIS favourable (Dec 2023) → PCR obésité',
      },
    },
  },
  {
    id: 'domoplaies',
    themes: ['PLAIES'],
    paymentModels: ['EPISODE_SEQUENCE_PARCOURS'],
    porteurs: ['cicat-occitanie'],
    acts: [{ around: '2020', text: '2020' }],
  },
  {
    id: 'iatroprev1',
    state: 'RELANCE_V2',
    themes: ['MEDICAMENT', 'PERSONNES_AGEES'],
    populations: ['PERSONNES_AGEES'],
    porteurs: ['chu-lille', 'chu-amiens'],
    startedAround: '2019-10',
    endedAround: '2024-07',
    evaluation: {
      outcome: { kind: 'RELAUNCHED', text: 'not generalised; superseded by IatroPrev 2' },
    },
  },
  {
    id: 'medisis',
    state: 'TERMINE',
    themes: ['MEDICAMENT', 'PERSONNES_AGEES'],
    themesInferred: true,
    endedAround: '2024-07',
  },
  { id: 'optimed', themes: ['MEDICAMENT'], themesInferred: true },
  {
    id: 'cecics',
    state: 'PERIODE_TRANSITOIRE',
    themes: ['CARDIO_NEURO_VASCULAIRE'],
    porteurs: ['ap-hp'],
    acts: [
      {
        kind: 'ARRETE_DG_ARS',
        raa: 'IDF-2019-12-30-017',
        region: '11',
        text: 'arrêté DG ARS IDF (RAA IDF-2019-12-30-017); start Jan 2020',
      },
      {
        purpose: 'TRANSITION',
        kind: 'ARRETE_DG_ARS',
        signed: '2024-03-27',
        ars: 'DIRNOV-2024/09',
        raa: 'IDF-2024-03-27-00001',
        region: '11',
        text: 'période transitoire: DIRNOV-2024/09, 27/03/2024 (RAA IDF-2024-03-27-00001)',
      },
    ],
    startedAround: '2020-01',
    duration: 'P4Y',
    evaluation: {
      opinions: [{ body: 'CSIS', verdict: 'FAVOURABLE' }],
      transition: { text: 'période transitoire: DIRNOV-2024/09, 27/03/2024 (RAA IDF-2024-03-27-00001)' },
      outcome: {
        kind: 'GENERALISATION_ANNOUNCED',
        around: '2026',
        text: 'CSIS favourable; droit commun announced 2026',
      },
    },
  },
  {
    id: 'handiconsult34',
    themes: ['HANDICAP'],
    populations: ['PERSONNES_HANDICAPEES'],
    porteurs: ['propara'],
  },
  {
    id: 'psychosepdl',
    themes: ['SANTE_MENTALE'],
    populations: ['ENFANTS'],
    porteurs: ['chu-nantes', 'cesame', 'epsm-72'],
    duration: 'P5Y',
  },
  { id: 'cime', themes: ['PRECARITE'], populations: ['MIGRANTS_PRECAIRES'] },
];
