/**
 * How many SQL statements each named operation takes in all four subgraphs together, whatever the number of rows. A
 * change of a number is a change of what the operation costs: the reviewer sees it here.
 */
export const statementCounts: Readonly<Record<string, number>> = {
  'ars/letters-of-intent': 4,
  'ars/projects-of-my-region': 8,
  'csis/efficiency-by-theme': 7,
  'dss/authorised-committed-paid': 4,
  'evaluation-cell/overdue-reports': 6,
  'evaluators/my-portfolio': 8,
  'parliament/state-of-the-scheme': 4,
  'porteurs/my-files': 7,
  'public/experiments-near-me': 6,
  'public/one-experiment': 12,
  'rapporteur-general/files-without-has-opinion': 5,
  'statistics/payment-model-by-theme': 1,
};
