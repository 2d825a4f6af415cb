/** Kinds of legal texts on which the scheme stands. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const LawKind = vocabulary('LawKind', 'Kind of a legal text.', {
  LOI: { label: 'Loi', description: 'Act of Parliament, or an article of one.' },
  DECRET: { label: 'Décret', description: 'Decree.' },
  ARRETE: { label: 'Arrêté', description: 'Order of a minister.' },
  CIRCULAIRE: { label: 'Circulaire', description: 'Circular to the services.' },
  CODE: { label: 'Article de code', description: 'Article of a code, legislative (L.) or regulatory (R.).' },
});
export type LawKind = CodeOf<typeof LawKind>;
