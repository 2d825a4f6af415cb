/** The states of a project, from its letter of intent to ordinary law. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const ProjectState = vocabulary(
  'ProjectState',
  'State of a project. Most are attested in official or press texts; the descriptions say which were derived to close the state machine.',
  {
    LI_DEPOSEE: {
      label: 'Lettre d’intention déposée',
      description:
        'The letter of intent (lettre d’intention) has been deposited with the ARS or the rapporteur général.',
    },
    LI_EN_INSTRUCTION: {
      label: 'Lettre d’intention en instruction',
      description: 'The receiver examines the letter of intent against the five grounds of exclusion.',
    },
    LI_IRRECEVABLE: {
      label: 'Lettre d’intention irrecevable',
      description: 'The letter was refused on one of the grounds of exclusion (R-ELIG-1 to 5). Final.',
    },
    RECEVABLE: { label: 'Recevable', description: 'The letter was accepted: the project may enter the scheme.' },
    CDC_EN_CONSTRUCTION: {
      label: 'Cahier des charges en co-construction',
      description: 'The porteur writes the specification (cahier des charges) with the ARS or the rapporteur général.',
    },
    INSTRUCTION_ARS: {
      label: 'Instruction par l’ARS',
      description:
        'The director general of the ARS prepares a reasoned opinion (avis motivé) on a local or regional project.',
    },
    TRANSMIS_RG: {
      label: 'Transmis au rapporteur général',
      description: 'The complete specification has reached the rapporteur général, who instructs it.',
    },
    AVIS_HAS_ATTENDU: {
      label: 'Avis de la HAS attendu',
      description:
        'Only the opinion of the Haute Autorité de santé, due for organisational derogations (R-HAS-1), holds the file up. The wait may also run beside another state: then an opinion without date says so.',
    },
    SAISINE_CTIS: {
      label: 'Comité technique saisi',
      description: 'The file is before the comité technique (CTIS), which has three months (R-CTIS-5).',
    },
    AVIS_CTIS_RENDU: {
      label: 'Avis du comité technique rendu',
      description: 'The CTIS has given its opinion (avis), which conditions the authorisation without being one.',
    },
    REJETE: { label: 'Rejeté', description: 'Refused after the opinion of the CTIS (derived). Final.' },
    AUTORISE: {
      label: 'Autorisé',
      description: 'Authorised by act (arrêté); the first patient has not been included yet (preparation).',
    },
    EN_COURS: {
      label: 'En cours',
      description: 'Running: the clock of at most five years started at the first inclusion (R-DUR-1).',
    },
    SUSPENDU: { label: 'Suspendu', description: 'Suspended by the authority while running (derived).' },
    ARRET_ANTICIPE: {
      label: 'Arrêt anticipé',
      description: 'Stopped before the end of its authorised duration. Final.',
    },
    RETIRE: {
      label: 'Retiré',
      description: 'Withdrawn by its porteur before authorisation (retrait, abandon; derived). Final.',
    },
    TERMINE: { label: 'Terminé', description: 'The authorised duration has elapsed; its end is not generalisation.' },
    EVALUATION_FINALE: {
      label: 'Évaluation finale',
      description: 'The final evaluation report has been delivered or is being written (due six months after the end).',
    },
    AVIS_GENERALISATION: {
      label: 'Avis sur la généralisation',
      description: 'The CTIS, then the CSIS, give their opinions on generalisation (R-GEN-1).',
    },
    PERIODE_TRANSITOIRE: {
      label: 'Période transitoire',
      description: 'Continued under the same specification while law is prepared, at most 18 months (R-TRANS-1).',
    },
    GENERALISE: {
      label: 'Généralisé',
      description: 'Carried over into ordinary law (transposé dans le droit commun). Final.',
    },
    NON_GENERALISE: { label: 'Non généralisé', description: 'Not carried over into ordinary law. Final.' },
    RELANCE_V2: {
      label: 'Relancé (v2)',
      description: 'Followed by a new project that succeeds it, as IatroPrev 2 succeeds IatroPrev. Final.',
    },
  },
);
export type ProjectState = CodeOf<typeof ProjectState>;
