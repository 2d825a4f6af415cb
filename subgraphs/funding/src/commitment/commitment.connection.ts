/** The type of lists of commitments. */
import { connectionType } from '@innovation-sante/kit/connection';
import { Commitment } from './commitment.entity.js';

export const CommitmentConnection = connectionType(Commitment, 'Commitment', 'commitments, in the order asked for');
