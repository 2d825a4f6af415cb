/** The money of a fictional project: what is authorised by fund, nature, year and region, then committed, then paid. */
import { dateOf, dayOf, plusMonths, yearOf, type Day } from '../calendar.js';
import type { CommitmentFacts, FundingLineFacts, PaymentFacts, ProjectFundingFacts } from '../facts/funding-facts.js';
import type { ActFacts } from '../facts/instruction-facts.js';
import { seededId } from '../ids.js';
import type { Random } from '../random.js';
import { fundFor } from '../rules/funding-rule.js';
import type { ExpenseNature } from '../vocabulary/funding.js';
import { firstEnd, runsUntil } from './amendments.js';
import type { Draft } from './draft.js';
import { invented } from './invented.js';
import { today } from './timeline.js';

/** An authorised amount, before it is a fact. */
interface LinePlan {
  readonly nature: ExpenseNature;
  readonly year: number;
  readonly regionCode: string | null;
  readonly cents: number;
}

const nothing: ProjectFundingFacts = { lines: [], commitments: [], payments: [], statedAmounts: [] };

/** The funding of a project; nothing before it is authorised. */
export function fundingOf(draft: Draft, acts: readonly ActFacts[]): ProjectFundingFacts {
  if (draft.timeline.authorised === null) return nothing;
  const random = draft.random(8);
  const lines = plansOf(draft, draft.timeline.authorised, random).flatMap((plan, order) => {
    const act = actFor(draft, acts, plan);
    return act === undefined ? [] : [lineOf(draft, plan, order, act)];
  });
  const commitments = lines.flatMap((line) => commitmentsOf(draft, line, acts, random));
  const payments = commitments.flatMap((commitment) => paymentsOf(commitment, random));
  return { lines, commitments, payments, statedAmounts: [] };
}

/** Thousands of euros, in cents. */
const thousands = (random: Random, from: number, to: number): number => random.integer(from, to) * 100_000;

function plansOf(draft: Draft, authorised: Day, random: Random): LinePlan[] {
  const { scenario, regionCodes, timeline } = draft;
  const begins = timeline.firstInclusion ?? authorised + 100;
  const first = yearOf(begins);
  const last = yearOf(timeline.ends ?? plusMonths(begins, timeline.initialMonths));
  const national = scenario.scope === 'NATIONAL';
  const lead = regionCodes[0] ?? null;
  // A national amount belongs to no region; so does an interregional one that the ministers hold.
  const home = national || (scenario.scope === 'INTERREGIONAL' && draft.authorisedByMinisters) ? null : lead;
  const places: readonly (string | null)[] = national
    ? [null]
    : scenario.scope === 'INTERREGIONAL'
      ? regionCodes
      : [lead];
  const plans: LinePlan[] = [];
  for (const regionCode of places) {
    const yearly = national ? thousands(random, 900, 4200) : thousands(random, 90, 620);
    for (let year = first; year <= last; year++) {
      const share = year === first || year === last ? random.integer(35, 70) : random.integer(90, 115);
      plans.push({ nature: 'SOINS_DEROGATOIRES', year, regionCode, cents: Math.floor((yearly * share) / 100) });
    }
  }
  plans.push(
    { nature: 'EVALUATION', year: first, regionCode: null, cents: thousands(random, 20, 70) },
    { nature: 'EVALUATION', year: last, regionCode: null, cents: thousands(random, 30, 110) },
    { nature: 'INGENIERIE', year: first, regionCode: home, cents: thousands(random, 25, 140) },
    { nature: 'INGENIERIE', year: first + 1, regionCode: home, cents: thousands(random, 15, 80) },
  );
  if (random.chance(0.7)) {
    plans.push({ nature: 'AMORCAGE', year: first, regionCode: home, cents: thousands(random, 10, 90) });
  }
  return plans;
}

/** The act that authorises an amount: for the years that an amendment added, that amendment; undefined while not signed. */
function actFor(draft: Draft, acts: readonly ActFacts[], { year, regionCode }: LinePlan): ActFacts | undefined {
  const inRegion = ({ regionCode: signedIn }: ActFacts): boolean =>
    signedIn === null || regionCode === null || signedIn === regionCode;
  const end = firstEnd(draft);
  const added = end !== null && year > yearOf(end);
  return acts.find(
    (act) =>
      inRegion(act) && (added ? act.purpose === 'AMENDMENT' && act.until !== null : act.purpose === 'AUTHORISATION'),
  );
}

function lineOf(
  draft: Draft,
  { nature, year, regionCode, cents }: LinePlan,
  order: number,
  act: ActFacts,
): FundingLineFacts {
  const authority = draft.authorisedByMinisters ? 'MINISTERS' : 'ARS';
  const payer = fundFor({ nature, scope: draft.scenario.scope, authority });
  if (payer === undefined) throw new Error(`no fund pays ${nature} of ${draft.slug}`);
  return {
    id: seededId('funding-line', `${draft.slug}/${order + 1}`, act.signedOn ?? undefined),
    ...payer,
    nature,
    year,
    regionCode,
    authorisedCents: cents,
    actId: act.id,
    ...invented,
  };
}

/** One convention a year, sometimes two, for 70 to 100 % of what is authorised; none in years to come. */
function commitmentsOf(
  draft: Draft,
  line: FundingLineFacts,
  acts: readonly ActFacts[],
  random: Random,
): CommitmentFacts[] {
  const act = acts.find(({ id }) => id === line.actId);
  const earliest = Math.max(dayOf(`${line.year}-01-15`), dayOf(act?.signedOn ?? `${line.year}-01-15`) + 15);
  const signed = earliest + random.integer(0, 60);
  const latest = draft.timeline.firstInclusion === null ? today : runsUntil(draft);
  const total = Math.floor((line.authorisedCents * random.integer(700, 1000)) / 1000);
  const parts = random.chance(0.25) ? [0.6, 0.4] : [1];
  return parts.flatMap((part, rank) => {
    const on = signed + rank * 90;
    if (on > latest) return [];
    return [
      {
        id: seededId('commitment', `${line.id}/${rank + 1}`, dateOf(on)),
        lineId: line.id,
        reference: `CONV-DEMO-${String(draft.index + 1).padStart(4, '0')}-${line.year}-${rank + 1}`,
        signedOn: dateOf(on),
        payeeId: payeeOf(draft, line),
        amountCents: Math.floor(total * part),
        ...invented,
      },
    ];
  });
}

function payeeOf({ leadPorteurId, evaluatorIds }: Draft, { nature }: FundingLineFacts): string {
  return nature === 'EVALUATION' ? (evaluatorIds[0] ?? leadPorteurId) : leadPorteurId;
}

/** Paid in up to three parts; the last waits for its year's accounts, and one in ten is not paid in full. */
function paymentsOf(commitment: CommitmentFacts, random: Random): PaymentFacts[] {
  const signed = dayOf(commitment.signedOn);
  const shares = random.pick([[100], [60, 40], [40, 35, 25], [30, 30, 30]] as const);
  return shares.flatMap((share, rank) => {
    const on = signed + 25 + rank * 95 + random.integer(0, 40);
    if (on > today) return [];
    return [
      {
        id: seededId('payment', `${commitment.id}/${rank + 1}`, dateOf(on)),
        commitmentId: commitment.id,
        lineId: commitment.lineId,
        payeeId: commitment.payeeId,
        paidOn: dateOf(on),
        amountCents: Math.floor((commitment.amountCents * share) / 100),
        ...invented,
      },
    ];
  });
}
