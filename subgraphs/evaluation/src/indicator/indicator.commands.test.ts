/** An indicator is defined once, by a code, under the criterion of its aspect; whether it counts people must be said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationWorld, askers, codesOf, startWorld } from '../testing/evaluation-world.js';

const definition = {
  code: 'FALLS',
  label: 'Chutes',
  definition: 'Falls of residents.',
  unit: 'falls/1000 days',
  countsPeople: false,
  criterion: 'EFFICACITE_EFFICIENCE',
  aspect: 'EFFICACITE',
  frequency: 'QUARTERLY',
  sourceSystem: 'PROJECT_SI',
};

describe('the definition of an indicator', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const refusalsOf = async (input: object) =>
    codesOf((await world.give('defineIndicator', { ...definition, code: 'OTHER', ...input }, askers.team)).errors);

  it('is kept, and its code taken', async () => {
    const { indicator } = await world.done('defineIndicator', definition, askers.team);
    const { definition: _, ...shown } = definition;
    expect(indicator).toEqual({ ...shown, provenance: 'REAL' });
    expect(await refusalsOf({ code: 'FALLS' })).toEqual(['CODE_TAKEN input.code']);
  });

  it.each([
    [{ code: 'lower' }, 'CODE_MALFORMED input.code'],
    [{ code: 'AB' }, 'CODE_MALFORMED input.code'],
    [{ label: ' ' }, 'LENGTH_OUT_OF_RANGE input.label'],
    [{ definition: 'x'.repeat(2_001) }, 'LENGTH_OUT_OF_RANGE input.definition'],
    [{ unit: 'x'.repeat(41) }, 'LENGTH_OUT_OF_RANGE input.unit'],
    [{ criterion: 'FAISABILITE' }, 'ASPECT_OF_ANOTHER_CRITERION input.aspect'],
    [{ unit: 'Patients' }, 'UNIT_COUNTS_PEOPLE input.countsPeople'],
  ])('with %j is refused: %s', async (input, refusal) => {
    expect(await refusalsOf(input)).toEqual([refusal]);
  });
});
