/** What the event log is told of funding lines. */
import type { NewEvent } from '@innovation-sante/kit/events';
import { type Shown, changesBetween } from '../money/changes.js';
import type { FundingLine } from './funding-line.entity.js';

/** The facts of a line that its events tell. */
export type ToldLine = Pick<
  FundingLine,
  'id' | 'projectId' | 'fundCode' | 'nature' | 'year' | 'regionCode' | 'authorisedCents' | 'actId'
>;

const shown = (line: ToldLine): Shown => ({
  fund: line.fundCode,
  nature: line.nature,
  year: String(line.year),
  region: line.regionCode,
  'authorised.amount': String(line.authorisedCents),
  authorisedBy: line.actId,
});

const eventOf = (line: ToldLine) =>
  ({
    noun: 'FundingLine',
    nounId: line.id,
    projectId: line.projectId,
    audience: 'FUNDING',
    actId: line.actId,
  }) as const;

/** @param on the day on which it was authorised */
export const lineOpened = (line: ToldLine, on: string): NewEvent => ({
  ...eventOf(line),
  kind: 'FUNDING_AUTHORISED',
  happenedOn: on,
  changes: changesBetween(null, shown(line)),
});

/** @param on the day of the correction */
export const lineCorrected = (before: ToldLine, after: ToldLine, on: string, reason: string): NewEvent => ({
  ...eventOf(after),
  kind: 'FUNDING_CORRECTED',
  happenedOn: on,
  reason,
  changes: changesBetween(shown(before), shown(after)),
});
