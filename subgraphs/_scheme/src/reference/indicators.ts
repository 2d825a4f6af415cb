/** The indicators by which experiments are evaluated: those met in real evaluations, and one invented for the fictional world. */
import type { IndicatorFacts } from '../facts/indicator-facts.js';
import { criterionOfAspect, type EvaluationAspect } from '../vocabulary/evaluation-criterion.js';
import type { SourceSystem } from '../vocabulary/indicator.js';

type Row = readonly [
  code: string,
  label: string,
  definition: string,
  unit: string,
  aspect: EvaluationAspect,
  sourceSystem: SourceSystem,
  source: string,
];

const rows: readonly Row[] = [
  [
    'INCLUDED_PATIENTS',
    'Patients inclus',
    'Patients included, against the number aimed at.',
    'persons',
    'FAISABILITE',
    'PROJECT_SI',
    'concourspluripro.fr (DRAD, OCTAVE)',
  ],
  [
    'ACTIVE_TEAMS',
    'Centres ou équipes actifs',
    'Centres or teams that take part.',
    'count',
    'FAISABILITE',
    'PROJECT_SI',
    'irdes.fr (PEPS)',
  ],
  [
    'CONSULTATIONS_PER_PATIENT',
    'Consultations par patient et par an',
    'Consultations of a patient in a year.',
    'consultations/patient/year',
    'FAISABILITE',
    'PROJECT_SI_SNDS',
    'iledefrance.ars.sante.fr (IPSO)',
  ],
  [
    'HOSPITALISATION_RATE',
    'Taux d’hospitalisation',
    'Share of patients hospitalised in the period.',
    '%',
    'EFFICACITE',
    'SNDS',
    'azursportsante.fr; npisummit (As du Cœur)',
  ],
  [
    'EQ5D',
    'Qualité de vie (EQ-5D)',
    'Quality of life by the EQ-5D questionnaire, an index from 0 to 1.',
    'index 0–1',
    'EFFICACITE',
    'QUESTIONNAIRE',
    'azursportsante.fr; npisummit (As du Cœur)',
  ],
  [
    'TREATMENT_PERSISTENCE_6M',
    'Persistance du traitement à 6 mois',
    'Share of patients still under treatment after six months.',
    '%',
    'EFFICACITE',
    'PROJECT_SI',
    'onco-grandest.fr (AKO@dom)',
  ],
  [
    'ACTIVITY_ADHERENCE',
    'Adhésion et maintien de l’activité',
    'Share of patients who adhere to the programme or maintain their activity.',
    '%',
    'EFFICACITE',
    'QUESTIONNAIRE',
    'npisummit',
  ],
  [
    'PATIENT_SATISFACTION',
    'Satisfaction des patients',
    'Share of satisfied patients.',
    '%',
    'EFFICACITE',
    'PREM',
    'onco-grandest.fr (AKO@dom)',
  ],
  [
    'NO_SHOW_RATE',
    'Taux de rendez-vous non honorés',
    'Share of appointments to which the patient does not come.',
    '%',
    'EFFICACITE',
    'PROJECT_SI',
    'iledefrance.ars.sante.fr (IPSO)',
  ],
  [
    'EXPENDITURE_DIFFERENCE',
    'Écart de dépenses',
    'Expenditure for a case less expenditure for its controls.',
    '€/patient',
    'EFFICIENCE',
    'SNDS',
    'azursportsante.fr; npisummit (As du Cœur)',
  ],
  [
    'INTERVENTION_COST',
    'Coût de l’intervention',
    'Cost of the experiment itself for one patient.',
    '€/patient',
    'EFFICIENCE',
    'PROJECT_BUDGET',
    'azursportsante.fr; npisummit (As du Cœur)',
  ],
  [
    'MONTHLY_CARE_COST',
    'Coût mensuel des soins',
    'Cost of a patient’s care in a month.',
    '€/month',
    'EFFICIENCE',
    'SNDS',
    'fondation-fondamental.org (Passport BP)',
  ],
];

/** All indicators; no source says how often one is due, so a protocol says it (`FollowedIndicatorFacts`). */
export function indicators(): readonly IndicatorFacts[] {
  const real = rows.map(([code, label, definition, unit, aspect, sourceSystem, source]): IndicatorFacts => ({
    code,
    label,
    definition,
    unit,
    criterion: criterionOfAspect[aspect],
    aspect,
    frequency: null,
    sourceSystem,
    provenance: 'REAL',
    source,
    confidence: 'MEDIUM',
  }));
  return [...real, replicationSites];
}

/** No real indicator of the third criterion was found; the fictional world needs one. */
const replicationSites: IndicatorFacts = {
  code: 'REPLICATION_SITES',
  label: 'Sites reproduisant l’organisation (indicateur fictif)',
  definition: 'Places outside the experiment that reproduce its organisation. Invented.',
  unit: 'count',
  criterion: 'REPRODUCTIBILITE',
  aspect: 'REPRODUCTIBILITE',
  frequency: 'YEARLY',
  sourceSystem: 'PROJECT_SI',
  provenance: 'DEMO',
  source: 'invented for the fictional projects',
  confidence: null,
};
