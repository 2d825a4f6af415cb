/** How a project came to the scheme: of its actors' own accord, or in answer to a call. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Origin = vocabulary(
  'Origin',
  'Origin of a project: « à l’initiative des acteurs ou en réponse à des appels à projets régionaux ou nationaux » (Source A, R-ORIG-1).',
  {
    SPONTANEE: {
      label: 'Spontanée',
      description: 'At the initiative of the actors; about two thirds of the projects in 2022.',
    },
    AAP_REGIONAL: {
      label: 'Appel à projets régional',
      description: 'In answer to a regional call (appel à projets) of an ARS.',
    },
    AAP_NATIONAL: {
      label: 'Appel à projets ou à manifestation d’intérêt national',
      description: 'In answer to a national call (appel à projets, AAP, or appel à manifestation d’intérêt, AMI).',
    },
  },
);
export type Origin = CodeOf<typeof Origin>;

export const CallKind = vocabulary('CallKind', 'Kind of a call for projects.', {
  AAP: { label: 'Appel à projets', description: 'Call for projects (appel à projets, AAP).' },
  AMI: {
    label: 'Appel à manifestation d’intérêt',
    description: 'Call for expressions of interest (AMI), as for PEPS, IPEP and EDS in 2018.',
  },
});
export type CallKind = CodeOf<typeof CallKind>;
