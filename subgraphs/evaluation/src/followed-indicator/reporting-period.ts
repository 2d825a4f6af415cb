/** The period for which a value is looked for, seen from a day. */
import { enumOf } from '@innovation-sante/kit/vocabulary';

export const ReportingPeriod = enumOf({
  name: 'ReportingPeriod',
  description: 'A period of an indicator’s own frequency, seen from a day. A value is due once its period has ended.',
  codes: {
    CURRENT_PERIOD: {
      label: 'Période courante',
      description:
        'The period to report now: the last one that has ended. On 30 June a quarterly indicator’s is April to June.',
    },
    PREVIOUS_PERIOD: { label: 'Période précédente', description: 'The period before that one.' },
  },
});
