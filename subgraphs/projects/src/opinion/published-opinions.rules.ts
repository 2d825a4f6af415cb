/** Which opinions on a public project everyone may read. */
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';

/** The bodies whose opinions are published once given; that of an ARS is a motivated opinion within the instruction. */
export const publishingBodies: readonly OpinionBody[] = ['CTIS', 'CSIS', 'HAS'];
