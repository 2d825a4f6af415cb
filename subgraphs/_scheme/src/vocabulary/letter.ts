/** The letter of intent (lettre d’intention): how it arrives, how it ends, and on what grounds it may be refused. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const LetterOutcome = vocabulary('LetterOutcome', 'What became of a letter of intent.', {
  PENDING: { label: 'En instruction', description: 'No decision yet.' },
  ADMISSIBLE: { label: 'Recevable', description: 'Accepted: the project may enter the scheme.' },
  INADMISSIBLE: { label: 'Irrecevable', description: 'Refused, on at least one ground of exclusion.' },
  WITHDRAWN: { label: 'Retirée', description: 'Withdrawn by the porteur before a decision.' },
});
export type LetterOutcome = CodeOf<typeof LetterOutcome>;

export const LetterChannel = vocabulary('LetterChannel', 'How a letter of intent was deposited.', {
  TELEPROCEDURE: { label: 'Téléprocédure simplifiée', description: 'By the online procedure (démarches simplifiées).' },
  EMAIL: { label: 'Courriel', description: 'By e-mail to the ARS or the rapporteur général.' },
  POST: { label: 'Courrier', description: 'By letter.' },
});
export type LetterChannel = CodeOf<typeof LetterChannel>;

export const ExclusionGround = vocabulary(
  'ExclusionGround',
  'Ground on which a project does not enter the scheme (« un projet n’entre pas dans ce dispositif lorsque… », Source A).',
  {
    NOT_INNOVATIVE: {
      label: 'Projet non innovant',
      description: 'R-ELIG-1: it existed before and was already financed.',
      rule: 'R-ELIG-1',
      quote: 'Il n’est pas innovant (ex : un projet qui pré existait et qui bénéficiait déjà d’un financement)',
    },
    NO_DEROGATION: {
      label: 'Absence de dérogation',
      description: 'R-ELIG-2: it needs no derogation.',
      rule: 'R-ELIG-2',
      quote: 'Il n’implique pas de dérogation à une règle de financement ou d’organisation de droit commun',
    },
    COMPETENCES_ONLY: {
      label: 'Dérogation aux seules compétences professionnelles',
      description: 'R-ELIG-3: it derogates from the competences of health professionals and from nothing else.',
      rule: 'R-ELIG-3',
      quote: 'Il ne déroge qu’aux dispositions relatives aux compétences des professionnels de santé',
    },
    CIRCUMSCRIBED_EFFECT: {
      label: 'Effet limité à une situation circonscrite',
      description: 'R-ELIG-4: its effect cannot be spread more widely.',
      rule: 'R-ELIG-4',
      quote:
        'Il a un effet limité à une situation circonscrite ne permettant pas une diffusion à une plus large échelle',
    },
    FUNDING_ONLY: {
      label: 'Simple financement de prestations',
      description: 'R-ELIG-5: it only asks to pay for services that the health insurance does not pay for.',
      rule: 'R-ELIG-5',
      quote: 'Il s’agit d’un simple financement de prestations non rémunérées par l’assurance maladie',
    },
  },
);
export type ExclusionGround = CodeOf<typeof ExclusionGround>;
