/** A funding subgraph with a few projects of which it was told, and the commands on their money: for tests. */
import { expect } from 'vitest';
import type { Principal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { tellAs } from '@innovation-sante/kit/testing-log';
import { start } from '../subgraph.js';
import { act, otherPorteur, toldEvent, toldProject } from './told-project.js';

/** Who asks, by role. */
export const askers = {
  ars11: { subject: 'agent-11', role: 'ARS', regions: ['11'] },
  ars53: { subject: 'agent-53', role: 'ARS', regions: ['53'] },
  team: { subject: 'team', role: 'NATIONAL_TEAM' },
  insurance: { subject: 'cnam', role: 'ASSURANCE_MALADIE' },
} as const satisfies Record<string, Partial<Principal>>;

/** Projects, each of another kind. */
export const told = {
  regional: toldProject(1),
  national: toldProject(2, {
    declaredScope: 'NATIONAL',
    decidedScope: 'NATIONAL',
    regionCodes: ['11', '53'],
    departementCodes: ['75', '35'],
    authority: 'MINISTERS',
  }),
  early: toldProject(3, { state: 'RECEVABLE', actIds: [], authorisedOn: null, isPublic: false, referredTo: [] }),
  interregional: toldProject(4, { decidedScope: 'INTERREGIONAL', regionCodes: ['11', '53'] }),
  withoutAuthority: toldProject(5, { decidedScope: 'INTERREGIONAL', regionCodes: ['11', '53'], authority: null }),
  real: toldProject(6, { provenance: 'REAL', slug: 'entered', porteurIds: [otherPorteur] }),
  withoutScope: toldProject(7, { declaredScope: null, decidedScope: null }),
};

/** A refusal as a command answers it. */
export interface Refused {
  readonly rule: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly source: string | null;
}

const refusal = '{ rule code field message source }';
const money = 'amount currency';
const line = `fundingLine { id version year nature rule authorised { ${money} } committed { ${money} } paid { ${money} } fund { code }
  region { code } project { id } authorisedBy { id } provenance source confidence }`;
const commitment = `commitment { id version reference signedOn amount { ${money} } paid { ${money} } beneficiary { id }
  line { id } region { code } provenance source confidence }`;
const payment = `payment { id version paidOn amount { ${money} } beneficiary { id } commitment { id } line { id } provenance source confidence }`;

const answers = {
  openFundingLine: line,
  correctFundingLine: line,
  commitFunding: commitment,
  correctCommitment: commitment,
  payFunding: payment,
  correctPayment: payment,
} as const;

export type MoneyCommand = keyof typeof answers;

/** What a command answers: its noun, and why not. */
export interface Given {
  readonly noun: Record<string, unknown> | null;
  readonly errors: readonly Refused[];
  readonly warnings: readonly Refused[];
  /** The codes of GraphQL errors, with their fields: FORBIDDEN, BAD_USER_INPUT. */
  readonly failures: readonly string[];
}

export interface MoneyWorld {
  readonly tested: TestedSubgraph;
  /** Gives a command; an administrator does, unless said otherwise. */
  give(command: MoneyCommand, input: object, principal?: Partial<Principal> | null): Promise<Given>;
  /** The id of what a command makes, which is not refused. */
  make(command: MoneyCommand, input: object, principal?: Partial<Principal> | null): Promise<string>;
  /** The events about a noun, in order. */
  eventsOf(nounId: string): Promise<Record<string, unknown>[]>;
}

/** Cents as a command takes them. */
export const cents = (amount: number) => ({ amount });

/** A line of 1,000 € of the FIR of Île-de-France for the start of the regional project in 2025, but for what is given. */
export const lineInput = (given: object = {}) => ({
  projectId: told.regional.id,
  fund: 'FIR',
  nature: 'AMORCAGE',
  year: 2025,
  regionCode: '11',
  amount: cents(100_000),
  actId: act,
  on: '2025-01-15',
  ...given,
});

export async function startMoneyWorld(): Promise<MoneyWorld> {
  const tested = await startForTest(start, { dataset: 'real' });
  await tellAs(tested.adminUrl, 'projects', Object.values(told).map(toldEvent));
  await tested.subgraph.log.catchUp();
  const give: MoneyWorld['give'] = async (command, input, principal) => {
    const input_ = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
    const { data, errors } = await tested.run(
      `mutation ($input: ${input_}!) { ${command}(input: $input) { ${answers[command]} errors ${refusal} warnings ${refusal} } }`,
      { input },
      principal,
    );
    const failures = (errors ?? []).map(
      ({ extensions }) => `${String(extensions['code'])} ${String(extensions['field'])}`,
    );
    const payload = data?.[command] as (Omit<Given, 'failures'> & Record<string, Given['noun']>) | undefined;
    if (!payload) return { noun: null, errors: [], warnings: [], failures };
    const { errors: refusals, warnings, ...noun } = payload;
    return { noun: Object.values(noun)[0] ?? null, errors: refusals, warnings, failures };
  };
  return {
    tested,
    give,
    make: async (command, input, principal) => {
      const given = await give(command, input, principal);
      expect({ errors: given.errors, failures: given.failures }).toEqual({ errors: [], failures: [] });
      return given.noun?.['id'] as string;
    },
    eventsOf: (nounId) =>
      tested.subgraph.database.asSystem().rows(sql`
        SELECT kind, noun, project_id, happened_on, actor_role, audience, reason, document, act_id, changes
        FROM events.event WHERE noun_id = ${nounId} ORDER BY position`),
  };
}
