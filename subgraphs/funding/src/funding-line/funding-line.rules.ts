/** What may be opened as a funding line, and to what it may be corrected. */
import { type RefusalShape, plainRefusal } from '@innovation-sante/kit/plain-refusal';
import { type Authority, fundRules } from '@innovation-sante/scheme/rules/funding-rule';
import { withinCeiling } from '@innovation-sante/scheme/rules/spending';
import type { ExpenseNature, FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { amountRefusals, dayRefusals } from '../refusal/common-refusals.js';
import { ruleRefusals } from '../refusal/rule-refusal.js';

/** A line as it is proposed. */
export interface ProposedLine {
  readonly fund: FundCode;
  readonly nature: ExpenseNature;
  readonly year: number;
  readonly regionCode: string | null;
  readonly amountCents: number;
  readonly actId: string;
  /** The day on which it is authorised. */
  readonly on: string;
}

/** What a line is judged by of its project. */
export interface JudgedProject {
  readonly scope: Scope | null;
  readonly authority: Authority | null;
  readonly regionCodes: readonly string[];
  /** Acts that authorise or amend it. */
  readonly actIds: readonly string[];
  readonly authorisedOn: string | null;
}

/** The year since which the law allows experiments at all. */
const firstYear = 2018;
/** No act plans money further ahead. */
const yearsAhead = 10;

/** The act must be one of those that authorise or amend the project. */
export const actRefusals = ({ actIds }: JudgedProject, actId: string): RefusalShape[] =>
  actIds.includes(actId)
    ? []
    : [
        plainRefusal(
          'ACT_NOT_OF_PROJECT',
          'input.actId',
          'The act is none of those that authorise or amend this project.',
        ),
      ];

/** R-FUND-1 to 4: nature and scope decide the fund. */
function fundRefusals({ scope, authority }: JudgedProject, { fund, nature }: ProposedLine): RefusalShape[] {
  if (scope === null)
    return [
      plainRefusal('SCOPE_UNKNOWN', 'input.projectId', 'The scope of the project decides the fund, and is not known.'),
    ];
  const facts = { fund, nature, scope, authority };
  return fundRules.flatMap((rule) => ruleRefusals(rule, facts, { fund: 'input.fund', authority: 'input.projectId' }));
}

function regionRefusals({ regionCodes }: JudgedProject, { fund, regionCode }: ProposedLine): RefusalShape[] {
  if (regionCode === null)
    return fund === 'FIR'
      ? [plainRefusal('REGION_MISSING', 'input.regionCode', 'A line of the FIR is held by a region: say which.')]
      : [];
  if (regionCodes.includes(regionCode)) return [];
  const known = regionCodes.join(', ') || 'none';
  return [
    plainRefusal(
      'REGION_NOT_OF_PROJECT',
      'input.regionCode',
      `The project does not run in region ${regionCode} (its regions: ${known}).`,
    ),
  ];
}

function yearRefusals({ authorisedOn }: JudgedProject, year: number, today: string): RefusalShape[] {
  const first = authorisedOn === null ? firstYear : Number(authorisedOn.slice(0, 4));
  const last = Number(today.slice(0, 4)) + yearsAhead;
  if (year >= first && year <= last) return [];
  return [
    plainRefusal(
      'YEAR_OUT_OF_RANGE',
      'input.year',
      `The budget year (${year}) must be from ${first}, when the project was authorised, to ${last}.`,
    ),
  ];
}

function authorisationDayRefusals({ authorisedOn }: JudgedProject, on: string, today: string): RefusalShape[] {
  const refusals = dayRefusals('input.on', on, today);
  if (authorisedOn !== null && on < authorisedOn)
    refusals.push(
      plainRefusal(
        'BEFORE_AUTHORISATION',
        'input.on',
        `The day (${on}) is before the project was authorised (${authorisedOn}).`,
      ),
    );
  return refusals;
}

/** All that speaks against opening a line. */
export function lineRefusals(project: JudgedProject, line: ProposedLine, today: string): RefusalShape[] {
  if (project.actIds.length === 0)
    return [
      plainRefusal(
        'NOT_AUTHORISED',
        'input.projectId',
        'The project is not authorised: no act allows it any money yet.',
      ),
    ];
  return [
    ...actRefusals(project, line.actId),
    ...fundRefusals(project, line),
    ...regionRefusals(project, line),
    ...yearRefusals(project, line.year, today),
    ...amountRefusals(line.amountCents),
    ...authorisationDayRefusals(project, line.on, today),
  ];
}

/** All that speaks against another ceiling: what is committed stays below it (R-FUND-6). */
export function ceilingCorrectionRefusals(amountCents: number, committedCents: number): RefusalShape[] {
  const refusals = amountRefusals(amountCents);
  if (amountCents >= 0 && amountCents < committedCents)
    refusals.push({
      rule: withinCeiling.id,
      code: 'BELOW_COMMITTED',
      field: 'input.amount',
      message: `The amount (${amountCents} cents) is below what is committed on the line (${committedCents} cents).`,
      source: withinCeiling.source,
    });
  return refusals;
}
