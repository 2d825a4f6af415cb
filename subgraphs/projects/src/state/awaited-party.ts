/** Who may be awaited, as a table of codes. */

/** The parties of the procedure (domain: who acts in each transition). */
export const AwaitedParty = {
  name: 'AwaitedParty',
  description: 'Who is awaited.',
  codes: {
    PORTEUR: { label: 'Porteur', description: 'The porteur that leads the project.' },
    ARS: {
      label: 'ARS',
      description: 'The ARS of the region: it receives, instructs and authorises local and regional projects.',
    },
    RAPPORTEUR_GENERAL: {
      label: 'Rapporteur général',
      description: 'Receives interregional and national projects, and refers every project to the comité technique.',
    },
    HAS: { label: 'HAS', description: 'The Haute Autorité de santé.' },
    CTIS: { label: 'Comité technique', description: 'The comité technique de l’innovation en santé.' },
    CSIS: { label: 'Conseil stratégique', description: 'The conseil stratégique de l’innovation en santé.' },
    AUTHORITY: {
      label: 'Autorité compétente',
      description: 'The authority that decides: the ministers, or the director general of an ARS.',
    },
    EVALUATEUR: { label: 'Évaluateur', description: 'The external evaluator.' },
    MINISTRES: {
      label: 'Ministres',
      description:
        'The ministers, who make or propose to Parliament the text that carries an experiment over into ordinary law.',
    },
  },
} as const;

export type AwaitedParty = keyof typeof AwaitedParty.codes;
