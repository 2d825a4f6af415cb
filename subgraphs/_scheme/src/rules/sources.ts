/** How the rules cite what they stand on. */

export const sourceA =
  'Source A: ministère chargé de la santé, « Le dispositif des expérimentations innovantes en santé », 2018';

export const sourceB = 'Source B: Assurance Maladie, « Fonds pour l’innovation du système de santé (Fiss) »';

/** The article of law that made the scheme. */
export const law = 'CSS, art. L. 162-31-1, I (legifrance LEGIARTI000006740877)';

/** A rule that no source states. */
export const ownRule = 'Rule of this graph: money is not paid that is not there';
