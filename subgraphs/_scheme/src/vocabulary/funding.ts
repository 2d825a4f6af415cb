/** The two funds, what they pay for, and the rules that say which pays what. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const FundCode = vocabulary('FundCode', 'Fund that finances the scheme.', {
  FISS: {
    label: 'Fonds pour l’innovation du système de santé',
    description:
      'Created by the LFSS 2018; pays derogatory care and evaluation everywhere, engineering and start of national projects.',
  },
  FIR: {
    label: 'Fonds d’intervention régional',
    description: 'Held by the ARS; pays engineering and start of local and regional projects.',
  },
});
export type FundCode = CodeOf<typeof FundCode>;

export const ExpenseNature = vocabulary(
  'ExpenseNature',
  'Nature of an expense, which with the scope decides the fund.',
  {
    SOINS_DEROGATOIRES: { label: 'Soins dérogatoires', description: 'Care paid in a derogatory way.' },
    EVALUATION: { label: 'Évaluation', description: 'Evaluation of the project.' },
    INGENIERIE: { label: 'Ingénierie', description: 'Engineering: project management, design, information system.' },
    AMORCAGE: { label: 'Amorçage', description: 'Start: what must be paid before the first patients bring payments.' },
  },
);
export type ExpenseNature = CodeOf<typeof ExpenseNature>;

export const FundingRule = vocabulary('FundingRule', 'Rule by which a fund pays an expense (Source A).', {
  R_FUND_1: {
    label: 'R-FUND-1',
    description: 'Derogatory care and evaluation: FISS, whatever the scope.',
    quote: 'financer de manière dérogatoire les activités de soins et l’évaluation des projets',
  },
  R_FUND_2: {
    label: 'R-FUND-2',
    description: 'Engineering and start of national projects: FISS.',
    quote: 'ainsi que l’ingénierie et l’amorçage des projets nationaux',
  },
  R_FUND_3: {
    label: 'R-FUND-3',
    description: 'Engineering and start of local and regional projects: FIR.',
    quote:
      'Le Fond d’intervention régional (FIR) finance, quant à lui, l’ingénierie et l’amorçage des projets locaux et régionaux',
  },
  R_FUND_4: {
    label: 'R-FUND-4',
    description:
      'Engineering and start of interregional projects: no source says. Policy of this graph: the fund follows the authorising authority, FISS for the ministers, FIR for the ARS.',
    quote: null,
  },
});
export type FundingRule = CodeOf<typeof FundingRule>;
