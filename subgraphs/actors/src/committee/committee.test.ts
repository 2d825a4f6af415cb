/** The two national committees, with their seats and roles at a date. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';

interface Seats {
  readonly committee: {
    readonly size: number;
    readonly seats: readonly { readonly label: string; readonly count: number }[];
  };
}

describe('committees', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start);
  });
  afterAll(() => actors.stop());

  it.each([
    ['CTIS', 8],
    ['CSIS', 62],
  ])('give the %s as many seats as its text does: %i', async (code, size) => {
    const { data } = await actors.run(`{ committee(code: ${code}) { size seats { label count } } }`);
    const { committee } = data as unknown as Seats;
    expect(committee.size).toBe(size);
    expect(committee.seats.reduce((sum, { count }) => sum + count, 0)).toBe(size);
  });

  it('give the seats of a day, its first and last included', async () => {
    const seatsAt = async (at: string) => {
      const { data } = await actors.run('query ($at: Date) { committee(code: CSIS) { seats(at: $at) { chair } } }', {
        at,
      });
      return (data as unknown as { committee: { seats: unknown[] } }).committee.seats.length;
    };
    expect(await seatsAt('2018-04-04')).toBe(0);
    expect(await seatsAt('2018-04-05')).toBe(2);
    expect(await seatsAt('2026-06-30')).toBe(2);
  });

  it('say what they do, on which text, and who presides', async () => {
    const { data, statements } = await actors.run(
      `{ committees { nodes { code name role legalBasis installedOn provenance source confidence
           seats { label chair organisation { slug } committee { code } source confidence } } totalCount } }`,
    );
    expect(data).toMatchObject({
      committees: {
        totalCount: 2,
        nodes: [
          {
            code: 'CSIS',
            installedOn: '2018-04-05',
            seats: [{ label: 'Ministre chargé de la santé', chair: true }, { chair: false }],
          },
          { code: 'CTIS', installedOn: null, provenance: 'REAL', confidence: 'HIGH' },
        ],
      },
    });
    expect(statements).toHaveLength(4 + 1);
  });

  it('refuse a code that is not one, and a date that is not one', async () => {
    const unknown = await actors.run('{ committee(code: HAS) { name } }');
    expect(unknown.errors).toHaveLength(1);
    expect(unknown.errors?.[0]?.message).toContain('CommitteeCode');
    const { errors } = await actors.run('{ committee(code: CTIS) { seats(at: "2023-02-29") { label } } }');
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'BAD_USER_INPUT',
        field: 'at',
        reason: expect.stringContaining('is not a date of the calendar') as string,
      },
    ]);
  });
});
