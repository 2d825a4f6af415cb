/** The type of lists of funding lines. */
import { connectionType } from '@innovation-sante/kit/connection';
import { FundingLine } from './funding-line.entity.js';

export const FundingLineConnection = connectionType(
  FundingLine,
  'FundingLine',
  'funding lines, in the order asked for',
);
